//! `glossary.toml`.

use serde::Deserialize;

use super::{Heading, Source, Text};

/// `glossary.toml`: terms, and what they mean in everyday words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GlossaryFile {
    /// Heading of the list.
    pub heading: Heading,
    /// Why there are definitions beside the clinic's text; the same for all of them.
    pub reason: String,
    /// The terms, in the order of the list.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The term as the list shows it.
    #[serde(rename = "term")]
    pub name: Text,
    /// Other forms of it in the text.
    pub also: Vec<String>,
    /// What it means; ours.
    pub definition: String,
    /// The outside source of the definition.
    pub source: Option<Source>,
}
