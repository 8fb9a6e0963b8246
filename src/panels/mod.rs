//! The words beside the figure, and under it: one file per panel.

mod answers;
mod classes;
mod closing;
mod contributor_card;
mod contributors;
mod figure_words;
mod find;
mod fixed;
mod glossary;
mod linked;
mod marked;
mod matrix;
mod phases;
mod prose;
mod reading;
mod sheet;
mod short_version;
mod situations;
mod skip;
mod symptom_card;
mod symptoms;
mod tried;
mod walk;

pub use answers::Answers;
pub use classes::{while_focused, while_ticked};
pub use closing::{CallToAction, Footer};
pub use contributors::Contributors;
pub use figure_words::FigureTold;
pub use fixed::{Introduction, Masthead, Notices, Title, UrgentCare};
pub use glossary::Glossary;
pub use matrix::Matrix;
pub use phases::Phases;
pub use reading::Reading;
pub use sheet::Sheet;
pub use situations::FigureWords;
pub use symptoms::Symptoms;
