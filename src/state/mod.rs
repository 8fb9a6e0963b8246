//! What the visitor has chosen, and what follows from it.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod app_state;
pub mod deep_link;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod live;
pub mod press;
pub mod report;
pub mod selection;
#[cfg(feature = "ssr")]
pub mod ui;
