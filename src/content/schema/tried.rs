//! `tried.toml`.

use serde::Deserialize;

use super::{Heading, Text};

/// `tried.toml`: what people try first, what it can help with, and what it misses.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TriedFile {
    /// Heading of the section.
    pub heading: Heading,
    /// How to use it.
    pub hint: Text,
    /// What people try, in page order.
    pub treatments: Vec<Treatment>,
}

/// Something that people try.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Treatment {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What to ask oneself before reading on.
    pub prompt: Text,
    /// The clinic's words on what it can help with; none where the text says nothing.
    pub helps: Vec<String>,
    /// The clinic's words on what it misses.
    pub misses: Vec<String>,
    /// The contributors that it leaves as they are.
    pub untouched: Vec<Untouched>,
}

/// A contributor that something leaves as it is, and the words that say so.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Untouched {
    /// The contributor's id.
    pub contributor: String,
    /// `stated` or `inferred`.
    pub kind: String,
    /// Quotes of the clinic's text.
    pub quotes: Vec<String>,
    /// Where inferred: how the quotes lead to it.
    pub reason: String,
}
