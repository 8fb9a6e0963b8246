//! The address bar: the fragment, and the history of it.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::root::Root;
use crate::model::shared_link::untracked;
use crate::state::effect::Entry;

/// How much of the address belongs to an explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressBar {
    /// None of it: it is neither read nor written.
    None,
    /// The fragment, while it names something here. Whatever else it says is someone else's.
    Shared,
    /// The fragment, whatever it says: the page is the explorer's own.
    Own,
}

impl AddressBar {
    /// What the root says: `data-url-state` is `none` or `hash` where the page is someone else's.
    pub fn of(root: &Root) -> Self {
        match root.url_state().as_deref() {
            None => Self::Own,
            Some("hash") => Self::Shared,
            Some(_) => Self::None,
        }
    }

    /// The present fragment without its `#`: empty when there is none. `None` when it is not the
    /// explorer's to read.
    pub fn fragment(self) -> Option<String> {
        if self == Self::None {
            return None;
        }
        let hash = web_sys::window()?.location().hash().ok()?;
        Some(hash.strip_prefix('#').unwrap_or_default().to_owned())
    }

    /// What the present entry of the history holds beside its address; empty when nothing.
    pub fn companion(self) -> String {
        let window = web_sys::window().filter(|_| self != Self::None);
        let history = window.and_then(|window| window.history().ok());
        let state = history.and_then(|history| history.state().ok());
        let companion = state.and_then(|state| state.as_string());
        companion.unwrap_or_default()
    }

    /// Writes an entry of the history: this page with another fragment, or with "" none, and what else
    /// is to be found there again. Adds none that is the present one. A refusal leaves the old address
    /// (browsers limit how often they may be asked): the page itself shows what was asked for.
    pub fn write(self, entry: Entry, fragment: &str, companion: &str) {
        let (Some(present), Some(window)) = (self.fragment(), web_sys::window()) else {
            return;
        };
        let Ok(history) = window.history() else {
            return;
        };
        let (is_same, url) = (self.companion() == companion, here(fragment));
        // Whoever else keeps something there keeps it.
        let state = match companion {
            _ if is_same => history.state().unwrap_or_default(),
            "" => JsValue::NULL,
            _ => JsValue::from_str(companion),
        };
        let _ = match entry {
            Entry::New if is_same && present == fragment => return,
            Entry::New => history.push_state_with_url(&state, "", Some(&url)),
            Entry::Present => history.replace_state_with_url(&state, "", Some(&url)),
        };
    }

    /// The address of the explorer's page with a fragment, or with "" without one; and without what
    /// others have added to follow its visitors.
    pub fn link_to(self, root: &Root, fragment: &str) -> String {
        match root.full_page().filter(|_| self != Self::Own) {
            Some(page) => with_fragment(&page, fragment),
            None => with_fragment(&untracked(&here("")), fragment),
        }
    }

    /// Calls back once whenever the visitor moves in the history or edits the fragment. Dropping the
    /// listener ends it.
    pub fn on_change(self, changed: impl Fn() + 'static) -> Option<EventListener> {
        let window = web_sys::window().filter(|_| self != Self::None)?;
        let listener = EventListener::new(&window, "popstate", move |_| changed());
        Some(listener)
    }
}

/// The address of this document with a fragment, or with "" without one. It is a whole address: a
/// fragment alone is resolved against a `<base>`. Empty without a window.
fn here(fragment: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    with_fragment(&address.unwrap_or_default(), fragment)
}

fn with_fragment(address: &str, fragment: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    if fragment.is_empty() {
        page.to_owned()
    } else {
        [page, "#", fragment].concat()
    }
}
