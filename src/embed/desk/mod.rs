//! Where reports arrive and effects leave: the one place that turns what the visitor did into
//! intents, and what changed into history, announcements and scrolling.

mod addresses;
mod drawings;
mod find;
mod sheet;
mod walk;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

use crate::model::ids::{DrawingIx, Topic};
use crate::model::words::LiveWords;
use crate::platform::address::Address;
use crate::platform::announcer::Announcer;
use crate::platform::root::Root;
use crate::platform::{events, frame, printing, search_box, viewport};
use crate::state::app_state::AppState;
use crate::state::deep_link;
use crate::state::find::Place;
use crate::state::press::Press;
use crate::state::report::Report;
use crate::state::selection::{Focus, Intent};

use super::announcements::announcement;
use super::hearing;

/// What takes the keyboard's focus in the element of a topic.
const FOCUSABLE: &str = "input, summary, h3 a";

/// Everything that a live explorer acts with.
pub(super) struct Desk {
    /// The signals.
    pub state: AppState,
    /// What to say.
    pub words: LiveWords,
    /// Where to say it.
    pub announcer: Announcer,
    /// The explorer's root.
    pub root: Root,
    /// What of the address it may use.
    pub address: Address,
    /// The site's address, which others are relative to.
    pub base: String,
    /// The drawing that was asked for last: an earlier one may still arrive, and is not shown then.
    pub wanted: Cell<DrawingIx>,
    /// Whether a drawing could not be fetched.
    pub missed: Cell<bool>,
    /// The places that can be found; collected when something is looked for first.
    pub places: OnceCell<Vec<Place>>,
    /// How often something was looked for: what an earlier search has to say is not said any more.
    pub searches: Cell<u32>,
}

impl Desk {
    /// Hears what happens in the root, until the listeners are dropped.
    pub fn listen(self: &Rc<Self>) -> [EventListener; 5] {
        let root = self.root.element();
        let desk = || Rc::clone(self);
        let (click, change, toggle, key, input) = (desk(), desk(), desk(), desk(), desk());
        [
            events::listen(root, "click", move |event| {
                let event = event.unchecked_ref();
                let own = click.root.full_page();
                let report = hearing::clicked(click.state.outline(), own.as_deref(), event);
                // A structure of the figure is no control: nothing else wants its clicks. And what
                // is no topic, the browser itself goes to.
                let meant = |it: &_| {
                    matches!(it, Report::Pointed(_) | Report::Jumped(_)) || events::take(event)
                };
                click.receive(report.filter(meant));
            }),
            events::listen(root, "change", move |event| {
                change.receive(hearing::changed(change.state.outline(), event));
            }),
            events::listen(root, "toggle", move |event| {
                toggle.receive(hearing::toggled(toggle.state.outline(), event));
            }),
            events::listen(root, "keydown", move |event| {
                key.receive(hearing::keyed(event.unchecked_ref()));
            }),
            events::listen(root, "input", move |event| {
                input.receive(hearing::typed(event));
            }),
        ]
    }

    fn receive(self: &Rc<Self>, report: Option<Report>) {
        let Some(report) = report else { return };
        match report {
            Report::Followed(topic) => match Focus::of(topic) {
                Some(focus) => self.focus(focus),
                None => self.go_to(&self.anchor(topic), FOCUSABLE),
            },
            Report::WentTo(topic) => self.went_to(topic),
            Report::Walked(step) => self.walk_to(step),
            Report::Jumped(place) => self.jumped(&place),
            Report::Pressed(press) => match press {
                Press::ClearFocus => self.choose(Intent::ClearFocus),
                Press::ClearTicks => self.choose(Intent::ClearTicks),
                Press::LeaveWalk => self.leave_walk(),
                Press::PrintSheet => printing::print(&self.root),
                Press::CopyLink => self.copy_link(),
            },
            Report::Searched(typed) => self.search(&typed),
            Report::TookFirst => search_box::take_first(&self.root),
            Report::Escaped { searching: true } => self.leave_search(),
            Report::Escaped { searching: false } => self.leave_walk(),
            Report::ToggledSearch(open) => search_box::toggled(&self.root, open),
            Report::Pointed(contributor) => self.focus(Focus::Contributor(contributor)),
            Report::Ticked(symptom, on) => self.choose(Intent::Tick(symptom, on)),
            Report::Toggled(answer, open) => {
                let focus = Focus::Answer(answer);
                let focused = self.state.selection().focus == Some(focus);
                match (open, focused) {
                    (true, false) => self.choose(Intent::Focus(focus)),
                    (false, true) => self.choose(Intent::ClearFocus),
                    _ => {}
                }
            }
            Report::AskedForDrawing(wanted) => self.ask_for(wanted),
        }
    }

    /// Focuses what the visitor followed, and brings it into sight.
    fn focus(self: &Rc<Self>, focus: Focus) {
        self.choose(Intent::Focus(focus));
        self.reveal(focus.into());
    }

    /// What the visitor chose: applied, written to the history, announced.
    fn choose(self: &Rc<Self>, intent: Intent) {
        if intent == Intent::ClearTicks {
            self.root.untick_all();
        }
        if !self.state.apply(intent) {
            return;
        }
        if !matches!(intent, Intent::Tick(..) | Intent::ClearTicks) {
            self.write_selected();
            match (self.place(), self.situation()) {
                (Some(place), situation) => {
                    self.address.push(Some(&place), situation.as_deref());
                }
                (None, situation) => self.address.push(situation.as_deref(), None),
            }
        }
        if let Some(said) = announcement(&self.words, &self.state, intent) {
            self.announcer.announce(&said);
        }
    }

    /// Once the document shows the new state, brings the topic's element into sight.
    fn reveal(self: &Rc<Self>, topic: Topic) {
        if let Topic::Answer(ix) = topic {
            self.open_answer(Focus::Answer(ix));
        }
        let desk = Rc::clone(self);
        frame::next_frame(move || {
            if let Some(element) = desk.root.by_id(&desk.anchor(topic)) {
                viewport::reveal(&element);
            }
        });
    }

    pub(super) fn open_answer(&self, focus: Focus) {
        if matches!(focus, Focus::Answer(_)) {
            self.root.open(&self.anchor(focus.into()));
        }
    }

    fn anchor(&self, topic: Topic) -> String {
        deep_link::anchor(self.state.outline(), topic)
    }
}
