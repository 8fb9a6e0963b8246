//! What the page around an explorer asks for.

use crate::state::deep_link;
use crate::state::selection::Intent;

use super::announcements::announcement;
use super::desk::Desk;

impl Desk {
    /// Selects what a fragment names, or with `None` nothing. Announced as if the visitor had done
    /// it; but it writes no history and moves nothing on the screen. A fragment that names nothing
    /// is ignored.
    pub fn select(&self, fragment: Option<&str>) {
        if let Some(intent) = self.adopt_selected(fragment) {
            let said = announcement(&self.words, &self.state, intent);
            self.announcer.announce(&said.unwrap_or_default());
        }
    }

    /// Brings the state into line with a fragment. Gives the intent when it changed anything.
    pub(super) fn adopt_selected(&self, fragment: Option<&str>) -> Option<Intent> {
        let intent = match fragment {
            Some(fragment) => deep_link::intent(self.state.outline(), fragment)?,
            None => Intent::ClearFocus,
        };
        let changed = self.state.apply(intent);
        if let Intent::Focus(focus) = intent {
            self.open_answer(focus);
        }
        self.write_selected();
        changed.then_some(intent)
    }
}
