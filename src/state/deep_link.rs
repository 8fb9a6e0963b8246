//! Addresses: what is chosen as a fragment, and back.
//!
//! `#hip-control` is a contributor, `#faq-imaging` an answer, `#phase-weeks-3-6` a phase, `#walk-2`
//! the second step of the walk. A situation of the figure, `#situation-stairs`, can be chosen beside
//! any of them. Ticks are in no address; see [`shared_link`](super::shared_link)
//! for the one that a visitor may ask for.

use crate::model::ids::{
    AnswerIx, ContributorIx, Id, PhaseIx, SituationIx, StepIx, SymptomIx, Topic,
};
use crate::model::outline::{Entry, Outline};

use super::selection::{Choice, Focus, Selection};

/// In front of an answer's id.
pub const ANSWER_PREFIX: &str = "faq-";
/// In front of a phase's id.
pub const PHASE_PREFIX: &str = "phase-";
/// In front of a step's number, which starts at 1.
pub const STEP_PREFIX: &str = "walk-";
/// In front of a symptom's id, as the id of its card. Symptoms are ticked, never focused, so no
/// address carries it on our part.
pub const SYMPTOM_PREFIX: &str = "symptom-";
/// In front of a situation's id.
pub const SITUATION_PREFIX: &str = "situation-";
/// A longer fragment names nothing here; it is not looked at.
const MAX_FRAGMENT_LEN: usize = 256;

/// The fragment of a focus, without `#`. `None` when the focus belongs to another outline.
pub fn fragment(outline: &Outline, focus: Focus) -> Option<String> {
    let id = &outline.entry(focus.into())?.id;
    Some(match focus {
        Focus::Contributor(_) => id.as_str().to_owned(),
        Focus::Answer(_) => [ANSWER_PREFIX, id.as_str()].concat(),
        Focus::Phase(_) => [PHASE_PREFIX, id.as_str()].concat(),
    })
}

/// The fragment of what is chosen: the step of the walk, or else the focus.
pub fn place(outline: &Outline, selection: &Selection) -> Option<String> {
    match selection.step {
        Some(step) => Some(step_anchor(step)),
        None => fragment(outline, selection.focus?),
    }
}

/// What a fragment chooses, with or without its `#`; `None` as for [`focus`].
pub fn choice(outline: &Outline, fragment: &str) -> Option<Choice> {
    match step(outline, fragment) {
        Some(step) => Some(walk(outline, step)),
        None => focus(outline, fragment).map(Choice::Focus),
    }
}

/// Standing at a step of the walk, which shows a contributor or the whole chain.
pub fn walk(outline: &Outline, step: StepIx) -> Choice {
    let shown = outline.steps.get(step.index());
    let shown = shown.and_then(|shown| shown.contributor);
    Choice::Walk(step, shown.map(Focus::Contributor))
}

/// The id of a step's element, which is also its fragment.
pub fn step_anchor(step: StepIx) -> String {
    [STEP_PREFIX, &(u32::from(step.0) + 1).to_string()].concat()
}

/// The step of the walk that a fragment names; `None` as for [`focus`].
pub fn step(outline: &Outline, fragment: &str) -> Option<StepIx> {
    let name = fragment.strip_prefix('#').unwrap_or(fragment);
    let number = name.strip_prefix(STEP_PREFIX)?;
    // One way to write each: no sign, no zeros in front.
    let plain = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    let index = number
        .parse::<u16>()
        .ok()
        .filter(|_| plain)?
        .checked_sub(1)?;
    (usize::from(index) < outline.steps.len()).then_some(StepIx(index))
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
                .map(|it| [SYMPTOM_PREFIX, it.id.as_str()].concat())
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

/// The fragment of a situation, without `#`.
pub fn situation_fragment(outline: &Outline, situation: SituationIx) -> Option<String> {
    let situation = outline.situations.get(situation.index())?;
    Some([SITUATION_PREFIX, situation.id.as_str()].concat())
}

/// The situation that a fragment names, with or without its `#`; `None` as for [`focus`].
pub fn situation(outline: &Outline, fragment: &str) -> Option<SituationIx> {
    let name = fragment.strip_prefix('#').unwrap_or(fragment);
    let id = name.strip_prefix(SITUATION_PREFIX)?;
    position_of(outline.situations.iter().map(|it| &it.id), id).map(SituationIx)
}

fn position(list: &[Entry], id: &str) -> Option<u16> {
    position_of(list.iter().map(|entry| &entry.id), id)
}

fn position_of<'a>(mut ids: impl Iterator<Item = &'a Id>, id: &str) -> Option<u16> {
    let index = ids.position(|it| it.as_str() == id)?;
    u16::try_from(index).ok()
}
