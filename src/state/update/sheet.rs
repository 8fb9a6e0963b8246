//! A link to take along.

use crate::model::shared_link;
use crate::state::effect::{Effect, Place};

use super::Update;

impl Update<'_> {
    /// Copies a link to what is chosen, with the ticks only if the visitor says so in the document.
    pub(super) fn copy_link(&mut self) {
        let place = self.place().or_else(|| self.situation_fragment());
        let fragment = place.unwrap_or_default();
        let ticked = &self.state.selection.ticked;
        let with_ticks = shared_link::write(&self.facts.outline, &fragment, ticked);
        self.order(Effect::CopyLink {
            fragment,
            with_ticks,
        });
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
