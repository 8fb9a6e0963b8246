//! Clicks: whose they are, and what is under them.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Takes a plain click on a link from the browser. Returns `false`, and leaves the click alone,
/// when it asks for something else: a new tab, a new window, a download.
pub fn take(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return false;
    }
    event.prevent_default();
    true
}

/// The contributor whose structure is under the pointer, by its id.
pub fn contributor_under(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let part = target.closest("[data-contributor]").ok().flatten()?;
    part.get_attribute("data-contributor")
}
