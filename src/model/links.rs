//! What joins topics, and how the clinic's text supports it.

use super::ids::{AnswerIx, ContributorIx, PhaseIx, SymptomIx, Topic};

/// How a link is supported by the clinic's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseLink {
    /// The phase's end.
    pub phase: PhaseIx,
    /// The answer's end.
    pub answer: AnswerIx,
    /// How the clinic's text supports it.
    pub kind: EvidenceKind,
}
