//! The words beside the figure, and under it: one file per panel.

// What only `published!` and `fixed!` read is not read at all in the browser.
#![cfg_attr(not(feature = "ssr"), allow(unused_variables))]

mod answers;
mod contributor_card;
mod contributors;
mod fixed;
#[cfg(feature = "ssr")]
mod figure_words;
#[cfg(feature = "ssr")]
mod fixed_words;
mod linked;
mod matrix;
mod phases;
#[cfg(feature = "ssr")]
mod prose;
mod situations;
mod symptom_card;
mod symptoms;

pub use answers::Answers;
pub use contributors::Contributors;
pub use fixed::{
    CallToAction, Footer, Introduction, Masthead, Notices, Reading, Title, UrgentCare,
};
pub use matrix::Matrix;
pub use phases::Phases;
pub use situations::FigureWords;
pub use symptoms::Symptoms;
