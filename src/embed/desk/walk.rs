//! The walk along the chain, and links that take the keyboard along.

use std::rc::Rc;

use crate::model::ids::{SituationIx, StepIx, Topic};
use crate::platform::{frame, search_box, viewport};
use crate::state::deep_link;
use crate::state::selection::{Focus, Intent};

use super::{Desk, FOCUSABLE};

/// The section of the walk, and the link in it that starts the walk.
const WALK: (&str, &str) = ("walk", ".ce-walk-first");

impl Desk {
    /// Stands at a step of the walk.
    pub(super) fn walk_to(self: &Rc<Self>, step: StepIx) {
        search_box::close(&self.root);
        self.choose(deep_link::walk(self.state.outline(), step));
        if let Some(situation) = self.situation_of(step) {
            self.show_situation(situation);
        }
        self.go_to_step(step);
    }

    /// The situation that a step shows, if it says so.
    pub(super) fn situation_of(&self, step: StepIx) -> Option<SituationIx> {
        self.state.outline().steps.get(step.index())?.situation
    }

    /// Brings a step into sight, and the keyboard's focus to its heading, which is read out then.
    pub(super) fn go_to_step(self: &Rc<Self>, step: StepIx) {
        self.go_to(&deep_link::step_anchor(step), "h4");
    }

    /// Ends the walk, if there is one. The keyboard's focus goes back to where it started.
    pub(super) fn leave_walk(self: &Rc<Self>) {
        if self.state.selection().step.is_some() {
            self.choose(Intent::ClearFocus);
            let (walk, start) = WALK;
            self.go_to(walk, start);
        }
    }

    /// Chooses what was followed and goes there, with the keyboard's focus.
    pub(super) fn went_to(self: &Rc<Self>, topic: Topic) {
        search_box::close(&self.root);
        if let Some(focus) = Focus::of(topic) {
            self.choose(Intent::Focus(focus));
            self.open_answer(focus);
        }
        self.go_to(&self.anchor(topic), FOCUSABLE);
    }

    /// Makes way for the browser, which goes to a place that is no topic.
    pub(super) fn jumped(&self, place: &str) {
        search_box::close(&self.root);
        self.root.open_around(place);
    }

    /// Once the document shows the new state, brings an element into sight, and the keyboard's
    /// focus to something in it.
    pub(super) fn go_to(self: &Rc<Self>, id: &str, focusable: &'static str) {
        let (desk, id) = (Rc::clone(self), id.to_owned());
        frame::next_frame(move || {
            if let Some(element) = desk.root.by_id(&id) {
                viewport::go_to(&element, focusable);
            }
        });
    }
}
