//! The condition explorer: a condition's contributors, symptoms, answers and phases, linked both
//! ways over a real figure, published as plain HTML and made live by WebAssembly.
//!
//! Data flows one way:
//!
//! ```text
//! content/<id>/*.toml -> content (schema, checks) -> model::Condition
//!   -> publish: fragment, JSON and CSS -> state -> views (figure, panels) -> platform
//! ```
//!
//! Who may use whom (a test holds every `use crate::` against it):
//!
//! ```text
//! model <- markup, content, state <- figure, panels <- page <- platform, publish <- embed <- main
//! ```
//!
//! Views read state and emit reports of what the visitor did; they never touch the browser. Without
//! features this crate is plain Rust: neither Leptos nor the browser is in it. With `ssr` it writes
//! the published markup; with `hydrate` it takes that markup over in the browser.

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod figure;
pub mod model;
pub mod state;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod markup;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod page;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod panels;

#[cfg(feature = "hydrate")]
pub mod embed;
#[cfg(feature = "hydrate")]
pub mod platform;

#[cfg(feature = "ssr")]
pub mod publish;
