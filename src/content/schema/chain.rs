//! `chain.toml`.

use serde::Deserialize;

use super::{Heading, Text};

/// `chain.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ChainFile {
    /// Heading of the contributors.
    pub heading: Heading,
    /// Places along the chain.
    pub stations: Vec<Station>,
    /// The contributors, in chain order.
    pub contributors: Vec<Contributor>,
}

/// A place along the chain.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Station {
    /// Its id, for the contributors' chains.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The waypoint of the figure that it stands for, when it is a place in the body.
    pub at: Option<String>,
}

/// A contributor.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contributor {
    /// Its id.
    pub id: String,
    /// `disc`, `bar`, `diamond` or `wave`.
    pub mark: String,
    /// A name short enough for a label on the figure.
    pub label: Text,
    /// Its name.
    pub title: Text,
    /// Its name in plain words.
    pub title_plain: Option<String>,
    /// What the figure shows for it.
    pub structures: Text,
    /// What it does.
    pub text: Text,
    /// The same in plain words.
    pub text_plain: Option<String>,
    /// How it acts, station by station.
    pub chain: Vec<Step>,
    /// What it is linked to.
    pub links: Vec<Link>,
}

/// One step of a contributor's chain.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    /// The station's id.
    pub station: String,
    /// The clinic's words for it.
    pub words: Text,
    /// Whether the contributor acts here.
    pub acts: bool,
}

/// A link and its evidence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Link {
    /// A symptom's id, `faq-` and an answer's, or `phase-` and a phase's; of a phase, an answer's.
    pub to: String,
    /// `stated` or `inferred`.
    pub kind: String,
    /// Quotes of the clinic's text.
    pub quotes: Vec<String>,
    /// For an inferred link: how the quotes lead to it.
    pub reason: String,
}
