//! What the address says is chosen, and what happened before the page was live.

use std::rc::Rc;

use crate::model::ids::Topic;
use crate::model::template::{fill, join};
use crate::platform::address::Address;
use crate::state::selection::Intent;
use crate::state::{deep_link, shared_link};

use super::Desk;

impl Desk {
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

    pub(in crate::embed) fn write_selected(&self) {
        let focus = self.state.selection().focus;
        let fragment = focus.and_then(|focus| deep_link::fragment(self.state.outline(), focus));
        self.root.set_selected(fragment.as_deref());
    }

    /// The fragment of what is chosen.
    pub(super) fn place(&self) -> Option<String> {
        deep_link::place(self.state.outline(), &self.state.selection())
    }
}
