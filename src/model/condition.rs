//! A whole condition, checked: the outline and every word that the page shows.
//!
//! A [`Condition`] is made by `content::load` alone, after every check has passed, so what reads it
//! has nothing left to doubt. It exists natively; the browser's side holds the [`Outline`] only.

use super::clinic::{CallToAction, Clinic, UrgentCare};
use super::figure::Figure;
use super::glossary::Glossary;
use super::ids::{ContributorIx, Id, Topic};
use super::outline::{EvidenceKind, Link, Outline};
use super::short_version::ShortVersion;
use super::tried::Tried;
use super::visit::{PhaseEvidence, Sheet, Walk};
use super::words::UiWords;

/// Where a piece of text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The clinic's own words, found verbatim in `source.md`.
    Clinic,
    /// Written by the editors.
    Editorial(Editorial),
}

/// Why the editors wrote a piece, and who stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editorial {
    /// Why the piece is there although the clinic did not write it.
    pub reason: String,
    /// The outside sources that its facts rest on.
    pub sources: Vec<Source>,
    /// The clinic's signature, when it is there and still fits the text.
    pub signed_by: Option<String>,
}

/// An outside source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, as shown.
    pub name: String,
    /// Its address, when it has one.
    pub address: Option<String>,
}

/// A piece of text with its provenance. Plain text: no markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Where they come from.
    pub provenance: Provenance,
    /// The same in plain words, where the editors wrote them.
    pub plain: Option<Box<Self>>,
}

impl Text {
    /// Whether the clinic stands behind these words: its own, or ours that it has signed.
    pub fn is_signed(&self) -> bool {
        match &self.provenance {
            Provenance::Clinic => true,
            Provenance::Editorial(editorial) => editorial.signed_by.is_some(),
        }
    }

    /// Whether these are the clinic's own words.
    pub fn is_clinic(&self) -> bool {
        self.provenance == Provenance::Clinic
    }
}

/// Headings of a part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The section's name (`Signs & Symptoms`).
    pub title: Text,
    /// The line under it (`Do any of these sound familiar?`).
    pub subtitle: Option<Text>,
}

/// A section of plain reading: heading and paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its anchor on the page.
    pub id: Id,
    /// Its heading.
    pub heading: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// The mark that goes with a contributor's colour, so that colour never stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A filled circle.
    Disc,
    /// An upright bar.
    Bar,
    /// A square on its corner.
    Diamond,
    /// A wave.
    Wave,
}

impl Mark {
    /// The value of `data-mark`, and the end of the name of its colour token.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disc => "disc",
            Self::Bar => "bar",
            Self::Diamond => "diamond",
            Self::Wave => "wave",
        }
    }
}

/// One station of the chain as a contributor acts through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// The station's name (`Hip`).
    pub name: Text,
    /// The clinic's words for it.
    pub words: Text,
    /// The waypoint of the figure that the station stands for.
    pub at: Option<String>,
    /// Whether the contributor acts here, or the station is context.
    pub acts: bool,
}

/// What is said about one contributor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributorText {
    /// The clinic's name for it.
    pub title: Text,
    /// The structures that the figure shows for it, in a few words.
    pub structures: Text,
    /// What it does.
    pub text: Text,
    /// How it reaches the joint, station by station.
    pub chain: Vec<ChainStep>,
    /// Its mark.
    pub mark: Mark,
}

/// What is said about one symptom, answer or phase: its title and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicText {
    /// Title or question.
    pub title: Text,
    /// Body.
    pub text: Text,
}

/// The evidence of one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The link that it supports.
    pub link: Link,
    /// Verbatim quotes of the clinic's text; never empty.
    pub quotes: Vec<String>,
    /// Provenance of the link itself: clinic's when stated, editorial when inferred.
    pub provenance: Provenance,
}

impl Evidence {
    /// The topics that the link joins.
    pub fn ends(&self) -> [Topic; 2] {
        [
            Topic::Contributor(self.link.contributor),
            self.link.target.into(),
        ]
    }

    /// How the clinic's text supports the link.
    pub fn kind(&self) -> EvidenceKind {
        self.link.kind
    }
}

/// A whole condition, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The address of its page in the site: the site's own, until a publication of several says
    /// otherwise.
    pub page: String,
    /// Ids, names and links.
    pub outline: Outline,
    /// The language of the text, as a BCP 47 tag.
    pub language: String,
    /// The condition's name.
    pub title: Text,
    /// Its other name.
    pub subtitle: Option<Text>,
    /// The opening sentence.
    pub lede: Text,
    /// How to use the page, and what it cannot tell.
    pub how_to: Text,
    /// When to seek care at once.
    pub urgent_care: Option<UrgentCare>,
    /// The page in a few sentences.
    pub short_version: Option<ShortVersion>,
    /// Sections of plain reading, in page order.
    pub sections: Vec<Section>,
    /// What people try first.
    pub tried: Option<Tried>,
    /// Heading of the symptoms.
    pub symptoms_heading: Heading,
    /// Heading of the contributors.
    pub contributors_heading: Heading,
    /// Heading of the phases.
    pub phases_heading: Heading,
    /// Heading of the answers.
    pub answers_heading: Heading,
    /// Contributors, in the outline's order.
    pub contributors: Vec<ContributorText>,
    /// Symptoms, in the outline's order.
    pub symptoms: Vec<TopicText>,
    /// Answers, in the outline's order.
    pub answers: Vec<TopicText>,
    /// Phases, in the outline's order.
    pub phases: Vec<TopicText>,
    /// Evidence, in the order of the outline's links.
    pub evidence: Vec<Evidence>,
    /// Terms and their definitions.
    pub glossary: Option<Glossary>,
    /// Evidence of the roadmap's links, in the order of the outline's.
    pub phase_evidence: Vec<PhaseEvidence>,
    /// The walk along the chain.
    pub walk: Option<Walk>,
    /// The sheet to take along.
    pub sheet: Option<Sheet>,
    /// The invitation.
    pub call_to_action: Option<CallToAction>,
    /// The clinic.
    pub clinic: Clinic,
    /// Related conditions: name and address.
    pub related: Vec<(Text, String)>,
    /// The figure.
    pub figure: Figure,
    /// The interface's words in the page's language.
    pub words: UiWords,
}

impl Condition {
    /// The evidence of every link of one contributor, in the outline's order.
    pub fn evidence_of(&self, contributor: ContributorIx) -> impl Iterator<Item = &Evidence> {
        self.evidence
            .iter()
            .filter(move |evidence| evidence.link.contributor == contributor)
    }
}
