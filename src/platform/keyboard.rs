//! Keys.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::root::Root;

/// Calls back whenever Escape is pressed and has done nothing yet, wherever the focus is in the document
/// or the shadow tree that the root stands in: a screen reader leaves it outside of every control.
/// Dropping the listener ends it.
pub fn on_escape(root: &Root, pressed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&root.element().get_root_node(), "keydown", move |event| {
        let is_escape = |event: &KeyboardEvent| event.key() == "Escape";
        let event = event.dyn_ref::<KeyboardEvent>();
        if event.is_some_and(|it| is_escape(it) && !it.default_prevented()) {
            pressed();
        }
    })
}
