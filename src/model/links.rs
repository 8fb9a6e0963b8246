//! What joins topics, and how the clinic's text supports it.

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::error::OutlineError;
use super::ids::{AnswerIx, ContributorIx, PhaseIx, SymptomIx, Topic};

/// How a link is supported by the clinic's text. Published as 1 when it is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub enum EvidenceKind {
    /// The clinic's wording names the thing.
    Stated,
    /// Read from the clinic's wording by the editors.
    Inferred,
}

impl EvidenceKind {
    /// The value of `data-evidence`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
        }
    }
}

impl From<u8> for EvidenceKind {
    fn from(stated: u8) -> Self {
        if stated == 1 {
            Self::Stated
        } else {
            Self::Inferred
        }
    }
}

impl From<EvidenceKind> for u8 {
    fn from(kind: EvidenceKind) -> Self {
        Self::from(kind == EvidenceKind::Stated)
    }
}

/// What a contributor is linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkTarget {
    /// A symptom.
    Symptom(SymptomIx),
    /// An answer.
    Answer(AnswerIx),
    /// A recovery phase.
    Phase(PhaseIx),
}

impl From<LinkTarget> for Topic {
    fn from(target: LinkTarget) -> Self {
        match target {
            LinkTarget::Symptom(ix) => Self::Symptom(ix),
            LinkTarget::Answer(ix) => Self::Answer(ix),
            LinkTarget::Phase(ix) => Self::Phase(ix),
        }
    }
}

/// One link of the graph. Links have no direction; the contributor is always one of its ends.
/// Published as `[contributor, kind of target, target, stated]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PublishedLink", into = "PublishedLink")]
pub struct Link {
    /// The contributor's end.
    pub contributor: ContributorIx,
    /// The other end.
    pub target: LinkTarget,
    /// How the clinic's text supports it.
    pub kind: EvidenceKind,
}

/// A link between a recovery phase and an answer. The roadmap alone has these; no contributor is at
/// either end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct PhaseLink {
    /// The phase's end.
    pub phase: PhaseIx,
    /// The answer's end.
    pub answer: AnswerIx,
    /// How the clinic's text supports it.
    pub kind: EvidenceKind,
}

/// Contributor, kind of target (0 symptom, 1 answer, 2 phase), target, how it is supported.
type PublishedLink = (ContributorIx, u8, u16, EvidenceKind);

impl From<Link> for PublishedLink {
    fn from(link: Link) -> Self {
        let (kind, target) = match link.target {
            LinkTarget::Symptom(ix) => (0, ix.0),
            LinkTarget::Answer(ix) => (1, ix.0),
            LinkTarget::Phase(ix) => (2, ix.0),
        };
        (link.contributor, kind, target, link.kind)
    }
}

impl TryFrom<PublishedLink> for Link {
    type Error = OutlineError;

    fn try_from((contributor, of, target, kind): PublishedLink) -> Result<Self, OutlineError> {
        let target = match of {
            0 => LinkTarget::Symptom(SymptomIx(target)),
            1 => LinkTarget::Answer(AnswerIx(target)),
            2 => LinkTarget::Phase(PhaseIx(target)),
            _ => return Err(OutlineError::DanglingLink),
        };
        Ok(Self {
            contributor,
            target,
            kind,
        })
    }
}
