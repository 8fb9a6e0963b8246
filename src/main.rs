//! The browser's entry: the loader calls [`hydrate`] once everything is there.

use condition_explorer::session::Session;
use wasm_bindgen::prelude::*;

fn main() {}

/// An explorer. The loader holds it: once nobody does, it is freed, and its view with it.
#[wasm_bindgen]
pub struct Explorer(Session);

#[wasm_bindgen]
impl Explorer {
    /// Takes over so many islands more. Says whether there are others: it is live once there are none.
    pub fn take_over(&mut self, count: usize) -> bool {
        self.0.take_over(count)
    }

    /// Selects what a fragment names, or without one nothing: what the page around it asks for.
    pub fn select(&self, fragment: Option<String>) {
        self.0.select(fragment.as_deref());
    }
}

/// Starts with the published markup in `root`, all of which is then to be taken over. `published` is the parsed outline, `site` the
/// address of the site with its final slash.
///
/// # Errors
/// A message in English for the console; the loader shows the visitor its own.
#[wasm_bindgen]
pub fn hydrate(
    root: web_sys::HtmlElement,
    published: JsValue,
    site: String,
) -> Result<Explorer, JsError> {
    let session = Session::start(root, published, site);
    session.map(Explorer).map_err(JsError::from)
}
