//! The interface's words for what a visitor can do: walk, find, take a sheet along.

use serde::{Deserialize, Serialize};

/// Labels of the walk along the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkWords {
    /// Starts the walk.
    pub start: String,
    /// Which step of how many: `{step}`, `{steps}`.
    pub position: String,
    /// To the next step.
    pub next: String,
    /// To the step before.
    pub back: String,
    /// Ends the walk.
    pub leave: String,
    /// In front of the contributor that a step shows.
    pub shows: String,
}

/// Labels of the roadmap's steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoadmapWords {
    /// To the phase before: `{name}`.
    pub back: String,
    /// To the next phase: `{name}`.
    pub next: String,
    /// Heading of a phase's answers.
    pub answers_heading: String,
    /// Heading of an answer's phases.
    pub phases_heading: String,
}

/// Labels of the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindWords {
    /// Opens the search box where there is little room.
    pub open: String,
    /// Name of the search box.
    pub label: String,
    /// Name of the list of places.
    pub places: String,
}

/// Labels of the sheet to take along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// Heading of what is ticked.
    pub ticked: String,
    /// In place of it when nothing is.
    pub nothing_ticked: String,
    /// Leads to the symptoms.
    pub tick: String,
    /// Heading of what the ticks are linked to.
    pub linked: String,
    /// Under the figure on paper.
    pub figure: String,
    /// Heading of the questions.
    pub questions: String,
    /// Heading of the free text.
    pub own_words: String,
    /// What becomes of the free text.
    pub own_words_stay: String,
    /// Prints the sheet.
    pub print: String,
    /// Heading of the link to copy.
    pub copy_heading: String,
    /// Copies a link to what is chosen.
    pub copy: String,
    /// Includes the ticks in it.
    pub with_ticks: String,
    /// What including them means.
    pub with_ticks_note: String,
    /// Name of the link to copy by hand.
    pub link: String,
}
