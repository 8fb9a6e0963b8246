//! `symptoms.toml`, `faq.toml` and `recovery.toml`.

use serde::Deserialize;

use super::{Heading, Link, Text};

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
    /// Its name in plain words.
    pub title_plain: Option<String>,
    /// What it feels like.
    pub text: Text,
    /// The same in plain words.
    pub text_plain: Option<String>,
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
    /// The same in plain words.
    pub text_plain: Option<String>,
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
    /// The same in plain words.
    pub text_plain: Option<String>,
    /// The answers that it is linked to.
    pub links: Vec<Link>,
}
