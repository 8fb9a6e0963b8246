//! Publishing: from a checked condition to the files of a site. Native; needs no toolchain to run.
//!
//! A site starts from an engine build (WebAssembly, glue, loader and style sheet, named in
//! `engine.json`). Publishing adds what a condition's content decides: the page, its fragment, the
//! outline, the generated style sheet, the figure, and the headers that allow exactly these.

mod compress;
mod document;
mod drawing_style;
mod engine;
pub mod error;
mod files;
pub mod found;
mod fragment;
mod headers;
pub mod picture;
mod shadow;
mod site;
pub mod style_sheet;
mod usage;

pub use error::PublishError;
pub use fragment::{fragment, fragment_in};
pub use site::{Options, publish};
