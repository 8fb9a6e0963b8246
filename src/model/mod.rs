//! What a condition is, in plain Rust: ids, lists, links and words. Depends on nothing else here.

pub mod anchor;
pub mod annotations;
pub mod by_topic;
pub mod clinic;
pub mod condition;
pub mod drawing;
pub mod error;
pub mod figure;
pub mod glossary;
pub mod graph;
pub mod ids;
pub mod links;
pub mod outline;
pub mod passages;
mod positions;
pub mod published;
pub mod search;
pub mod short_version;
pub mod sorted;
pub mod template;
pub mod tried;
pub mod visit;
pub mod visit_words;
pub mod words;
