//! One browser capability a file. Nothing here exists without a browser: the native build leaves
//! the whole module out, and views never see it.

pub mod address;
pub mod announcer;
pub mod artwork;
pub mod clipboard;
pub mod events;
pub mod frame;
pub mod live;
pub mod printing;
pub mod root;
pub mod search_box;
pub mod viewport;

use thiserror::Error;

/// What the browser can refuse.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlatformError {
    /// There is no window, or no document in it.
    #[error("no window to work in")]
    NoWindow,
    /// An element that the published markup holds is not there.
    #[error("the published markup has no {0}")]
    Missing(&'static str),
    /// A file could not be fetched, or is not what it should be.
    #[error("cannot fetch {0}")]
    Fetch(String),
}
