//! Content as authors write it, file by file. Nothing here is checked yet.
//!
//! Every field has a default, so that one thing left out does not hide the next: the checks report
//! what must be there. A key that no field names is refused while reading. Ids stay text here and
//! become [`Id`](crate::model::ids::Id)s once the checks have passed.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// The version of the authored files that this engine reads.
pub const SCHEMA_VERSION: i64 = 1;

/// A piece of text: the clinic's as a plain string, ours as a table that says why it is there.
#[derive(Clone, Debug)]
pub enum Text {
    /// The clinic's own words.
    Clinic(String),
    /// Written by the editors.
    Editorial(EditorialText),
}

impl Text {
    /// The words, whoever wrote them.
    pub fn words(&self) -> &str {
        match self {
            Self::Clinic(words) => words,
            Self::Editorial(text) => &text.editorial,
        }
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Clinic(String::new())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StringOrTable;

        impl<'de> Visitor<'de> for StringOrTable {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the clinic's words as a string, or { editorial = …, reason = … }")
            }

            fn visit_str<E>(self, words: &str) -> Result<Text, E> {
                Ok(Text::Clinic(words.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(map)).map(Text::Editorial)
            }
        }

        deserializer.deserialize_any(StringOrTable)
    }
}

/// Text that the editors wrote.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EditorialText {
    /// The words.
    pub editorial: String,
    /// Why they are there.
    pub reason: String,
    /// The outside source of their facts.
    pub source: Option<Source>,
}

/// An outside source.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Source {
    /// Its name, as shown.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
}

/// A section's name and the line under it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Heading {
    /// The section's name.
    pub title: Text,
    /// The line under it.
    pub subtitle: Option<Text>,
}

/// `condition.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConditionFile {
    /// Always [`SCHEMA_VERSION`].
    pub schema: i64,
    /// BCP 47 tag of the language; names the file of interface words.
    pub language: String,
    /// The condition's name.
    pub title: Text,
    /// Its other name.
    pub subtitle: Option<Text>,
    /// The opening sentence.
    pub lede: Text,
    /// How to use the page, and what it cannot tell.
    pub how_to: Text,
    /// Sections of plain reading.
    pub sections: Vec<Section>,
    /// When to seek care at once.
    pub urgent_care: Option<UrgentCare>,
    /// The invitation.
    pub call_to_action: Option<CallToAction>,
    /// The clinic.
    pub clinic: Clinic,
    /// Related conditions.
    pub related: Vec<Related>,
    /// The figure.
    pub figure: Figure,
}

/// A section of plain reading.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    /// Its anchor.
    pub id: String,
    /// Its heading.
    pub heading: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// The urgent-care notice: ours from first to last word, and signed as one piece.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UrgentCare {
    /// Why it is there.
    pub reason: String,
    /// Where its facts come from.
    pub source: Option<Source>,
    /// The line that is always in sight.
    pub summary: String,
    /// What opens the rest.
    pub prompt: String,
    /// Groups of signs.
    pub groups: Vec<UrgentGroup>,
}

/// A group of signs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UrgentGroup {
    /// Its heading.
    pub heading: String,
    /// Its signs.
    pub items: Vec<String>,
}

/// The invitation at the end of the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CallToAction {
    /// Its heading.
    pub heading: Text,
    /// What is offered.
    pub text: Text,
    /// Further lines.
    pub notes: Vec<Text>,
    /// The name of the offer.
    pub label: Text,
}

/// The clinic itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Clinic {
    /// Its name, short enough for a masthead.
    pub name: Text,
    /// Its postal address.
    pub address: Text,
    /// What it does.
    pub blurb: Text,
    /// The disclaimer.
    pub disclaimer: Text,
    /// The copyright line.
    pub copyright: Text,
    /// Its e-mail address.
    pub email: String,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Where visits are booked.
    pub booking_address: Option<String>,
    /// Where the full disclaimer stands.
    pub disclaimer_address: Option<String>,
    /// Where the page stands.
    pub site_address: Option<String>,
}

/// A related condition.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Related {
    /// Its name.
    pub name: Text,
    /// Its address.
    pub address: String,
}

/// The figure, as the condition uses it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Figure {
    /// The figure set: `<set>.json` in the figures folder.
    pub set: String,
    /// The views to show; the first stands in the page.
    pub views: Vec<View>,
    /// What it shows, for those who do not see it.
    pub description: Text,
    /// Credits, a line each.
    pub credits: Vec<Text>,
}

/// One view of the figure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct View {
    /// Its id in the set.
    pub id: String,
    /// What the switch calls it.
    pub name: String,
    /// Its caption.
    pub caption: String,
}

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
    /// What the figure shows for it.
    pub structures: Text,
    /// What it does.
    pub text: Text,
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
    /// A symptom's id, `faq-` and an answer's, or `phase-` and a phase's.
    pub to: String,
    /// `stated` or `inferred`.
    pub kind: String,
    /// Quotes of the clinic's text.
    pub quotes: Vec<String>,
    /// For an inferred link: how the quotes lead to it.
    pub reason: String,
}

/// `symptoms.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SymptomsFile {
    /// Heading of the symptoms.
    pub heading: Heading,
    /// The symptoms, in page order.
    pub symptoms: Vec<Symptom>,
}

/// A symptom.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Symptom {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it feels like.
    pub text: Text,
}

/// `faq.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FaqFile {
    /// Heading of the answers.
    pub heading: Heading,
    /// The answers, in page order.
    pub answers: Vec<Answer>,
}

/// An answer and its question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// The question.
    pub question: Text,
    /// The answer.
    pub text: Text,
}

/// `recovery.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RecoveryFile {
    /// Heading of the phases.
    pub heading: Heading,
    /// The phases, in time.
    pub phases: Vec<Phase>,
}

/// A recovery phase.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Phase {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What to expect.
    pub text: Text,
}

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

/// `signoff.toml`; written by `sign`, not by hand.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignoffFile {
    /// The signatures.
    pub signed: Vec<Signature>,
}

/// A signature under one editorial piece.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signature {
    /// The piece's key, such as `faq.imaging.question`.
    pub piece: String,
    /// Who signed.
    pub by: String,
    /// The first 16 hex digits of the SHA-256 of what was signed.
    pub text: String,
}
