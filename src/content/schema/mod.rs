//! Content as authors write it, file by file. Nothing here is checked yet.
//!
//! Every field has a default, so that one thing left out does not hide the next: the checks report
//! what must be there. A key that no field names is refused while reading. Ids stay text here and
//! become [`Id`](crate::model::ids::Id)s once the checks have passed.

mod chain;
mod condition;
mod figure;
mod glossary;
mod sheet;
mod signoff;
mod situations;
mod source_head;
mod topics;
mod tried;
mod walk;

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

pub use chain::{ChainFile, Contributor, Link, Step};
pub use condition::{
    Clinic, ConditionFile, Place, Point, Section, ShortVersion, UrgentCare, UrgentGroup,
};
pub use figure::{Figure, View};
pub use glossary::{GlossaryFile, Term};
pub use sheet::SheetFile;
pub use signoff::{Signature, SignoffFile};
pub use situations::{Situation, SituationsFile};
pub use source_head::SourceHead;
pub use topics::{Answer, FaqFile, Phase, RecoveryFile, Symptom, SymptomsFile};
pub use tried::{Treatment, TriedFile, Untouched};
pub use walk::{Step as WalkStep, WalkFile};

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
    /// The country that it speaks to, by its two letters of ISO 3166, as `US`.
    pub country: Option<String>,
}

/// One source, as a table, or several, as a list of tables.
#[derive(Clone, Debug, Default)]
pub struct Sources(pub Vec<Source>);

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;

        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Sources;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("{ name = …, address = … }, or a list of such tables")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Sources, A::Error> {
                let source = Deserialize::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Sources(vec![source]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Sources, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(seq)).map(Sources)
            }
        }

        deserializer.deserialize_any(OneOrMany)
    }
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
