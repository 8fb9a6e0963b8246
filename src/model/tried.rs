//! What people try first: what it can help with, what it misses, what it leaves as it is.

use super::condition::{Heading, Provenance, Text};
use super::ids::{ContributorIx, Id};
use super::outline::EvidenceKind;

/// Everything that people try, to be guessed about and then read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Heading.
    pub heading: Heading,
    /// How to use it.
    pub hint: Text,
    /// What people try, in page order.
    pub treatments: Vec<Treatment>,
}

/// Something that people try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treatment {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What to ask oneself before reading on.
    pub prompt: Text,
    /// Quotes of the clinic's text on what it can help with; empty where the text says nothing.
    pub helps: Vec<String>,
    /// Quotes of the clinic's text on what it misses; never empty.
    pub misses: Vec<String>,
    /// The contributors that it leaves as they are, in chain order.
    pub untouched: Vec<Untouched>,
}

/// A contributor that something leaves as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untouched {
    /// The contributor.
    pub contributor: ContributorIx,
    /// How the clinic's text supports it.
    pub kind: EvidenceKind,
    /// Quotes of the clinic's text; never empty.
    pub quotes: Vec<String>,
    /// The clinic's when stated, editorial when inferred.
    pub provenance: Provenance,
}
