//! The condition explorer: a condition's contributors, symptoms, answers and phases, linked both
//! ways over a real figure, published as plain HTML and made live by WebAssembly.
//!
//! Data flows one way:
//!
//! ```text
//! content/<id>/*.toml -> content (schema, checks) -> model::Condition
//!   -> views (figure, panels) -> publish: fragment, JSON and CSS
//!   -> in the browser: state -> live attributes -> platform
//! ```
//!
//! Who may use whom (a test holds every `use crate::` against it):
//!
//! ```text
//! model <- content, state <- figure, panels <- page <- platform, publish <- embed <- main
//! ```
//!
//! Views are written where the page is published (`ssr`), and are plain Leptos. What of them changes
//! while the page is live is named by [`state::live`]: in the browser (`hydrate`) only that goes on,
//! in the elements that were published. Without features this crate is plain Rust: neither Leptos
//! nor the browser is in it.

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod figure;
pub mod model;
pub mod state;

#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod panels;

#[cfg(feature = "hydrate")]
pub mod embed;
#[cfg(feature = "hydrate")]
pub mod platform;

#[cfg(feature = "ssr")]
pub mod publish;
