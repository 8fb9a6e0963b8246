//! What a visitor can do with a condition beyond reading it: walk along the chain, and take a sheet
//! along. Words only, and natively only, as in [`condition`](super::condition).

use super::condition::{Heading, Provenance, Text};
use super::ids::Topic;
use super::outline::PhaseLink;

/// The walk along the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Its heading.
    pub heading: Heading,
    /// What it is, in a sentence.
    pub intro: Text,
    /// The steps, in the outline's order.
    pub steps: Vec<StepText>,
}

/// What is said at one step of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    /// Its name.
    pub title: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// The sheet that a visitor takes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its heading on the page.
    pub heading: Heading,
    /// What it is for.
    pub intro: Text,
    /// What stands at its top when it is printed.
    pub title: Text,
    /// Questions to choose from.
    pub questions: Vec<Text>,
    /// What stands at its foot.
    pub note: Text,
}

/// The evidence of one link of the roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseEvidence {
    /// The link that it supports.
    pub link: PhaseLink,
    /// Verbatim quotes of the clinic's text; never empty.
    pub quotes: Vec<String>,
    /// Provenance of the link itself: clinic's when stated, editorial when inferred.
    pub provenance: Provenance,
}

impl PhaseEvidence {
    /// What the link joins.
    pub fn ends(&self) -> [Topic; 2] {
        [
            Topic::Phase(self.link.phase),
            Topic::Answer(self.link.answer),
        ]
    }
}
