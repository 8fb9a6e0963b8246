//! What the visitor has chosen, and what follows from it.

pub mod deep_link;
pub mod selection;
