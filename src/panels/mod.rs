//! The words beside the figure, and under it: one file per panel.

// What only `published!` and `fixed!` read is not read at all in the browser.
#![cfg_attr(not(feature = "ssr"), allow(unused_variables))]

mod answers;
mod contributor_card;
mod contributors;
#[cfg(feature = "ssr")]
mod find;
mod fixed;
#[cfg(feature = "ssr")]
mod fixed_words;
mod linked;
mod matrix;
mod phases;
#[cfg(feature = "ssr")]
mod prose;
mod sheet;
mod symptom_card;
mod symptoms;
mod walk;

pub use answers::Answers;
pub use contributors::Contributors;
pub use fixed::{
    CallToAction, Footer, Introduction, Masthead, Notices, Reading, Title, UrgentCare,
};
pub use matrix::Matrix;
pub use phases::Phases;
pub use sheet::Sheet;
pub use symptoms::Symptoms;
