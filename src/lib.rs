//! The condition explorer: a condition's contributors, symptoms, answers and phases, linked both
//! ways over a real figure, published as plain HTML and made live by WebAssembly.
//!
//! Data flows one way:
//!
//! ```text
//! content/<id>/*.toml -> content (schema, checks) -> model::Condition
//!   -> published fragment, JSON and CSS -> state -> views (figure, panels) -> platform
//! ```
//!
//! Who may use whom (a test holds every `use crate::` against it):
//!
//! ```text
//! model <- content, state <- figure, panels <- page <- platform, embed, main
//! ```
//!
//! Views read state and emit intents; they never touch the browser. Without features this crate is
//! plain Rust: neither Leptos nor the browser is in it.

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod model;
pub mod state;
