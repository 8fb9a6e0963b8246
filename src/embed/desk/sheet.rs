//! A link to take along.

use std::rc::Rc;

use crate::platform::clipboard;
use crate::state::shared_link;

use super::Desk;

impl Desk {
    /// Copies a link to what is chosen, with the ticks only if the visitor says so. When the browser
    /// refuses, shows the link instead.
    pub(super) fn copy_link(self: &Rc<Self>) {
        let place = self.place().or_else(|| self.situation());
        let mut fragment = place.unwrap_or_default();
        if self.root.wants_ticks_in_link() {
            let ticked = self.state.selection().ticked;
            fragment = shared_link::write(self.state.outline(), &fragment, &ticked);
        }
        let link = self.address.link_to(&self.root, &fragment);
        let desk = Rc::clone(self);
        clipboard::copy(&link.clone(), move |copied| {
            if copied {
                desk.root.show_link(None);
                desk.announcer.notify(&desk.words.copied);
            } else {
                desk.root.show_link(Some(&link));
                desk.announcer.announce(&desk.words.not_copied);
            }
        });
    }
}
