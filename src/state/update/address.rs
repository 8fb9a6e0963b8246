//! What the address, the page around the explorer, and the time before it was live say is chosen.

use crate::model::anchor;
use crate::model::ids::{SymptomIx, Topic};
use crate::model::template::{fill, join};
use crate::state::effect::Effect;
use crate::state::intent::{Address, Before};
use crate::state::selection::Choice;
use crate::state::{deep_link, shared_link};

use super::Update;

impl Update<'_> {
    /// Takes over what was chosen before the page was live.
    pub(super) fn start(&mut self, before: &Before) {
        self.state.ticks_in_link = before.ticks_in_link;
        let outline = &self.facts.outline;
        let is_ticked = |ix: &SymptomIx| {
            let entry = outline.entry(Topic::Symptom(*ix));
            entry.is_some_and(|entry| before.ticked.iter().any(|id| id == entry.id.as_str()))
        };
        for symptom in outline.symptom_ixs().filter(is_ticked) {
            self.apply(Choice::Tick(symptom, true));
        }
        if let Some(address) = &before.address {
            self.adopt_address(address);
        }
        if self.state.selection.focus.is_none() && before.selected.is_some() {
            self.adopt_selected(before.selected.as_deref());
        }
        if self.state.selection.focus.is_none()
            && let Some(id) = &before.open_answer
        {
            let fragment = [anchor::ANSWER, id].concat();
            if let Some(focus) = deep_link::focus(outline, &fragment) {
                self.choose(Choice::Focus(focus));
            }
        }
    }

    /// The visitor moved in the history: the keyboard's focus goes along with the walk.
    pub(super) fn follow_address(&mut self, address: &Address) {
        let before = self.state.selection.step;
        self.adopt_address(address);
        if let Some(step) = self.state.selection.step.filter(|it| before != Some(*it)) {
            self.go_to_step(step);
        }
    }

    /// Selects what a fragment names, or with `None` nothing. Announced as if the visitor had done
    /// it; but it writes no history and moves nothing on the screen. A fragment that names nothing
    /// is ignored.
    pub(super) fn select(&mut self, fragment: Option<&str>) {
        if let Some(choice) = self.adopt_selected(fragment) {
            self.announce(choice);
        }
    }

    /// Brings the state into line with a fragment. Gives the choice when it changed anything.
    fn adopt_selected(&mut self, fragment: Option<&str>) -> Option<Choice> {
        let choice = match fragment {
            Some(fragment) => deep_link::choice(&self.facts.outline, fragment)?,
            None => Choice::ClearFocus,
        };
        let changed = self.apply(choice);
        if let Choice::Focus(focus) = choice {
            self.open_answer(focus);
        }
        self.tell_host();
        changed.then_some(choice)
    }

    /// Brings the state into line with the address. Writes no history.
    fn adopt_address(&mut self, address: &Address) {
        let name = self.adopt_ticks(&address.fragment);
        let outline = &self.facts.outline;
        let named = deep_link::choice(outline, name);
        let situation = deep_link::situation(outline, name);
        let is_unknown = named.is_none() && situation.is_none() && !name.is_empty();
        if is_unknown && address.is_elsewhere {
            return;
        }
        // An address names one thing; what else was chosen, its entry in the history holds.
        let chosen = named.or_else(|| deep_link::choice(outline, &address.companion));
        self.apply(chosen.unwrap_or(Choice::ClearFocus));
        if let Some(Choice::Focus(focus)) = chosen {
            self.open_answer(focus);
        }
        if is_unknown {
            let said = self.facts.words.unknown_address.clone();
            self.order(Effect::Notify(said));
        }
        self.tell_host();
        let step = self.state.selection.step;
        let situation = situation
            .or_else(|| self.situation_of(step?))
            .or_else(|| deep_link::situation(outline, &address.companion));
        self.show_situation(situation.unwrap_or_default());
    }

    /// Ticks what the address says is ticked, and takes that out of the address. Returns the rest.
    fn adopt_ticks<'a>(&mut self, fragment: &'a str) -> &'a str {
        let outline = &self.facts.outline;
        let Some((place, ticked)) = shared_link::read(outline, fragment) else {
            return fragment;
        };
        self.order(Effect::ReplaceAddress(place.to_owned()));
        for &symptom in &ticked {
            self.apply(Choice::Tick(symptom, true));
        }
        let names = ticked.iter().filter_map(|symptom| {
            let entry = outline.entry(Topic::Symptom(*symptom))?;
            Some(entry.name.as_str())
        });
        let words = &self.facts.words;
        let list = join(names, &words.list_separator);
        if !list.is_empty() {
            let said = fill(&words.ticked_by_link, &[("list", &list)]);
            self.order(Effect::Notify(said));
        }
        place
    }
}
