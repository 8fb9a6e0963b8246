//! Where reports arrive and effects leave: the one place that turns what the visitor did into
//! intents, and what changed into history, announcements and scrolling.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

use crate::model::ids::{Topic, ViewIx};
use crate::model::words::LiveWords;
use crate::platform::announcer::Announcer;
use crate::platform::root::Root;
use crate::platform::{PlatformError, address, artwork, events, frame, viewport};
use crate::state::app_state::AppState;
use crate::state::deep_link;
use crate::state::report::Report;
use crate::state::selection::{Focus, Intent};

use super::announcements::announcement;
use super::hearing;

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
    /// The site's address, which others are relative to.
    pub base: String,
    /// The view that was asked for last: an earlier one may still arrive, and is not shown then.
    pub wanted_view: Cell<ViewIx>,
}

impl Desk {
    /// Hears what happens in the root, until the listeners are dropped.
    pub fn listen(self: &Rc<Self>) -> [EventListener; 3] {
        let root = self.root.element();
        let desk = || Rc::clone(self);
        let (click, change, toggle) = (desk(), desk(), desk());
        [
            events::listen(root, "click", move |event| {
                let event = event.unchecked_ref();
                let report = hearing::clicked(click.state.outline(), event);
                // A structure of the figure is no control: nothing else wants its clicks.
                let meant = |it: &_| matches!(it, Report::Pointed(_)) || events::take(event);
                click.receive(report.filter(meant));
            }),
            events::listen(root, "change", move |event| {
                change.receive(hearing::changed(change.state.outline(), event));
            }),
            events::listen(root, "toggle", move |event| {
                toggle.receive(hearing::toggled(toggle.state.outline(), event));
            }),
        ]
    }

    fn receive(self: &Rc<Self>, report: Option<Report>) {
        let Some(report) = report else { return };
        match report {
            Report::Followed(topic) => match Focus::of(topic) {
                Some(focus) => self.focus(focus),
                None => {
                    if let Some(card) = self.root.by_id(&self.anchor(topic)) {
                        viewport::go_to(&card, "input");
                    }
                }
            },
            Report::Pressed(press) => self.choose(press.intent()),
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
            Report::AskedForView(view) => self.show_view(view),
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
        if matches!(intent, Intent::Focus(_) | Intent::ClearFocus) {
            address::push(self.write_selected().as_deref());
        }
        self.announcer
            .announce(&announcement(&self.words, &self.state, intent));
    }

    /// Brings the state into line with the address. Writes no history.
    pub fn adopt_address(self: &Rc<Self>) {
        let fragment = address::fragment();
        let name = fragment.trim_start_matches('#');
        let focus = deep_link::focus(self.state.outline(), name);
        let plain_anchor = || !name.is_empty() && self.root.by_id(name).is_some();
        match focus {
            Some(focus) => {
                self.state.apply(Intent::Focus(focus));
                self.open_answer(focus);
            }
            // A section of the page that is no topic: the address says nothing about the focus.
            None if plain_anchor() => return,
            None => {
                self.state.apply(Intent::ClearFocus);
                if !name.is_empty() {
                    self.announcer.notify(&self.words.unknown_address);
                }
            }
        }
        self.write_selected();
    }

    /// Replays what happened before the page was live.
    pub fn replay(self: &Rc<Self>) {
        let ticked = self.root.ticked();
        let outline = self.state.outline();
        for symptom in outline.symptom_ixs() {
            let entry = outline.entry(Topic::Symptom(symptom));
            if entry.is_some_and(|it| ticked.iter().any(|id| id == it.id.as_str())) {
                self.state.apply(Intent::Tick(symptom, true));
            }
        }
        self.adopt_address();
        if self.state.selection().focus.is_none()
            && let Some(id) = self.root.open_answer()
        {
            let fragment = format!("{}{id}", deep_link::ANSWER_PREFIX);
            if let Some(focus) = deep_link::focus(self.state.outline(), &fragment) {
                self.choose(Intent::Focus(focus));
            }
        }
    }

    fn show_view(self: &Rc<Self>, ix: ViewIx) {
        let Some(view) = self.state.outline().views.get(ix.index()) else {
            return;
        };
        self.wanted_view.set(ix);
        let name = view.name.clone();
        let place = self.root.artwork_place(ix);
        let source = view.source.clone();
        let (Some(place), Some(source)) = (place, source) else {
            return self.view_arrived(ix, &name, Ok(()));
        };
        if place.first_element_child().is_some() {
            return self.view_arrived(ix, &name, Ok(()));
        }
        self.announcer
            .announce(&self.words.view_loading.replace("{name}", &name));
        let desk = Rc::clone(self);
        let address = format!("{}{source}", self.base);
        artwork::load(&address, place, move |result| {
            desk.view_arrived(ix, &name, result);
        });
    }

    fn view_arrived(&self, ix: ViewIx, name: &str, result: Result<(), PlatformError>) {
        if ix != self.wanted_view.get() {
            return;
        }
        if result.is_ok() {
            self.state.show_view(ix);
            self.announcer
                .announce(&self.words.view_shown.replace("{name}", name));
        } else {
            self.root.check_view(self.state.shown_view());
            self.announcer
                .notify(&self.words.view_failed.replace("{name}", name));
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

    fn open_answer(&self, focus: Focus) {
        if matches!(focus, Focus::Answer(_)) {
            self.root.open(&self.anchor(focus.into()));
        }
    }

    fn write_selected(&self) -> Option<String> {
        let focus = self.state.selection().focus;
        let fragment = focus.and_then(|focus| deep_link::fragment(self.state.outline(), focus));
        self.root.set_selected(fragment.as_deref());
        fragment
    }

    fn anchor(&self, topic: Topic) -> String {
        deep_link::anchor(self.state.outline(), topic)
    }
}
