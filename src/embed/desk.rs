//! Where reports arrive and effects leave: the one place that turns what the visitor did into
//! intents, and what changed into history, announcements and scrolling.

use std::cell::Cell;
use std::rc::Rc;

use crate::model::ids::{DrawingIx, Topic};
use crate::model::words::LiveWords;
use crate::platform::announcer::Announcer;
use crate::platform::root::{self, Root};
use crate::platform::{address, frame, pointer, viewport};
use crate::state::app_state::AppState;
use crate::state::deep_link;
use crate::state::report::Report;
use crate::state::selection::{Focus, Intent};

use super::announcements::announcement;

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
    /// The drawing that was asked for last: an earlier one may still arrive, and is not shown then.
    pub wanted: Cell<DrawingIx>,
}

impl Desk {
    /// Takes a report from a view.
    pub fn receive(self: &Rc<Self>, report: Report) {
        match report {
            Report::FollowedFocus(event, focus) => {
                if pointer::take(&event) {
                    self.choose(Intent::Focus(focus));
                    self.reveal(focus.into());
                }
            }
            Report::FollowedSymptom(event, symptom) => {
                let card = self.root.by_id(&self.anchor(Topic::Symptom(symptom)));
                if let Some(card) = card.filter(|_| pointer::take(&event)) {
                    viewport::go_to(&card, "input");
                }
            }
            Report::Pressed(event, intent) => {
                if pointer::take(&event) {
                    self.choose(intent);
                }
            }
            Report::ClickedArtwork(event) => self.choose_structure(&event),
            Report::Ticked(event, symptom) => {
                self.choose(Intent::Tick(symptom, root::is_checked(&event)));
            }
            Report::ToggledAnswer(event, answer) => {
                let focus = Focus::Answer(answer);
                let focused = self.state.selection().focus == Some(focus);
                match (root::is_open(&event), focused) {
                    (true, false) => self.choose(Intent::Focus(focus)),
                    (false, true) => self.choose(Intent::ClearFocus),
                    _ => {}
                }
            }
            Report::AskedForDrawing(wanted) => self.ask_for(wanted),
        }
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
            let (selected, situation) = (self.write_selected(), self.situation());
            match &selected {
                Some(_) => address::push(selected.as_deref(), situation.as_deref()),
                None => address::push(situation.as_deref(), None),
            }
        }
        self.announcer
            .announce(&announcement(&self.words, &self.state, intent));
    }

    fn choose_structure(self: &Rc<Self>, event: &leptos::ev::MouseEvent) {
        let id = pointer::contributor_under(event);
        let focus = id.and_then(|id| deep_link::focus(self.state.outline(), &id));
        if let Some(focus @ Focus::Contributor(_)) = focus {
            self.choose(Intent::Focus(focus));
            self.reveal(focus.into());
        }
    }

    /// Brings the state into line with the address. Writes no history.
    pub fn adopt_address(self: &Rc<Self>) {
        let fragment = address::fragment();
        let name = fragment.trim_start_matches('#');
        // An address names one thing; what else was chosen then, its entry in the history holds.
        let companion = address::companion();
        let outline = self.state.outline();
        let named = deep_link::focus(outline, name);
        let focus = named.or_else(|| deep_link::focus(outline, &companion));
        let situation = deep_link::situation(outline, name);
        let is_known = named.is_some() || situation.is_some();
        let situation = situation.or_else(|| deep_link::situation(outline, &companion));
        let plain_anchor = || !name.is_empty() && self.root.by_id(name).is_some();
        if !is_known && plain_anchor() {
            // A section of the page that is no topic: the address says nothing about what is chosen.
            return;
        }
        match focus {
            Some(focus) => {
                self.state.apply(Intent::Focus(focus));
                self.open_answer(focus);
            }
            None => {
                self.state.apply(Intent::ClearFocus);
            }
        }
        if !is_known && !name.is_empty() {
            self.announcer.notify(&self.words.unknown_address);
        }
        self.write_selected();
        self.show_situation(situation.unwrap_or_default());
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
