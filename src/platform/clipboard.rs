//! The clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};

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
    let copied = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(copied.await.is_ok()) });
}
