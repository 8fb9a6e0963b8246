//! A link to take along.

use crate::model::shared_link;
use crate::state::effect::{Effect, Place};

use super::Update;

impl Update<'_> {
    /// Copies a link to what is chosen, with the ticks only if the visitor says so.
    pub(super) fn copy_link(&mut self) {
        let place = self.place().or_else(|| self.situation_fragment());
        let mut fragment = place.unwrap_or_default();
        if self.state.ticks_in_link {
            let ticked = &self.state.selection.ticked;
            fragment = shared_link::write(&self.facts.outline, &fragment, ticked);
        }
        self.order(Effect::CopyLink(fragment));
    }

    /// When the browser refuses, the link is shown instead.
    pub(super) fn link_copied(&mut self, link: String, copied: bool) {
        let words = &self.facts.words;
        self.state.link = (!copied).then_some(link);
        if copied {
            self.order(Effect::Notify(Place::Link, words.copied.clone()));
        } else {
            self.order(Effect::SelectLink);
            self.order(Effect::Notify(Place::Link, words.not_copied.clone()));
        }
    }
}
