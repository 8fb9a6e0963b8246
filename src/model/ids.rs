//! Names of things: text ids as they stand in content, and dense positions for everything else.
//!
//! An id is checked once, when it is made. After that the model speaks in positions
//! ([`ContributorIx`] and its kin), which cannot name what is not there once a
//! [`Graph`](super::graph::Graph) has been built.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::error::IdError;

/// The longest id, in bytes: ids stand in addresses.
pub const MAX_ID_LEN: usize = 64;

/// An id as authors write it: lower-case ASCII letters, digits and single hyphens (`hip-control`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Box<str>);

impl Id {
    /// Checks and wraps an id.
    ///
    /// # Errors
    /// When it is empty, longer than [`MAX_ID_LEN`], or holds anything but lower-case ASCII
    /// letters, digits and single inner hyphens.
    pub fn new(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > MAX_ID_LEN {
            return Err(IdError::TooLong);
        }
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !text.bytes().all(plain)
            || text.starts_with('-')
            || text.ends_with('-')
            || text.as_bytes().windows(2).any(|pair| pair == b"--")
        {
            return Err(IdError::Malformed);
        }
        Ok(Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        Self::new(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.into()
    }
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as an index into the list of its kind.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

positions! {
    /// A contributor's position in chain order.
    ContributorIx,
    /// A symptom's position in page order.
    SymptomIx,
    /// An answer's position among the frequently asked questions.
    AnswerIx,
    /// A recovery phase's position in time.
    PhaseIx,
    /// A situation's position in the switch.
    SituationIx,
    /// A view's position in the switch.
    ViewIx,
    /// A drawing's position; the first one stands in the page.
    DrawingIx,
    /// A step's position in the walk along the chain.
    StepIx,
}

/// Anything that links join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A part of the chain that contributes.
    Contributor(ContributorIx),
    /// What a visitor may feel.
    Symptom(SymptomIx),
    /// An answer to a frequently asked question.
    Answer(AnswerIx),
    /// A phase of recovery.
    Phase(PhaseIx),
}

/// What sort of thing a topic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TopicKind {
    /// A contributor.
    Contributor,
    /// A symptom.
    Symptom,
    /// An answer.
    Answer,
    /// A recovery phase.
    Phase,
}

impl Topic {
    /// What sort of thing it is.
    pub fn kind(self) -> TopicKind {
        match self {
            Self::Contributor(_) => TopicKind::Contributor,
            Self::Symptom(_) => TopicKind::Symptom,
            Self::Answer(_) => TopicKind::Answer,
            Self::Phase(_) => TopicKind::Phase,
        }
    }
}
