//! The clipboard.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsValue;

/// Copies a text, then calls back with whether that went well. Without a window, never; where there
/// is no clipboard, as on a page that is not secure, it did not.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return done(false);
    }
    let promise = clipboard.write_text(text);
    // Exactly one of the two is called, once; both lead to the same place.
    let done = Closure::once_into_js(move |copied: bool| done(copied)).unchecked_into::<Function>();
    let with = |copied| done.bind1(&JsValue::NULL, &JsValue::from_bool(copied));
    let _ = promise.unchecked_into::<Promise>().then_with(&with(true), &with(false));
}
