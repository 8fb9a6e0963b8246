//! The roadmap's own links, the walk along the chain, and the sheet to take along.

use super::BuildError;
use crate::content::names::{Targets, evidence_kind, phase_link_key};
use crate::content::provenance::Signed;
use crate::content::read::Authored;
use crate::content::schema;
use crate::model::condition::Provenance;
use crate::model::ids::{ContributorIx, PhaseIx, SituationIx};
use crate::model::outline::{EvidenceKind, LinkTarget, PhaseLink, Step};
use crate::model::visit::{PhaseEvidence, Sheet, StepText, Walk};

/// The evidence of the roadmap's links, by phase, then answer.
pub(super) fn phase_evidence(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<Vec<PhaseEvidence>, BuildError> {
    let targets = Targets::of(authored);
    let mut evidence = Vec::new();
    for (at, phase) in (0..).zip(&authored.recovery.phases) {
        for link in &phase.links {
            let kind = evidence_kind(&link.kind).ok_or(BuildError::Missing("kind of link"))?;
            let Some(LinkTarget::Answer(answer)) = targets.get(&link.to) else {
                return Err(BuildError::Missing("answer that a phase is linked to"));
            };
            evidence.push(PhaseEvidence {
                link: PhaseLink {
                    phase: PhaseIx(at),
                    answer,
                    kind,
                },
                quotes: link.quotes.clone(),
                provenance: match kind {
                    EvidenceKind::Stated => Provenance::Clinic,
                    EvidenceKind::Inferred => {
                        signed.piece(&phase_link_key(phase, link), &link.reason, &[])
                    }
                },
            });
        }
    }
    evidence.sort_by_key(|evidence| (evidence.link.phase, evidence.link.answer));
    Ok(evidence)
}

/// What each step of the walk shows.
pub(super) fn steps(authored: &Authored) -> Result<Vec<Step>, BuildError> {
    let contributor = |id: &String| {
        (0..)
            .zip(&authored.chain.contributors)
            .find_map(|(at, entry)| (entry.id == *id).then_some(ContributorIx(at)))
            .ok_or(BuildError::Missing("contributor of a step"))
    };
    let situation = |id: &String| {
        (0..)
            .zip(&authored.situations.situations)
            .find_map(|(at, entry)| (entry.id == *id).then_some(SituationIx(at)))
            .ok_or(BuildError::Missing("situation of a step"))
    };
    let shown = |step: &schema::WalkStep| {
        Ok(Step {
            contributor: step.focus.as_ref().map(contributor).transpose()?,
            situation: step.situation.as_ref().map(situation).transpose()?,
        })
    };
    authored.walk.steps.iter().map(shown).collect()
}

/// The walk's words; none when there are no steps.
pub(super) fn walk(authored: &Authored, signed: &Signed<'_>) -> Option<Walk> {
    let file = &authored.walk;
    let step = |step: &schema::WalkStep| StepText {
        title: signed.text(&step.title),
        paragraphs: signed.blocks(&step.paragraphs, &step.paragraphs_plain),
    };
    (!file.steps.is_empty()).then(|| Walk {
        heading: signed.heading(&file.heading),
        intro: signed.text(&file.intro),
        steps: file.steps.iter().map(step).collect(),
    })
}

/// The sheet's words; none when there is nothing to ask.
pub(super) fn sheet(authored: &Authored, signed: &Signed<'_>) -> Option<Sheet> {
    let file = &authored.sheet;
    (!file.questions.is_empty()).then(|| Sheet {
        heading: signed.heading(&file.heading),
        intro: signed.text(&file.intro),
        title: signed.text(&file.title),
        questions: file
            .questions
            .iter()
            .map(|it| signed.text(&it.text))
            .collect(),
        note: signed.text(&file.note),
    })
}
