//! `walk.toml`: the walk along the chain.

use serde::Deserialize;

use super::{Heading, Text};

/// `walk.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WalkFile {
    /// Heading of the walk.
    pub heading: Heading,
    /// What the walk is, in a sentence.
    pub intro: Text,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step of the walk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub title: Text,
    /// The id of the contributor that it shows; left out for the whole chain.
    pub focus: Option<String>,
    /// The id of the situation that it shows; left out for the one that is shown already.
    pub situation: Option<String>,
    /// What is said there.
    pub paragraphs: Vec<Text>,
    /// The same in plain words.
    pub paragraphs_plain: Vec<String>,
}
