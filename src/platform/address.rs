//! The address bar: the fragment, and the history of it.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The present fragment with its `#`; empty when there is none, or no window.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// What the present entry of the history holds beside its address; empty when nothing.
pub fn companion() -> String {
    let history = web_sys::window().and_then(|window| window.history().ok());
    let state = history.and_then(|history| history.state().ok());
    state
        .and_then(|state| state.as_string())
        .unwrap_or_default()
}

/// Adds an entry to the history: this page with another fragment, or with none, and what else is
/// to be found there again. Does nothing when that is the present entry, or when the browser
/// refuses (it limits how often it may be asked).
pub fn push(fragment: Option<&str>, companion: Option<&str>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let present = self::fragment();
    if present.trim_start_matches('#') == fragment.unwrap_or_default()
        && self::companion() == companion.unwrap_or_default()
    {
        return;
    }
    let address = if let Some(fragment) = fragment {
        format!("#{fragment}")
    } else {
        // An address without fragment has to name the page: "" would keep the fragment.
        let location = window.location();
        format!(
            "{}{}",
            location.pathname().unwrap_or_default(),
            location.search().unwrap_or_default()
        )
    };
    let companion = companion.map_or(JsValue::NULL, JsValue::from_str);
    if let Ok(history) = window.history() {
        // A refusal leaves the old address; the page itself shows what was asked for.
        let _ = history.push_state_with_url(&companion, "", Some(&address));
    }
}

/// Puts another fragment, or with "" none, in place of the present one. Writes no history.
pub fn replace(fragment: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(history) = window.history() {
        // A refusal leaves the old address; nothing else depends on it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&link_to(fragment)));
    }
}

/// The address of this page with a fragment, or with "" without one. Empty without a window.
pub fn link_to(fragment: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    if fragment.is_empty() {
        page.to_owned()
    } else {
        format!("{page}#{fragment}")
    }
}

/// Calls back whenever the visitor moves in the history or edits the fragment. Dropping the
/// listeners ends it.
pub fn on_change(changed: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    ["popstate", "hashchange"]
        .map(|event| {
            let changed = changed.clone();
            EventListener::new(&window, event, move |_| changed())
        })
        .into()
}
