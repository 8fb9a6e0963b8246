//! What the visitor has chosen, and what follows from it.
//!
//! [`intent`] lists all that can happen, [`effect`] all that the browser can be told to do, and
//! [`update`] joins them in one pure function. [`app_state`] holds the signals that islands follow.

pub mod announcements;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod app_state;
pub mod deep_link;
pub mod effect;
pub mod intent;
pub mod selection;
pub mod shared_link;
pub mod update;
