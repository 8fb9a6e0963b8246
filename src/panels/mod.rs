//! The words beside the figure, and under it: one file per panel.

// What only `published!` and `fixed!` read is not read at all in the browser.
#![cfg_attr(not(feature = "ssr"), allow(unused_variables))]

mod answers;
mod contributor_card;
mod contributors;
mod fixed;
#[cfg(feature = "ssr")]
mod fixed_words;
#[cfg(feature = "ssr")]
mod glossary;
mod linked;
#[cfg(feature = "ssr")]
mod marked;
mod matrix;
mod phases;
#[cfg(feature = "ssr")]
mod prose;
#[cfg(feature = "ssr")]
mod short_version;
mod symptom_card;
mod symptoms;
#[cfg(feature = "ssr")]
mod tried;

pub use answers::Answers;
pub use contributors::Contributors;
pub use fixed::{
    CallToAction, Footer, Glossary, Introduction, Masthead, Notices, Reading, Title, UrgentCare,
};
pub use matrix::Matrix;
pub use phases::Phases;
pub use symptoms::Symptoms;
