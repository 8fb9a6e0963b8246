//! The walk along the chain, and other links that stand in fixed markup.

use std::rc::Rc;

use web_sys::MouseEvent;

use crate::model::ids::{StepIx, Topic};
use crate::platform::{frame, pointer, viewport};
use crate::state::deep_link;
use crate::state::selection::{Focus, Intent};

use super::Desk;

/// The section of the walk: the way out of it.
const WALK: &str = "walk";
/// The link that starts the walk: the keyboard's focus returns to it.
const START: &str = ".ce-walk-first";

impl Desk {
    /// A link that no view listens to was followed.
    pub(super) fn follow(self: &Rc<Self>, event: &MouseEvent, fragment: &str) {
        let outline = self.state.outline();
        if fragment == WALK && self.state.selection().step.is_some() {
            if pointer::take(event) {
                self.leave_walk();
            }
            return;
        }
        match deep_link::intent(outline, fragment) {
            Some(intent @ Intent::Walk(step, _)) => {
                if pointer::take(event) {
                    self.choose(intent);
                    self.go_to_step(step);
                }
            }
            Some(Intent::Focus(focus)) => {
                let goes = pointer::nearest(event, "data-goes").is_some();
                if pointer::take(event) {
                    self.choose(Intent::Focus(focus));
                    self.go_to_topic(focus, goes);
                }
            }
            // Anything else is the browser's to follow; what hides it is opened first.
            _ => self.root.open_around(fragment),
        }
    }

    /// Ends the walk, if there is one. The keyboard's focus goes back to where it started.
    pub(super) fn leave_walk(self: &Rc<Self>) {
        if self.state.selection().step.is_none() {
            return;
        }
        self.choose(Intent::ClearFocus);
        self.go_to(WALK, START);
    }

    /// Once the document shows the step, brings it into sight and the keyboard's focus to its name.
    pub(super) fn go_to_step(self: &Rc<Self>, step: StepIx) {
        self.go_to(&format!("{}{}", deep_link::STEP_PREFIX, step.0 + 1), "h4");
    }

    fn go_to_topic(self: &Rc<Self>, focus: Focus, goes: bool) {
        let topic = Topic::from(focus);
        if goes {
            self.open_answer(focus);
            self.go_to(&self.anchor(topic), "summary, h3 a");
        } else {
            self.reveal(topic);
        }
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
