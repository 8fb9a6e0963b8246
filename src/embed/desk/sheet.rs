//! Taking along what is chosen: on paper, or as a link.

use std::rc::Rc;

use crate::platform::{address, clipboard, printing};
use crate::state::{deep_link, shared_link};

use super::Desk;

impl Desk {
    /// Prints the sheet, and nothing else of the page.
    pub(super) fn print_sheet(&self) {
        printing::print(&self.root);
    }

    /// Copies a link to what is chosen, with the ticks if the visitor says so. When the browser
    /// refuses, shows the link instead.
    pub(super) fn copy_link(self: &Rc<Self>) {
        let selection = self.state.selection();
        let place = deep_link::place(self.state.outline(), &selection).unwrap_or_default();
        let fragment = if self.root.is_checked("with-ticks") {
            shared_link::write(self.state.outline(), &place, &selection.ticked)
        } else {
            place
        };
        let link = address::link_to(&fragment);
        let desk = Rc::clone(self);
        let shown = link.clone();
        clipboard::copy(&link, move |copied| {
            if copied {
                desk.announcer.notify(&desk.words.copied);
            } else {
                desk.root.show_link(&shown);
                desk.announcer.announce(&desk.words.not_copied);
            }
        });
    }
}
