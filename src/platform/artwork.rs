//! Artwork that is fetched when it is asked for.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, XmlHttpRequest, XmlHttpRequestResponseType};

use super::PlatformError;

/// How long a file may take, in milliseconds, before the present figure stays for good.
const TIMEOUT_MS: u32 = 15_000;

/// Fetches a drawing and puts it into its place, then calls back with how it went.
///
/// The browser parses it as a document and the drawing is adopted: no markup is ever written from
/// text, so this works under Trusted Types.
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
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(TIMEOUT_MS);
    request.send().map_err(failed)?;
    Ok(request)
}

fn adopt(request: &XmlHttpRequest, place: &Element) -> Result<(), PlatformError> {
    let failed = || PlatformError::Fetch;
    let fetched: Document = request
        .response()
        .ok()
        .and_then(|it| it.dyn_into().ok())
        .ok_or_else(failed)?;
    let drawing = fetched
        .document_element()
        .filter(|it| it.tag_name() == "svg");
    let drawing = drawing
        .filter(|_| request.status() == Ok(200))
        .ok_or_else(failed)?;
    place.replace_children_with_node_1(&drawing);
    Ok(())
}
