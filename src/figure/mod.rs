//! The figure: artwork, and over it the contributors as links tied to it by leader lines.

pub mod geometry;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod artwork;
#[cfg(feature = "ssr")]
pub(crate) mod chain_line;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod hotspot;
#[cfg(feature = "ssr")]
pub(crate) mod placement;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) mod stage;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) mod switch;
