//! `condition.toml`.

use serde::Deserialize;

use super::figure::Figure;
use super::{Sources, Text};

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
    /// The opening sentence in plain words.
    pub lede_plain: Option<String>,
    /// How to use the page, and what it cannot tell.
    pub how_to: Text,
    /// Why there are plain words beside the clinic's; the same for all of them.
    pub plain: PlainWords,
    /// The page in a few sentences, and what one can do.
    pub short_version: Option<ShortVersion>,
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
    /// Its paragraphs in plain words.
    pub paragraphs_plain: Vec<String>,
}

/// What the plain words have in common.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlainWords {
    /// Why they are there.
    pub reason: String,
}

/// The page in a few sentences: ours, and signed sentence by sentence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ShortVersion {
    /// Why it is there.
    pub reason: String,
    /// Its heading.
    pub heading: String,
    /// What the page says.
    pub points: Vec<Point>,
    /// Heading of the steps.
    pub steps_heading: String,
    /// What one can do, in order.
    pub steps: Vec<Point>,
}

/// A sentence of ours that rests on the clinic's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Point {
    /// The sentence.
    pub text: String,
    /// The clinic's words that it rests on.
    pub quotes: Vec<String>,
    /// The id of the part of the page that it leads to.
    pub to: Option<String>,
}

/// The urgent-care notice: ours from first to last word, and signed as one piece.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UrgentCare {
    /// Why it is there.
    pub reason: String,
    /// Where its facts come from.
    pub source: Sources,
    /// The line that is always in sight.
    pub summary: String,
    /// What opens the rest.
    pub prompt: String,
    /// Groups of signs.
    pub groups: Vec<UrgentGroup>,
    /// What to do, and where to go.
    pub where_to_go: Option<String>,
    /// Where to go, as the clinic knows it.
    pub places: Vec<Place>,
}

/// Somewhere to go, or to call.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Its address on the web.
    pub address: Option<String>,
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
    /// The offer in plain words.
    pub text_plain: Option<String>,
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
    /// What it does, in plain words.
    pub blurb_plain: Option<String>,
    /// The disclaimer.
    pub disclaimer: Text,
    /// The copyright line.
    pub copyright: Text,
    /// Its e-mail address.
    pub email: String,
    /// Its telephone number.
    pub phone: Option<String>,
    /// The country that it is in, by its two letters of ISO 3166, as `US`.
    pub country: Option<String>,
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
