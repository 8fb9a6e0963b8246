//! The classes by which the published style sheet shows one thing among many, for a choice.
//!
//! They are classes since a browser finds by its class what a rule may change; a rule for each topic
//! that ends in an attribute's value would be tried on everything that has the attribute. A symptom and a
//! contributor may have the same id, so each has a prefix of its own.

use crate::model::outline::Entry;

/// What is shown while a symptom is ticked.
pub fn while_ticked(symptom: &Entry) -> String {
    format!("ticked-{}", symptom.id)
}

/// What is shown while a contributor has the focus.
pub fn while_focused(contributor: &Entry) -> String {
    format!("focused-{}", contributor.id)
}
