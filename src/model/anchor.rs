//! Anchors: the ids of the elements that stand for something. They are also what addresses and links
//! name, after a `#`.
//!
//! `hip-control` is a contributor, `faq-imaging` an answer, `phase-weeks-3-6` a phase,
//! `symptom-load-pain` a symptom's card, `walk-2` the second step of the walk,
//! `situation-stairs` a situation of the figure.

use super::ids::{
    AnswerIx, ContributorIx, Id, MAX_ID_LEN, PhaseIx, SituationIx, StepIx, SymptomIx, Topic,
};
use super::outline::{Entry, Outline};

/// In front of an answer's id.
pub const ANSWER: &str = "faq-";
/// In front of a phase's id.
pub const PHASE: &str = "phase-";
/// In front of a symptom's id. Symptoms are ticked, never focused, so no address of ours has it.
pub const SYMPTOM: &str = "symptom-";
/// In front of a step's number, which starts at 1.
pub const STEP: &str = "walk-";
/// In front of a situation's id.
pub const SITUATION: &str = "situation-";
/// In front of the id of something that people try.
pub const TREATMENT: &str = "tried-";
/// In front of the key of a quoted sentence.
pub const SENTENCE: &str = "said-";
/// In front of the id of a term's definition.
pub const DEFINITION: &str = "def-";

/// What no id starts with, since an anchor does.
pub const PREFIXES: [&str; 8] = [
    ANSWER, PHASE, SYMPTOM, STEP, SITUATION, TREATMENT, SENTENCE, DEFINITION,
];

/// A longer name is no anchor; it is not looked at.
const MAX_LEN: usize = MAX_ID_LEN * 2;

/// The anchor of a topic. Empty when it belongs to another outline.
pub fn of_topic(outline: &Outline, topic: Topic) -> String {
    let Some(entry) = outline.entry(topic) else {
        return String::new();
    };
    let prefix = match topic {
        Topic::Contributor(_) => "",
        Topic::Symptom(_) => SYMPTOM,
        Topic::Answer(_) => ANSWER,
        Topic::Phase(_) => PHASE,
    };
    [prefix, entry.id.as_str()].concat()
}

/// The topic of an anchor. Anything else is `None`: unknown, malformed and hostile names are all
/// alike, and never an error.
pub fn topic(outline: &Outline, anchor: &str) -> Option<Topic> {
    if anchor.len() > MAX_LEN {
        return None;
    }
    if let Some(ix) = position(&outline.contributors, anchor) {
        return Some(Topic::Contributor(ContributorIx(ix)));
    }
    if let Some(id) = anchor.strip_prefix(ANSWER) {
        return position(&outline.answers, id).map(|ix| Topic::Answer(AnswerIx(ix)));
    }
    if let Some(id) = anchor.strip_prefix(PHASE) {
        return position(&outline.phases, id).map(|ix| Topic::Phase(PhaseIx(ix)));
    }
    let id = anchor.strip_prefix(SYMPTOM)?;
    position(&outline.symptoms, id).map(|ix| Topic::Symptom(SymptomIx(ix)))
}

/// The anchor of a step of the walk.
pub fn of_step(step: StepIx) -> String {
    [STEP, &(u32::from(step.0) + 1).to_string()].concat()
}

/// The step of the walk of an anchor; `None` as for [`topic`].
pub fn step(outline: &Outline, anchor: &str) -> Option<StepIx> {
    let number = anchor.strip_prefix(STEP)?;
    // One way to write each: no sign, no zeros in front.
    let plain = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    let number: u16 = number.parse().ok().filter(|_| plain)?;
    let index = number.checked_sub(1)?;
    (usize::from(index) < outline.steps.len()).then_some(StepIx(index))
}

/// The anchor of a situation; `None` when it belongs to another outline.
pub fn of_situation(outline: &Outline, situation: SituationIx) -> Option<String> {
    let situation = outline.situations.get(situation.index())?;
    Some([SITUATION, situation.id.as_str()].concat())
}

/// The situation of an anchor; `None` as for [`topic`].
pub fn situation(outline: &Outline, anchor: &str) -> Option<SituationIx> {
    let id = anchor.strip_prefix(SITUATION)?;
    let ids = outline.situations.iter().map(|it| &it.id);
    position_of(ids, id).map(SituationIx)
}

fn position(list: &[Entry], id: &str) -> Option<u16> {
    position_of(list.iter().map(|entry| &entry.id), id)
}

fn position_of<'a>(mut ids: impl Iterator<Item = &'a Id>, id: &str) -> Option<u16> {
    let index = ids.position(|it| it.as_str() == id)?;
    u16::try_from(index).ok()
}
