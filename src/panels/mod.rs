//! The words beside the figure, and under it: one file per panel.

mod answers;
mod closing;
mod contributor_card;
mod contributors;
mod fixed;
mod linked;
mod matrix;
mod phases;
mod prose;
mod symptom_card;
mod symptoms;

pub use answers::Answers;
pub use closing::{CallToAction, Footer};
pub use contributors::Contributors;
pub use fixed::{Introduction, Masthead, Notices, Reading, Title, UrgentCare};
pub use matrix::Matrix;
pub use phases::Phases;
pub use symptoms::Symptoms;
