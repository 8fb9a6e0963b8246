//! Artwork that is fetched when it is asked for.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, XmlHttpRequest};

use super::PlatformError;

/// How long a file may take, in milliseconds, before the present figure stays for good.
const TIMEOUT_MS: u32 = 15_000;

/// Fetches a drawing and puts it into its place, then calls back with how it went.
///
/// The browser parses it as a document and the drawing is adopted: no markup is ever written from
/// text, so this works under Trusted Types. It parses XML alone, and once it is asked for: a page
/// that says what is missing is never looked into.
pub fn load(address: &str, place: Element, done: impl FnOnce(Result<(), PlatformError>) + 'static) {
    match start(address) {
        Ok(request) => {
            let finished = request.clone();
            let callback = Closure::once_into_js(move || done(adopt(&finished, &place)));
            request.set_onloadend(Some(callback.unchecked_ref()));
        }
        Err(error) => done(Err(error)),
    }
}

fn start(address: &str) -> Result<XmlHttpRequest, PlatformError> {
    let failed = |_| PlatformError::Fetch;
    let request = XmlHttpRequest::new().map_err(failed)?;
    request.open("GET", address).map_err(failed)?;
    request.set_timeout(TIMEOUT_MS);
    request.send().map_err(failed)?;
    Ok(request)
}

fn adopt(request: &XmlHttpRequest, place: &Element) -> Result<(), PlatformError> {
    let answered = Some(request).filter(|it| it.status() == Ok(200));
    let fetched = answered.and_then(|it| it.response_xml().ok().flatten());
    // Of half a drawing browsers make a page that says so.
    let drawing = fetched
        .and_then(|it| it.document_element())
        .filter(|it| it.tag_name() == "svg")
        .ok_or(PlatformError::Fetch)?;
    place.replace_children_with_node_1(&drawing);
    Ok(())
}
