//! Addresses: what is chosen as a fragment, and back.
//!
//! A focus has its [anchor] as its fragment, and a step of the walk has its own. A situation of the
//! figure can be chosen beside either. Ticks are in no address; see
//! [`shared_link`](super::shared_link) for the one that a visitor may ask for.

use crate::model::anchor;
use crate::model::ids::{SituationIx, StepIx};
use crate::model::outline::Outline;

use super::selection::{Choice, Focus, Selection};

/// The fragment of a focus, without `#`. `None` when the focus belongs to another outline.
pub fn fragment(outline: &Outline, focus: Focus) -> Option<String> {
    let topic = focus.into();
    outline.entry(topic)?;
    Some(anchor::of_topic(outline, topic))
}

/// The fragment of what is chosen: the step of the walk, or else the focus.
pub fn place(outline: &Outline, selection: &Selection) -> Option<String> {
    match selection.step {
        Some(step) => Some(anchor::of_step(step)),
        None => fragment(outline, selection.focus?),
    }
}

/// What a fragment chooses, with or without its `#`; `None` when it names nothing that can be
/// chosen.
pub fn choice(outline: &Outline, fragment: &str) -> Option<Choice> {
    match anchor::step(outline, name(fragment)) {
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

/// The focus that a fragment names, with or without its `#`; `None` as for [`choice`].
pub fn focus(outline: &Outline, fragment: &str) -> Option<Focus> {
    Focus::of(anchor::topic(outline, name(fragment))?)
}

/// The situation that a fragment names, with or without its `#`; `None` as for [`choice`].
pub fn situation(outline: &Outline, fragment: &str) -> Option<SituationIx> {
    anchor::situation(outline, name(fragment))
}

fn name(fragment: &str) -> &str {
    fragment.strip_prefix('#').unwrap_or(fragment)
}
