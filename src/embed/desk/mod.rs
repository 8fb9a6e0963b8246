//! Where reports arrive and effects leave: the one place that turns what the visitor did into
//! intents, and what changed into history, announcements and scrolling.

mod drawings;
mod find;
mod sheet;
mod walk;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

use crate::model::ids::{DrawingIx, Topic};
use crate::model::template::{fill, join};
use crate::model::words::LiveWords;
use crate::platform::address::Address;
use crate::platform::announcer::Announcer;
use crate::platform::root::Root;
use crate::platform::{events, frame, printing, search_box, viewport};
use crate::state::app_state::AppState;
use crate::state::find::Place;
use crate::state::press::Press;
use crate::state::report::Report;
use crate::state::selection::{Focus, Intent};
use crate::state::{deep_link, shared_link};

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
                let report = hearing::clicked(click.state.outline(), &click.base, event);
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

    /// Brings the state into line with the address. Writes no history.
    pub fn adopt_address(self: &Rc<Self>) {
        let Some(fragment) = self.address.fragment() else {
            return;
        };
        let name = self.adopt_ticks(&fragment);
        // An address names one thing; what else was chosen, its entry in the history holds.
        let companion = self.address.companion();
        let outline = self.state.outline();
        let named = deep_link::intent(outline, name);
        let situation = deep_link::situation(outline, name);
        let is_known = named.is_some() || situation.is_some();
        if !is_known && !name.is_empty() {
            // A section of the page that is no topic: the address says nothing about what is chosen.
            // Nor does what the page around it means.
            if self.address == Address::Shared || self.root.by_id(name).is_some() {
                return;
            }
        }
        let chosen = named.or_else(|| deep_link::intent(outline, &companion));
        self.state.apply(chosen.unwrap_or(Intent::ClearFocus));
        if let Some(Intent::Focus(focus)) = chosen {
            self.open_answer(focus);
        }
        if !is_known && !name.is_empty() {
            self.announcer.notify(&self.words.unknown_address);
        }
        self.write_selected();
        let step = self.state.selection().step;
        let situation = situation
            .or_else(|| self.situation_of(step?))
            .or_else(|| deep_link::situation(outline, &companion));
        self.show_situation(situation.unwrap_or_default());
    }

    /// Ticks what the address says is ticked, and takes that out of the address. Returns the rest.
    fn adopt_ticks<'f>(&self, fragment: &'f str) -> &'f str {
        let outline = self.state.outline();
        let Some((place, ticked)) = shared_link::read(outline, fragment) else {
            return fragment;
        };
        self.address.replace(place);
        let mut names = Vec::new();
        for &symptom in &ticked {
            if let Some(entry) = outline.entry(Topic::Symptom(symptom)) {
                self.root.tick(entry.id.as_str());
                names.push(entry.name.as_str());
            }
            self.state.apply(Intent::Tick(symptom, true));
        }
        if !names.is_empty() {
            let list = join(names, &self.words.list_separator);
            self.announcer
                .notify(&fill(&self.words.ticked_by_link, &[("list", &list)]));
        }
        place
    }

    /// Brings state and keyboard into line with the address, after a step in the history.
    pub fn follow_address(self: &Rc<Self>) {
        let before = self.state.selection().step;
        self.adopt_address();
        if let Some(step) = self.state.selection().step.filter(|it| before != Some(*it)) {
            self.go_to_step(step);
        }
    }

    /// Replays what happened before the page was live.
    pub fn replay(self: &Rc<Self>) {
        let selected = self.root.selected();
        let ticked = self.root.ticked();
        let outline = self.state.outline();
        for symptom in outline.symptom_ixs() {
            let entry = outline.entry(Topic::Symptom(symptom));
            if entry.is_some_and(|it| ticked.iter().any(|id| id == it.id.as_str())) {
                self.state.apply(Intent::Tick(symptom, true));
            }
        }
        self.adopt_address();
        // In a page of someone else's the address alone does not say what is selected.
        if self.address != Address::Own && self.state.selection().focus.is_none() {
            self.adopt_selected(selected.as_deref());
        }
        if self.state.selection().focus.is_none()
            && let Some(id) = self.root.open_answer()
        {
            let fragment = [deep_link::ANSWER_PREFIX, &id].concat();
            if let Some(focus) = deep_link::focus(self.state.outline(), &fragment) {
                self.choose(Intent::Focus(focus));
            }
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

    pub(super) fn write_selected(&self) {
        let focus = self.state.selection().focus;
        let fragment = focus.and_then(|focus| deep_link::fragment(self.state.outline(), focus));
        self.root.set_selected(fragment.as_deref());
    }

    /// The fragment of what is chosen.
    fn place(&self) -> Option<String> {
        deep_link::place(self.state.outline(), &self.state.selection())
    }

    fn anchor(&self, topic: Topic) -> String {
        deep_link::anchor(self.state.outline(), topic)
    }
}
