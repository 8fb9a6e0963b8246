//! The published outline, version 1: the JSON that the browser's side reads.
//!
//! Authored schema, checked model and published output are separate types, so that each can change
//! at its own pace. Links name positions: `[contributor, kind of target, target, stated]`.

use serde::{Deserialize, Serialize};

use super::drawing::{Drawing, SituationOutline, ViewOutline};
use super::error::OutlineError;
use super::ids::{AnswerIx, ContributorIx, Id, PhaseIx, SituationIx, SymptomIx, ViewIx};
use super::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, PhaseLink, Step,
};
use super::words::LiveWords;

/// The version that this engine writes and reads.
pub const SCHEMA_VERSION: u16 = 3;

/// A published condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Always [`SCHEMA_VERSION`].
    pub schema: u16,
    /// The condition's id.
    pub id: Id,
    /// Contributors: id and name, in chain order.
    pub contributors: Vec<(Id, String)>,
    /// Symptoms: id and name.
    pub symptoms: Vec<(Id, String)>,
    /// Symptoms that have a name in plain words: id and that name.
    pub plain_symptoms: Vec<(Id, String)>,
    /// Answers: id and question.
    pub answers: Vec<(Id, String)>,
    /// Phases: id and name.
    pub phases: Vec<(Id, String)>,
    /// Links.
    pub links: Vec<PublishedLink>,
    /// Views: id and name.
    pub views: Vec<(Id, String)>,
    /// Situations: id, name, and the symptoms that the clinic's words place in it.
    pub situations: Vec<(Id, String, Vec<u16>)>,
    /// Drawings: view, situation, address of the artwork.
    pub drawings: Vec<(u16, u16, Option<String>)>,
    /// Links of the roadmap: phase, answer, 1 when stated.
    pub phase_links: Vec<(u16, u16, u8)>,
    /// Steps of the walk: the contributor that each shows, or none for the whole chain, and the
    /// situation, or none to leave the one that is shown.
    pub steps: Vec<(Option<u16>, Option<u16>)>,
    /// The words that change while the page is live.
    pub words: LiveWords,
}

/// Contributor, kind of target (0 symptom, 1 answer, 2 phase), target, 1 when stated.
pub type PublishedLink = (u16, u8, u16, u8);

impl Published {
    /// Writes an outline for the browser's side.
    pub fn new(outline: &Outline, words: &LiveWords) -> Self {
        let pairs = |list: &[Entry]| {
            list.iter()
                .map(|entry| (entry.id.clone(), entry.name.clone()))
                .collect()
        };
        let views = outline.views.iter();
        let situation = |it: &SituationOutline| {
            let symptoms = it.symptoms.iter().map(|symptom| symptom.0).collect();
            (it.id.clone(), it.name.clone(), symptoms)
        };
        let drawing = |it: &Drawing| (it.view.0, it.situation.0, it.source.clone());
        Self {
            schema: SCHEMA_VERSION,
            id: outline.id.clone(),
            contributors: pairs(&outline.contributors),
            symptoms: pairs(&outline.symptoms),
            plain_symptoms: pairs(&outline.plain_symptoms),
            answers: pairs(&outline.answers),
            phases: pairs(&outline.phases),
            links: outline.links().iter().copied().map(write_link).collect(),
            views: views.map(|it| (it.id.clone(), it.name.clone())).collect(),
            situations: outline.situations.iter().map(situation).collect(),
            drawings: outline.drawings.iter().map(drawing).collect(),
            phase_links: outline
                .phase_links()
                .iter()
                .map(|link| (link.phase.0, link.answer.0, write_kind(link.kind)))
                .collect(),
            steps: outline
                .steps
                .iter()
                .map(|step| {
                    (
                        step.contributor.map(|it| it.0),
                        step.situation.map(|it| it.0),
                    )
                })
                .collect(),
            words: words.clone(),
        }
    }

    /// Reads the outline back, checking it as if it came from anywhere.
    ///
    /// # Errors
    /// When the schema version is another, or the lists and links do not fit together.
    pub fn into_outline(self) -> Result<(Outline, LiveWords), OutlineError> {
        if self.schema != SCHEMA_VERSION {
            return Err(OutlineError::SchemaVersion {
                found: self.schema,
                expected: SCHEMA_VERSION,
            });
        }
        let entries = |list: Vec<(Id, String)>| {
            list.into_iter()
                .map(|(id, name)| Entry { id, name })
                .collect()
        };
        let views = self.views.into_iter();
        let situations = self.situations.into_iter();
        let situations = situations.map(|(id, name, symptoms)| SituationOutline {
            id,
            name,
            symptoms: symptoms.into_iter().map(SymptomIx).collect(),
        });
        let drawings = self.drawings.into_iter();
        let drawings = drawings.map(|(view, situation, source)| Drawing {
            view: ViewIx(view),
            situation: SituationIx(situation),
            source,
        });
        let outline = Outline::new(OutlineParts {
            id: self.id,
            contributors: entries(self.contributors),
            symptoms: entries(self.symptoms),
            plain_symptoms: entries(self.plain_symptoms),
            answers: entries(self.answers),
            phases: entries(self.phases),
            links: self
                .links
                .into_iter()
                .map(read_link)
                .collect::<Result<_, _>>()?,
            views: views.map(|(id, name)| ViewOutline { id, name }).collect(),
            situations: situations.collect(),
            drawings: drawings.collect(),
            phase_links: self
                .phase_links
                .into_iter()
                .map(|(phase, answer, stated)| PhaseLink {
                    phase: PhaseIx(phase),
                    answer: AnswerIx(answer),
                    kind: read_kind(stated),
                })
                .collect(),
            steps: self
                .steps
                .into_iter()
                .map(|(contributor, situation)| Step {
                    contributor: contributor.map(ContributorIx),
                    situation: situation.map(SituationIx),
                })
                .collect(),
        })?;
        Ok((outline, self.words))
    }
}

fn write_link(link: Link) -> PublishedLink {
    let (kind, target) = match link.target {
        LinkTarget::Symptom(ix) => (0, ix.0),
        LinkTarget::Answer(ix) => (1, ix.0),
        LinkTarget::Phase(ix) => (2, ix.0),
    };
    (link.contributor.0, kind, target, write_kind(link.kind))
}

fn write_kind(kind: EvidenceKind) -> u8 {
    u8::from(kind == EvidenceKind::Stated)
}

fn read_kind(stated: u8) -> EvidenceKind {
    if stated == 1 {
        EvidenceKind::Stated
    } else {
        EvidenceKind::Inferred
    }
}

fn read_link((contributor, kind, target, stated): PublishedLink) -> Result<Link, OutlineError> {
    let target = match kind {
        0 => LinkTarget::Symptom(SymptomIx(target)),
        1 => LinkTarget::Answer(AnswerIx(target)),
        2 => LinkTarget::Phase(PhaseIx(target)),
        _ => return Err(OutlineError::DanglingLink),
    };
    Ok(Link {
        contributor: ContributorIx(contributor),
        target,
        kind: read_kind(stated),
    })
}
