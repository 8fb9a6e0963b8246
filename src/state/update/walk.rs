//! The walk along the chain, and links that take the keyboard along.

use crate::model::anchor;
use crate::model::ids::{SituationIx, StepIx, Topic};
use crate::state::deep_link;
use crate::state::effect::{Effect, Entry, Focusable};
use crate::state::selection::{Choice, Focus};

use super::{AskedBy, Update};

/// The section of the walk.
pub(super) const WALK: &str = "walk";

impl Update<'_> {
    /// Stands at a step of the walk.
    pub(super) fn walk_to(&mut self, step: StepIx) {
        self.close_search();
        self.choose(deep_link::walk(&self.facts.outline, step));
        if let Some(situation) = self.situation_of(step) {
            self.show_situation(situation, AskedBy::Page);
        }
        self.go_to_step(step);
    }

    /// The situation that a step shows, if it says so.
    pub(super) fn situation_of(&self, step: StepIx) -> Option<SituationIx> {
        self.facts.outline.steps.get(step.index())?.situation
    }

    /// Brings a step into sight, and the keyboard's focus to its heading.
    pub(super) fn go_to_step(&mut self, step: StepIx) {
        self.go_to(anchor::of_step(step), Focusable::StepHeading);
    }

    /// Ends the walk, if there is one. The keyboard's focus goes back to where it started.
    pub(super) fn leave_walk(&mut self) {
        if self.state.selection.step.is_some() {
            self.choose(Choice::ClearFocus);
            self.go_to(WALK.to_owned(), Focusable::WalkStart);
        }
    }

    /// Chooses a topic and goes there, with the keyboard's focus.
    pub(super) fn go_to_topic(&mut self, topic: Topic) {
        self.close_search();
        if let Some(focus) = Focus::of(topic) {
            self.choose(Choice::Focus(focus));
            self.open_answer(focus);
            self.go_to(self.anchor(topic), Focusable::Topic);
        } else {
            self.go_to_symptom(topic);
        }
    }

    /// Goes to a symptom, which is there to tick. The way back leads to what is chosen: it is an entry
    /// of the history, but in no address.
    pub(super) fn go_to_symptom(&mut self, topic: Topic) {
        if let Topic::Symptom(symptom) = topic {
            self.state.gone_to = Some(symptom);
            self.write_address(Entry::New, [self.place(), self.situation_fragment()]);
        }
        self.go_to(self.anchor(topic), Focusable::Topic);
    }

    /// Makes way for the browser, which goes to a place that is no topic.
    pub(super) fn jump(&mut self, place: String) {
        self.close_search();
        self.order(Effect::OpenAround(place));
    }
}
