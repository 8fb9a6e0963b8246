//! The figure: artwork, and over it the contributors as links tied to it by leader lines.

pub mod geometry;

#[cfg(feature = "ssr")]
mod artwork;
#[cfg(feature = "ssr")]
pub(crate) mod chain_line;
#[cfg(feature = "ssr")]
mod hotspot;
#[cfg(feature = "ssr")]
pub(crate) mod placement;
#[cfg(feature = "ssr")]
pub(crate) mod stage;
#[cfg(feature = "ssr")]
pub(crate) mod switch;
