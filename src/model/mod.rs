//! What a condition is, in plain Rust: ids, lists, links and words. Depends on nothing else here.

pub mod condition;
pub mod drawing;
pub mod error;
pub mod figure;
pub mod graph;
pub mod ids;
pub mod outline;
pub mod published;
pub mod words;
