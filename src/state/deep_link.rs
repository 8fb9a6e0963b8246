//! Addresses: a focus as a fragment, and back.
//!
//! `#hip-control` is a contributor, `#faq-imaging` an answer, `#phase-weeks-3-6` a phase.

use crate::model::ids::{AnswerIx, ContributorIx, PhaseIx, SymptomIx, Topic};
use crate::model::outline::{Entry, Outline};

use super::selection::Focus;

/// In front of an answer's id.
pub const ANSWER_PREFIX: &str = "faq-";
/// In front of a phase's id.
pub const PHASE_PREFIX: &str = "phase-";
/// In front of a symptom's id, as the id of its card. Symptoms are ticked, never focused, so no
/// address carries it on our part.
pub const SYMPTOM_PREFIX: &str = "symptom-";
/// A longer fragment names nothing here; it is not looked at.
const MAX_FRAGMENT_LEN: usize = 256;

/// The fragment of a focus, without `#`. `None` when the focus belongs to another outline.
pub fn fragment(outline: &Outline, focus: Focus) -> Option<String> {
    let id = &outline.entry(focus.into())?.id;
    Some(match focus {
        Focus::Contributor(_) => id.to_string(),
        Focus::Answer(_) => format!("{ANSWER_PREFIX}{id}"),
        Focus::Phase(_) => format!("{PHASE_PREFIX}{id}"),
    })
}

/// The id of the element that stands for a topic: what its links point at. Empty when the topic
/// belongs to another outline.
pub fn anchor(outline: &Outline, topic: Topic) -> String {
    let focus = match topic {
        Topic::Contributor(ix) => Focus::Contributor(ix),
        Topic::Answer(ix) => Focus::Answer(ix),
        Topic::Phase(ix) => Focus::Phase(ix),
        Topic::Symptom(_) => {
            let entry = outline.entry(topic);
            return entry
                .map(|it| format!("{SYMPTOM_PREFIX}{}", it.id))
                .unwrap_or_default();
        }
    };
    fragment(outline, focus).unwrap_or_default()
}

/// The focus that a fragment names, with or without its `#`. Anything else is `None`: unknown,
/// malformed and hostile fragments are all alike, and never an error.
pub fn focus(outline: &Outline, fragment: &str) -> Option<Focus> {
    let name = fragment.strip_prefix('#').unwrap_or(fragment);
    if name.len() > MAX_FRAGMENT_LEN {
        return None;
    }
    if let Some(ix) = position(&outline.contributors, name) {
        return Some(Focus::Contributor(ContributorIx(ix)));
    }
    if let Some(id) = name.strip_prefix(ANSWER_PREFIX) {
        return position(&outline.answers, id).map(|ix| Focus::Answer(AnswerIx(ix)));
    }
    let id = name.strip_prefix(PHASE_PREFIX)?;
    position(&outline.phases, id).map(|ix| Focus::Phase(PhaseIx(ix)))
}

/// The topic whose element has an id: what a link with this fragment, without its `#`, leads to.
pub fn topic(outline: &Outline, anchor: &str) -> Option<Topic> {
    if let Some(focus) = focus(outline, anchor) {
        return Some(focus.into());
    }
    let id = anchor.strip_prefix(SYMPTOM_PREFIX)?;
    position(&outline.symptoms, id).map(|ix| Topic::Symptom(SymptomIx(ix)))
}

fn position(list: &[Entry], id: &str) -> Option<u16> {
    let index = list.iter().position(|entry| entry.id.as_str() == id)?;
    u16::try_from(index).ok()
}
