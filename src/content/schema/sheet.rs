//! `sheet.toml`: what a visitor takes along.

use serde::Deserialize;

use super::{Heading, Text};

/// `sheet.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SheetFile {
    /// Heading of the sheet.
    pub heading: Heading,
    /// What the sheet is for.
    pub intro: Text,
    /// What stands at the top of the printed sheet.
    pub title: Text,
    /// Questions to choose from.
    pub questions: Vec<Question>,
    /// What stands at the foot of the printed sheet.
    pub note: Text,
}

/// A question that a visitor may want to ask.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Question {
    /// Its id, for sign-offs.
    pub id: String,
    /// The question.
    pub text: Text,
}
