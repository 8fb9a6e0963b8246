//! The head of `source.md`.

use serde::Deserialize;

/// The head of `source.md`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourceHead {
    /// Where the text comes from.
    pub from: String,
    /// What the page does not show.
    pub not_shown: Vec<NotShown>,
}

/// A line of the source that the page does not show.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NotShown {
    /// The line, verbatim.
    pub line: String,
    /// Why it is not shown.
    pub reason: String,
}
