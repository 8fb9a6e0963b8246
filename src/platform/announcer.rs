//! The one polite status line.

use web_sys::{Element, Node};

use super::PlatformError;

/// Speaks through the published `role="status"`.
#[derive(Clone, Debug)]
pub struct Announcer(Element);

impl Announcer {
    /// Finds the status line in the root.
    ///
    /// # Errors
    /// When the published markup has none.
    pub fn find(root: &Element) -> Result<Self, PlatformError> {
        let status = root.query_selector("[role=status]").ok().flatten();
        status.map(Self).ok_or(PlatformError::Markup)
    }

    /// Says something once, to assistive technology alone.
    pub fn announce(&self, text: &str) {
        let _ = self.0.remove_attribute("data-visible");
        self.say(text);
    }

    /// Says something once, and shows it.
    pub fn notify(&self, text: &str) {
        let _ = self.0.set_attribute("data-visible", "");
        self.say(text);
    }

    /// In the text that is there: a node taken out or put in makes a browser look again at whatever
    /// depends on a `:has()` anywhere.
    fn say(&self, text: &str) {
        let said = self.0.first_child();
        match said.filter(|it| it.node_type() == Node::TEXT_NODE) {
            Some(said) if said.next_sibling().is_none() => said.set_node_value(Some(text)),
            _ => self.0.set_text_content(Some(text)),
        }
    }
}
