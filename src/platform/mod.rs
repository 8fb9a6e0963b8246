//! One browser capability a file. Nothing here exists without a browser: the native build leaves
//! the whole module out, and views never see it.

pub mod address;
pub mod announcer;
pub mod artwork;
pub mod clipboard;
pub mod events;
pub mod frame;
pub mod json;
pub mod live;
pub mod outline;
pub mod printing;
pub mod root;
pub mod search_box;
pub mod viewport;

/// What the browser can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlatformError {
    /// Something that the published markup holds is not there, or not as it should be.
    Markup,
    /// A file could not be fetched, or is not what it should be.
    Fetch,
}
