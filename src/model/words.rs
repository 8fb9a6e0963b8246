//! The words of the interface itself. They live in `content/ui/<language>.toml`, never in code.
//!
//! A field that the file lacks, or a key that no field here names, fails the content check.

use serde::{Deserialize, Serialize};

use super::visit_words::{FindWords, RoadmapWords, SheetWords, WalkWords};

/// Every word of the interface in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UiWords {
    /// Words that change while the page is live; the only ones that reach the browser's side.
    pub live: LiveWords,
    /// Words that stand still in the published page.
    pub page: PageWords,
    /// Words around the clinic's text: whose words they are, where they stand, what they mean.
    pub reading: ReadingWords,
    /// Words of the loader: shown when the live part cannot run.
    pub loader: LoaderWords,
    /// The walk along the chain.
    pub walk: WalkWords,
    /// The roadmap's steps.
    pub roadmap: RoadmapWords,
    /// The search box.
    pub find: FindWords,
    /// The sheet to take along.
    pub sheet: SheetWords,
}

/// Announcements. `{name}` and `{list}` stand for a topic's name and for a list of names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveWords {
    /// A topic took the focus: `{name}`, `{list}` of what it is linked to.
    pub focused: String,
    /// A topic took the focus and is linked to nothing: `{name}`.
    pub focused_alone: String,
    /// The whole chain is shown again.
    pub cleared: String,
    /// A symptom was ticked: `{name}`, `{list}` of contributors that it is linked to.
    pub ticked: String,
    /// A symptom was ticked that has no link: `{name}`.
    pub ticked_alone: String,
    /// A symptom was unticked: `{name}`.
    pub unticked: String,
    /// All ticks were cleared.
    pub ticks_cleared: String,
    /// The address names nothing that is on this page.
    pub unknown_address: String,
    /// A drawing of the figure is being fetched: `{name}` of the view or the situation.
    pub drawing_loading: String,
    /// A view of the figure is shown: `{name}`.
    pub view_shown: String,
    /// A situation of the figure is shown: `{name}`.
    pub situation_shown: String,
    /// The clinic's words place symptoms in the situation that is shown: `{list}`.
    pub situation_placed: String,
    /// A drawing of the figure could not be fetched: `{name}`; the present one stays.
    pub drawing_failed: String,
    /// How many places were found: `{count}`.
    pub found: String,
    /// One place was found.
    pub found_one: String,
    /// Nothing was found.
    pub found_none: String,
    /// The link is on the clipboard.
    pub copied: String,
    /// The clipboard refused; the link stands there to copy by hand.
    pub not_copied: String,
    /// The browser did not print, since the page around does not allow it.
    pub not_printed: String,
    /// The address said what is ticked: `{list}`.
    pub ticked_by_link: String,
    /// Between the names of a list.
    pub list_separator: String,
}

/// What the loader shows when the live part cannot run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoaderWords {
    /// The page could not go live; everything can still be read.
    pub failed: String,
    /// The live part stopped; everything can still be read.
    pub stopped: String,
    /// Try to load again.
    pub retry: String,
    /// Start the live part again.
    pub restart: String,
}

/// Words around the clinic's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingWords {
    /// Legend of the switch between the clinic's words and plain ones.
    pub whose_words: String,
    /// The clinic's words.
    pub clinic_words: String,
    /// Plain words.
    pub plain_words: String,
    /// A quote leads to where it stands, for the key of the table.
    pub quote_key: String,
    /// Heading of what something can help with.
    pub helps: String,
    /// Heading of what something misses.
    pub misses: String,
    /// Heading of the contributors that something leaves as they are.
    pub untouched: String,
    /// The clinic's text does not say what something can help with.
    pub says_nothing: String,
}

/// Labels and headings of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// Skip link to the explorer.
    pub skip: String,
    /// Link past a block of the page, to the next one: `{name}`.
    pub skip_to: String,
    /// Name of the navigation over the figure.
    pub chain_navigation: String,
    /// Legend of the view switch.
    pub view_legend: String,
    /// Legend of the situation switch.
    pub situation_legend: String,
    /// Opens the names of every structure that the picture shows.
    pub legend: String,
    /// Names of structures that belong to no contributor follow.
    pub legend_others: String,
    /// The picture shows nothing of a contributor.
    pub legend_hidden: String,
    /// Said of a station of the chain where the contributor acts.
    pub acts_here: String,
    /// In front of the symptoms that belong to a situation.
    pub situation_symptoms: String,
    /// Shown on a symptom that belongs to the situation in the picture.
    pub in_picture: String,
    /// What lines, pins and colours of every picture mean, for those who do not see it.
    pub figure_key: String,
    /// The mark that is a disc, and its colour.
    pub mark_disc: String,
    /// The mark that is a bar, and its colour.
    pub mark_bar: String,
    /// The mark that is a diamond, and its colour.
    pub mark_diamond: String,
    /// The mark that is a wave, and its colour.
    pub mark_wave: String,
    /// Hint under the symptoms' heading.
    pub symptoms_hint: String,
    /// Opens the words of a symptom that is ticked, and what it is linked to.
    pub symptom_more: String,
    /// Ticks stay on the page.
    pub ticks_stay: String,
    /// Clear all ticks.
    pub clear_ticks: String,
    /// Shown on what is linked to the focus or to a tick.
    pub linked: String,
    /// In front of the contributors that a symptom, an answer or a phase is linked to.
    pub linked_contributors: String,
    /// A symptom, an answer or a phase that no contributor is linked to.
    pub no_contributor: String,
    /// In front of the ticked symptoms that a contributor is linked to.
    pub linked_to_ticks: String,
    /// Heading of a contributor's chain.
    pub chain_heading: String,
    /// Heading of a contributor's symptoms.
    pub symptoms_heading: String,
    /// Heading of a contributor's answers.
    pub answers_heading: String,
    /// Heading of a contributor's phases.
    pub phases_heading: String,
    /// A contributor without symptoms.
    pub no_symptom: String,
    /// A contributor without answers.
    pub no_answer: String,
    /// A contributor without phases.
    pub no_phase: String,
    /// The clinic's wording names the thing.
    pub stated: String,
    /// Read from the clinic's wording.
    pub inferred: String,
    /// What "stated" means, for the key of the table.
    pub stated_key: String,
    /// What "our reading" means, for the key of the table.
    pub inferred_key: String,
    /// Discloses the evidence of what two things have to do with each other, after "stated" or "our
    /// reading": `{name}` and `{other}`.
    pub show_evidence: String,
    /// Clears the focus.
    pub show_whole_chain: String,
    /// Caption of the table of links.
    pub matrix_caption: String,
    /// Sentence under that caption.
    pub matrix_note: String,
    /// A pair without a link, read out in the table.
    pub no_link: String,
    /// Writes to the clinic.
    pub email_clinic: String,
    /// Heading of the sources of the figure.
    pub credits: String,
    /// Heading of related conditions.
    pub related: String,
    /// In front of an outside source.
    pub source: String,
    /// In a page of someone else's: leads to the whole page.
    pub full_page: String,
    /// Without script: what still works.
    pub no_script: String,
}
