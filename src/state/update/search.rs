//! Looking for something on the page.

use crate::model::search::FoundPlace;
use crate::model::template::fill;
use crate::state::effect::Effect;

use super::Update;

impl Update<'_> {
    /// Shows the places, and says how many they are once nothing more is typed.
    pub(super) fn found(&mut self, places: Option<Vec<FoundPlace>>) {
        let words = &self.facts.words;
        if let Some(places) = &places {
            let said = match places.len() {
                0 => words.found_none.clone(),
                1 => words.found_one.clone(),
                count => fill(&words.found, &[("count", &count.to_string())]),
            };
            self.order(Effect::AnnounceAfterPause(said));
        }
        self.state.found = places;
    }

    pub(super) fn leave_search(&mut self) {
        self.state.found = None;
        self.order(Effect::LeaveSearch);
    }

    pub(super) fn close_search(&mut self) {
        self.state.found = None;
        self.order(Effect::CloseSearch);
    }
}
