//! Looking for something on the page.

use std::rc::Rc;

use crate::model::template::fill;
use crate::platform::{frame, search_box};
use crate::state::deep_link;
use crate::state::find::{Place, search, words};

use super::Desk;

/// How long nothing has to be typed until the number of places is said, in milliseconds.
const PAUSE_MS: i32 = 600;

impl Desk {
    /// Shows where the page has what was typed, and says how many places that are.
    pub(super) fn search(self: &Rc<Self>, typed: &str) {
        let mine = self.searches.get().wrapping_add(1);
        self.searches.set(mine);
        let typed = words(&search_box::plain(typed));
        if typed.is_empty() {
            return search_box::show(&self.root, &[]);
        }
        let places = self.places.get_or_init(|| self.collect());
        let found = search(places, &typed);
        search_box::show(&self.root, &found);
        let said = match found.len() {
            0 => self.words.found_none.clone(),
            1 => self.words.found_one.clone(),
            count => fill(&self.words.found, &[("count", &count.to_string())]),
        };
        let desk = Rc::clone(self);
        frame::after(PAUSE_MS, move || {
            if desk.searches.get() == mine {
                desk.announcer.announce(&said);
            }
        });
    }

    /// Clears the search box; an empty one is closed.
    pub(super) fn leave_search(&self) {
        self.searches.set(self.searches.get().wrapping_add(1));
        search_box::leave(&self.root);
    }

    /// Everything on the page, by the places that it belongs to. Topics go by their names.
    fn collect(&self) -> Vec<Place> {
        let outline = self.state.outline();
        search_box::collect(&self.root, |anchor| {
            let topic = deep_link::topic(outline, anchor)?;
            Some(outline.entry(topic)?.name.clone())
        })
    }
}
