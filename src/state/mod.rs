//! What the visitor has chosen, and what follows from it.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod app_state;
pub mod deep_link;
pub mod find;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod live;
pub mod press;
pub mod report;
pub mod selection;
pub mod shared_link;
#[cfg(feature = "ssr")]
pub mod ui;
