//! Events: whose they are, and what they are about.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, MouseEvent};

/// Takes a plain click from the browser. Returns `false`, and leaves the click alone, when it asks
/// for something else: a new tab, a new window, a download.
pub fn take(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return false;
    }
    event.prevent_default();
    true
}

/// The value of an attribute on the nearest element with it, from where the event happened outwards.
pub fn nearest(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let selector = ["[", attribute, "]"].concat();
    let element = target.closest(&selector).ok().flatten()?;
    element.get_attribute(attribute)
}

/// The input that an event came from.
pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// The disclosure that an event came from.
pub fn disclosure(event: &Event) -> Option<HtmlDetailsElement> {
    event.target()?.dyn_into().ok()
}

/// Listens to an event of everything inside a root. Dropping the listener ends it.
///
/// Listens while the event goes down: some, like `toggle`, do not come up again.
pub fn listen(
    root: &Element,
    event: &'static str,
    heard: impl Fn(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(root, event, options, move |event| heard(event))
}
