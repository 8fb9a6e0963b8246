//! What the address, the page around the explorer, and the time before it was live say is chosen.

use crate::model::anchor;
use crate::model::ids::{SymptomIx, Topic};
use crate::model::shared_link;
use crate::model::template::fill;
use crate::state::announcements::names;
use crate::state::deep_link;
use crate::state::effect::{Effect, Entry, Focusable};
use crate::state::intent::{Address, Before};
use crate::state::selection::Choice;

use super::walk::WALK;
use super::{AskedBy, Update};

impl Update<'_> {
    /// Takes over what was chosen before the page was live.
    pub(super) fn start(&mut self, before: &Before) {
        let outline = &self.facts.outline;
        let is_ticked = |ix: &SymptomIx| {
            let entry = outline.entry(Topic::Symptom(*ix));
            entry.is_some_and(|entry| before.ticked.iter().any(|id| id == entry.id.as_str()))
        };
        for symptom in outline.symptom_ixs().filter(is_ticked) {
            self.apply(Choice::Tick(symptom, true));
        }
        if let Some(address) = &before.address {
            self.adopt_address(address, AskedBy::Page);
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

    /// The visitor moved in the history: a choice like any other, but for the history. The keyboard's
    /// focus goes along with the walk, to a symptom, and from there back to what was chosen.
    pub(super) fn follow_address(&mut self, address: &Address) {
        let selection = &self.state.selection;
        let (left, walked, gone_to) = (selection.focus, selection.step, self.state.gone_to);
        self.state.closed = None;
        self.adopt_address(address, AskedBy::History);
        let (focus, step) = (self.state.selection.focus, self.state.selection.step);
        if let Some(step) = step.filter(|it| walked != Some(*it)) {
            self.go_to_step(step);
        } else if self.state.gone_to != gone_to {
            let symptom = self.state.gone_to.map(Topic::Symptom);
            if let Some(topic) = symptom.or(focus.map(Topic::from)) {
                self.go_to(self.anchor(topic), Focusable::Topic);
            }
        } else if step.is_none() && walked.is_some() {
            // Some browsers have let go of the step already.
            self.go_to(WALK.to_owned(), Focusable::WalkStart);
        } else if let Some(left) = left.filter(|it| focus != Some(*it)) {
            self.keep_focus(self.anchor(left.into()), Focusable::Topic);
        }
    }

    /// Selects what a fragment names, or with `None` nothing. Announced as if the visitor had done
    /// it; but it writes no history and moves nothing on the screen. A fragment that names nothing
    /// is ignored.
    pub(super) fn select(&mut self, fragment: Option<&str>) {
        if let Some(choice) = self.adopt_selected(fragment) {
            self.tell(choice);
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
    fn adopt_address(&mut self, address: &Address, by: AskedBy) {
        let name = self.adopt_ticks(address);
        let outline = &self.facts.outline;
        let named = deep_link::choice(outline, name);
        let situation = deep_link::situation(outline, name);
        let is_unknown = named.is_none() && situation.is_none() && !name.is_empty();
        if is_unknown && address.is_elsewhere {
            return;
        }
        // An address names one thing; what else was chosen, its entry in the history holds.
        let (mut chosen, mut beside, mut gone_to) = (named, None, None);
        for it in address.companion.split(' ') {
            chosen = chosen.or_else(|| deep_link::choice(outline, it));
            beside = beside.or_else(|| deep_link::situation(outline, it));
            if let Some(Topic::Symptom(symptom)) = anchor::topic(outline, it) {
                gone_to = Some(symptom);
            }
        }
        let choice = chosen.unwrap_or(Choice::ClearFocus);
        let changed = self.apply(choice);
        if let Choice::Focus(focus) = choice {
            self.open_answer(focus);
        }
        self.tell_host();
        if is_unknown {
            self.notify_at_top(self.facts.words.unknown_address.clone());
        } else if changed && by == AskedBy::History {
            self.tell(choice);
        }
        self.state.gone_to = gone_to;
        let step = self.state.selection.step;
        let situation = situation.or_else(|| self.situation_of(step?)).or(beside);
        // A step of the walk says in its own words what the figure shows.
        let by = if step.is_some() { AskedBy::Page } else { by };
        self.show_situation(situation.unwrap_or_default(), by);
    }

    /// Ticks what the address says is ticked, and takes that out of the address. Returns the rest.
    fn adopt_ticks<'a>(&mut self, address: &'a Address) -> &'a str {
        let Some((place, ticked)) = shared_link::read(&self.facts.outline, &address.fragment)
        else {
            return &address.fragment;
        };
        self.order(Effect::WriteAddress {
            entry: Entry::Present,
            fragment: place.to_owned(),
            companion: address.companion.clone(),
        });
        for &symptom in &ticked {
            self.apply(Choice::Tick(symptom, true));
        }
        let mut topics = ticked.iter().copied().map(Topic::Symptom);
        let list = names(self.facts, &self.state, &mut topics);
        if !list.is_empty() {
            let said = fill(&self.facts.words.ticked_by_link, &[("list", &list)]);
            self.notify_at_top(said);
        }
        place
    }
}
