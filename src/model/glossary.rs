//! Terms of the clinic's text, and what they mean in everyday words.

use super::condition::{Heading, Text};
use super::ids::Id;

/// The terms of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glossary {
    /// Heading of the list.
    pub heading: Heading,
    /// The terms, in the order of the list.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: Id,
    /// The term as the list shows it.
    pub name: Text,
    /// Other forms of it in the text.
    pub also: Vec<String>,
    /// What it means.
    pub definition: Text,
}

impl Term {
    /// Every form of the term.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.text.as_str()).chain(self.also.iter().map(String::as_str))
    }
}
