//! The browser's entry: the loader calls [`hydrate`] once everything is there.

use condition_explorer::session::Session;
use wasm_bindgen::prelude::*;

fn main() {}

/// A live explorer. The loader holds it: once nobody does, it is freed, and its view with it.
#[wasm_bindgen]
pub struct Explorer(Session);

#[wasm_bindgen]
impl Explorer {
    /// Selects what a fragment names, or without one nothing: what the page around it asks for.
    pub fn select(&self, fragment: Option<String>) {
        self.0.select(fragment.as_deref());
    }
}

/// Takes over the published markup in `root`. `published` is the parsed outline, `site` the
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
