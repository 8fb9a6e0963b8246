//! The condition explorer: a condition's contributors, symptoms, answers and phases, linked both
//! ways over a real figure, published as plain HTML and made live by WebAssembly.
//!
//! Data flows one way:
//!
//! ```text
//! content/<id>/*.toml -> content (schema, checks) -> model::Condition
//!   -> views (figure, panels) around islands -> publish: fragment, JSON and CSS
//!   -> in the browser: intent -> state::update -> state and effects
//!        islands follow the state; the platform carries out the effects
//! ```
//!
//! Who may use whom (a test holds every `use crate::` against it):
//!
//! ```text
//! model <- content, state <- island, ui <- figure, panels <- page <- platform, publish <- session <- main
//! ```
//!
//! Views are written where the page is published (`ssr`). What of them lives in the browser is an
//! [`island`](crate::island): a component that is compiled on both sides, and there (`hydrate`) takes over the element
//! that it wrote here. Without features this crate is plain Rust: neither Leptos nor the browser is
//! in it.

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod figure;
pub mod model;
pub mod state;

#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod panels;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod island;

#[cfg(feature = "hydrate")]
pub mod platform;
#[cfg(feature = "hydrate")]
pub mod session;

#[cfg(feature = "ssr")]
pub mod publish;
#[cfg(feature = "ssr")]
pub mod ui;
