//! The figure: artwork, and over it the contributors as links tied to it by leader lines.

pub mod geometry;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod artwork;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod hotspot;
#[cfg(feature = "ssr")]
pub(crate) mod sides;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) mod stage;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod view_switch;
