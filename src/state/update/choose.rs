//! A choice: applied, written to the history, and said.

use crate::model::ids::{DrawingIx, Topic};
use crate::state::announcements::announcement;
use crate::state::effect::{Effect, Entry, Place};
use crate::state::selection::{Choice, Focus};

use super::Update;

/// The status line at the top.
const TOP: &str = "notice";

impl Update<'_> {
    /// What the visitor chose: applied, written to the history, announced. Nothing at all when it is
    /// chosen already. Ticks are written nowhere.
    pub(super) fn choose(&mut self, choice: Choice) {
        self.choose_in(Entry::New, choice);
    }

    fn choose_in(&mut self, entry: Entry, choice: Choice) {
        if !self.apply(choice) {
            return;
        }
        if !matches!(choice, Choice::Tick(..) | Choice::ClearTicks) {
            self.tell_host();
            let focus = self.state.selection.focus;
            let again = focus.is_some() && focus == self.state.closed;
            self.state.gone_to = None;
            self.write_address(
                if again { Entry::Present } else { entry },
                [self.place(), self.situation_fragment()],
            );
        }
        self.tell(choice);
    }

    /// Writes an entry of the history: the first of these is the address, what else there is stands
    /// beside it.
    pub(super) fn write_address(&mut self, entry: Entry, named: [Option<String>; 2]) {
        self.state.closed = None;
        let [first, second] = named;
        let (fragment, other) = match first {
            Some(first) => (first, second),
            None => (second.unwrap_or_default(), None),
        };
        let mut companion = other.unwrap_or_default();
        if let Some(symptom) = self.state.gone_to {
            if !companion.is_empty() {
                companion.push(' ');
            }
            companion.push_str(&self.anchor(Topic::Symptom(symptom)));
        }
        self.order(Effect::WriteAddress {
            entry,
            fragment,
            companion,
        });
    }

    /// Says what a choice means.
    pub(super) fn tell(&mut self, choice: Choice) {
        if let Some(said) = announcement(self.facts, &self.state, choice) {
            self.announce(said);
        }
    }

    /// Says something, after what was said already: the last word alone would be heard.
    pub(super) fn announce(&mut self, said: String) {
        let before = self.effects.iter_mut().find_map(|effect| match effect {
            Effect::Announce(text) | Effect::AnnounceDrawing(text, _) | Effect::Notify(_, text) => {
                Some(text)
            }
            _ => None,
        });
        match before {
            Some(before) => {
                before.push(' ');
                before.push_str(&said);
            }
            None => self.order(Effect::Announce(said)),
        }
    }

    /// Says something, and what a drawing shows, after what was said already.
    pub(super) fn announce_drawing(&mut self, said: String, drawing: DrawingIx) {
        self.announce(said);
        for effect in &mut self.effects {
            if let Effect::Announce(text) = effect {
                *effect = Effect::AnnounceDrawing(std::mem::take(text), drawing);
            }
        }
    }

    /// Says something about the address, where it is seen.
    pub(super) fn notify_at_top(&mut self, said: String) {
        self.order(Effect::Notify(Place::Top, said));
        self.order(Effect::Reveal(TOP.to_owned()));
    }

    /// Opening an answer is one entry of the history; closing it takes that entry's place, and so
    /// does opening the same again.
    pub(super) fn toggle(&mut self, answer: Focus, open: bool) {
        let is_focused = self.state.selection.focus == Some(answer);
        match (open, is_focused) {
            (true, false) => self.choose(Choice::Focus(answer)),
            (false, true) => {
                self.choose_in(Entry::Present, Choice::ClearFocus);
                self.state.closed = Some(answer);
            }
            _ => {}
        }
    }

    /// An answer is chosen, since it was opened for a place in it. The browser goes there: the entry of
    /// the history is its own.
    pub(super) fn opened_for(&mut self, choice: Choice) {
        if self.apply(choice) {
            self.state.closed = None;
            self.state.gone_to = None;
            self.tell_host();
            self.tell(choice);
        }
    }
}
