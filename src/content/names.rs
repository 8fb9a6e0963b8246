//! Names that authors write for things of the model.

use std::collections::BTreeMap;
use std::path::Path;

use super::read::Authored;
use super::schema;
use crate::model::anchor;
use crate::model::condition::Mark;
use crate::model::ids::{AnswerIx, PhaseIx, SymptomIx};
use crate::model::outline::{EvidenceKind, LinkTarget};

/// The name of a condition's folder: the condition's id.
pub fn folder_name(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The mark of a name.
pub fn mark(name: &str) -> Option<Mark> {
    Some(match name {
        "disc" => Mark::Disc,
        "bar" => Mark::Bar,
        "diamond" => Mark::Diamond,
        "wave" => Mark::Wave,
        _ => return None,
    })
}

/// The kind of a link.
pub fn evidence_kind(name: &str) -> Option<EvidenceKind> {
    Some(match name {
        "stated" => EvidenceKind::Stated,
        "inferred" => EvidenceKind::Inferred,
        _ => return None,
    })
}

/// What links may lead to, by the name that authors use.
pub struct Targets(BTreeMap<String, LinkTarget>);

impl Targets {
    /// The symptoms, answers and phases of a condition.
    pub fn of(authored: &Authored) -> Self {
        let symptoms = (0..).zip(&authored.symptoms.symptoms);
        let answers = (0..).zip(&authored.faq.answers);
        let phases = (0..).zip(&authored.recovery.phases);
        let symptom = |(at, entry): (u16, &schema::Symptom)| {
            (entry.id.clone(), LinkTarget::Symptom(SymptomIx(at)))
        };
        let answer = |(at, entry): (u16, &schema::Answer)| {
            (answer_name(&entry.id), LinkTarget::Answer(AnswerIx(at)))
        };
        let phase = |(at, entry): (u16, &schema::Phase)| {
            (phase_name(&entry.id), LinkTarget::Phase(PhaseIx(at)))
        };
        let all = symptoms
            .map(symptom)
            .chain(answers.map(answer))
            .chain(phases.map(phase));
        Self(all.collect())
    }

    /// What a name leads to.
    pub fn get(&self, name: &str) -> Option<LinkTarget> {
        self.0.get(name).copied()
    }
}

/// The titles of what links may lead to, by the name that authors use.
pub fn target_names(authored: &Authored) -> BTreeMap<String, &str> {
    let symptoms = authored.symptoms.symptoms.iter();
    let answers = authored.faq.answers.iter();
    let phases = authored.recovery.phases.iter();
    (symptoms.map(|entry| (entry.id.clone(), entry.title.words())))
        .chain(answers.map(|entry| (answer_name(&entry.id), entry.question.words())))
        .chain(phases.map(|entry| (phase_name(&entry.id), entry.title.words())))
        .collect()
}

/// The key of a link's piece, as sign-offs name it.
pub fn link_key(contributor: &schema::Contributor, link: &schema::Link) -> String {
    format!("link.{}.{}", contributor.id, link.to)
}

/// The key of the piece that places a symptom in a situation.
pub fn placement_key(situation: &schema::Situation, link: &schema::Link) -> String {
    format!("situation.{}.{}", situation.id, link.to)
}

/// The key of what something leaves untouched, as sign-offs name it.
pub fn untouched_key(treatment: &schema::Treatment, untouched: &schema::Untouched) -> String {
    format!("tried.{}.{}", treatment.id, untouched.contributor)
}

/// The key of the piece of a link between a phase and an answer.
pub fn phase_link_key(phase: &schema::Phase, link: &schema::Link) -> String {
    format!("link.{}.{}", phase_name(&phase.id), link.to)
}

/// How a link names an answer.
pub fn answer_name(id: &str) -> String {
    [anchor::ANSWER, id].concat()
}

fn phase_name(id: &str) -> String {
    [anchor::PHASE, id].concat()
}
