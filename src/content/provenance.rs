//! Authored texts as the model's, each with its provenance and its signature.

use std::collections::BTreeMap;

use super::read::Authored;
use super::schema::{self, EditorialText};
use super::signoff::{Signatures, Standing};
use super::walk::Walk;
use crate::model::clinic::{Place, UrgentCare};
use crate::model::condition::{Editorial, Heading, Provenance, Source, Text};

/// Who has signed what.
pub struct Signed<'a> {
    plain_reason: &'a str,
    by_key: BTreeMap<&'a str, &'a str>,
    /// By words and reason: the same words with the same reason count as signed when they are in
    /// every place.
    by_words: BTreeMap<(&'a str, &'a str), Option<&'a str>>,
}

impl<'a> Signed<'a> {
    /// Reads the signatures under every piece.
    pub fn of(authored: &'a Authored, walk: &'a Walk<'a>) -> Self {
        let signatures = Signatures::of(&authored.signoff);
        let mut signed = Self {
            plain_reason: &authored.condition.plain.reason,
            by_key: BTreeMap::new(),
            by_words: BTreeMap::new(),
        };
        for piece in &walk.pieces {
            let by = match signatures.standing(piece) {
                Standing::Signed(by) => Some(by),
                Standing::Unsigned | Standing::Void(_) => None,
            };
            signed.by_key.extend(by.map(|by| (piece.key.as_str(), by)));
            let words = piece.words.first().copied().unwrap_or_default();
            let entry = signed.by_words.entry((words, piece.reason)).or_insert(by);
            *entry = entry.and(by);
        }
        signed
    }

    /// A text.
    pub fn text(&self, text: &schema::Text) -> Text {
        let provenance = match text {
            schema::Text::Clinic(_) => Provenance::Clinic,
            schema::Text::Editorial(EditorialText {
                editorial,
                reason,
                source,
            }) => {
                let by = self.by_words.get(&(editorial.as_str(), reason.as_str()));
                editorial_provenance(reason, source.as_slice(), by.copied().flatten())
            }
        };
        Text {
            text: text.words().to_owned(),
            provenance,
            plain: None,
        }
    }

    /// A text with its version in plain words.
    pub fn block(&self, text: &schema::Text, plain: Option<&String>) -> Text {
        let plain = plain.map(|words| Box::new(self.ours(words, self.plain_reason)));
        Text {
            plain,
            ..self.text(text)
        }
    }

    /// Texts with their versions in plain words, as far as there are any.
    pub fn blocks(&self, texts: &[schema::Text], plain: &[String]) -> Vec<Text> {
        let texts = texts.iter().enumerate();
        texts
            .map(|(at, text)| self.block(text, plain.get(at)))
            .collect()
    }

    /// Words of ours that share their reason with others.
    pub fn ours(&self, words: &str, reason: &str) -> Text {
        let by = self.by_words.get(&(words, reason)).copied().flatten();
        Text {
            text: words.to_owned(),
            provenance: editorial_provenance(reason, &[], by),
            plain: None,
        }
    }

    /// The provenance of the editorial piece of this key.
    pub fn piece(&self, key: &str, reason: &str, sources: &[schema::Source]) -> Provenance {
        editorial_provenance(reason, sources, self.by_key.get(key).copied())
    }

    /// A heading.
    pub fn heading(&self, heading: &schema::Heading) -> Heading {
        Heading {
            title: self.text(&heading.title),
            subtitle: heading.subtitle.as_ref().map(|text| self.text(text)),
        }
    }

    /// The urgent-care notice.
    pub fn urgent_care(&self, notice: &schema::UrgentCare) -> UrgentCare {
        let text = |words: &String| Text {
            text: words.clone(),
            provenance: self.piece("urgent-care", &notice.reason, &notice.source.0),
            plain: None,
        };
        let group = |group: &schema::UrgentGroup| {
            (text(&group.heading), group.items.iter().map(text).collect())
        };
        UrgentCare {
            summary: text(&notice.summary),
            prompt: text(&notice.prompt),
            groups: notice.groups.iter().map(group).collect(),
            where_to_go: notice.where_to_go.as_ref().map(text),
            places: notice.places.iter().map(place).collect(),
        }
    }
}

fn place(place: &schema::Place) -> Place {
    Place {
        name: place.name.clone(),
        phone: place.phone.clone(),
        address: place.address.clone(),
    }
}

fn source(source: &schema::Source) -> Source {
    Source {
        name: source.name.clone(),
        address: source.address.clone(),
    }
}

fn editorial_provenance(
    reason: &str,
    sources: &[schema::Source],
    signed_by: Option<&str>,
) -> Provenance {
    Provenance::Editorial(Editorial {
        reason: reason.to_owned(),
        sources: sources.iter().map(source).collect(),
        signed_by: signed_by.map(str::to_owned),
    })
}
