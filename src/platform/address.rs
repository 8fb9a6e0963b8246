//! The address bar: the fragment, and the history of it.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::root::Root;

/// How much of the address belongs to an explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// None of it: it is neither read nor written.
    None,
    /// The fragment, while it names something here. Whatever else it says is someone else's.
    Shared,
    /// The fragment, whatever it says: the page is the explorer's own.
    Own,
}

impl Address {
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
        let mut fragment = web_sys::window()?.location().hash().ok()?;
        if fragment.starts_with('#') {
            fragment.remove(0);
        }
        Some(fragment)
    }

    /// Adds an entry to the history: this page with another fragment, or with none. Does nothing
    /// when that is the present address, or when the browser refuses (it limits how often it may
    /// be asked).
    pub fn push(self, fragment: Option<&str>) {
        let fragment = fragment.unwrap_or_default();
        let (Some(present), Some(window)) = (self.fragment(), web_sys::window()) else {
            return;
        };
        if present == fragment {
            return;
        }
        // The page is named: a fragment alone is resolved against a `<base>`, and an empty address
        // keeps the present fragment.
        let location = window.location();
        let mut address = location.pathname().unwrap_or_default();
        address.push_str(&location.search().unwrap_or_default());
        if !fragment.is_empty() {
            address.push('#');
            address.push_str(fragment);
        }
        if let Ok(history) = window.history() {
            // A refusal leaves the old address; the page itself shows what was asked for.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }

    /// Calls back whenever the visitor moves in the history or edits the fragment. Dropping the
    /// listeners ends it.
    pub fn on_change(self, changed: impl Fn() + Clone + 'static) -> Vec<EventListener> {
        let window = web_sys::window().filter(|_| self != Self::None);
        let Some(window) = window else {
            return Vec::new();
        };
        ["popstate", "hashchange"]
            .map(|event| {
                let changed = changed.clone();
                EventListener::new(&window, event, move |_| changed())
            })
            .into()
    }
}
