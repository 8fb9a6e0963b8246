//! Stands in for [wasm-streams](https://docs.rs/wasm-streams).
//!
//! Leptos brings it along for server functions, which this project has none of. But its classes are
//! exported to JavaScript, so no linker can leave them out: 4.5 KB of WebAssembly and glue that
//! nobody calls. This crate has what Leptos names of it, and nothing behind it.
//!
//! `tests/stubs.rs` holds it against what `server_fn` uses. When Leptos is updated and needs more,
//! add the name here, or take the crate out of `[patch.crates-io]` and pay the bytes.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream that nothing ever comes out of.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Leaves the stream out.
    ///
    /// # Panics
    /// When the browser has no streams.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("nothing is streamed: there is no server function")
    }

    /// The stream of the browser's.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that has ended.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
