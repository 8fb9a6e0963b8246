//! What an island is about: a position, a topic or a place.

use crate::model::drawing::Wanted;
#[cfg(not(feature = "ssr"))]
use crate::model::ids::SituationIx;
#[cfg(any(test, not(feature = "ssr")))]
use crate::model::ids::ViewIx;
use crate::model::ids::{AnswerIx, ContributorIx, DrawingIx, PhaseIx, StepIx, SymptomIx, Topic};
use crate::state::effect::Place;

/// What an island is about, as it stands in the markup.
pub trait About: Copy {
    /// Writes it, where the page is published.
    #[cfg(feature = "ssr")]
    fn write(self) -> String;
    /// Reads it, in the browser. `None` when it is none.
    #[cfg(not(feature = "ssr"))]
    fn read(code: &str) -> Option<Self>;
    /// Any one, for the test that renders each island.
    #[cfg(all(test, feature = "ssr"))]
    fn any() -> Self;
}

macro_rules! about_positions {
    ($($position:ident)*) => {$(
        impl About for $position {
            #[cfg(feature = "ssr")]
            fn write(self) -> String {
                self.0.to_string()
            }
            #[cfg(not(feature = "ssr"))]
            fn read(code: &str) -> Option<Self> {
                code.parse().ok().map(Self)
            }
            #[cfg(all(test, feature = "ssr"))]
            fn any() -> Self {
                Self(0)
            }
        }
    )*};
}

about_positions! { AnswerIx ContributorIx DrawingIx PhaseIx StepIx SymptomIx }

/// A letter for the kind, and a position after it.
#[cfg(not(feature = "ssr"))]
fn lettered(code: &str) -> Option<(u8, u16)> {
    Some((*code.as_bytes().first()?, code.get(1..)?.parse().ok()?))
}

impl About for Wanted {
    #[cfg(feature = "ssr")]
    fn write(self) -> String {
        match self {
            Self::View(ix) => format!("v{}", ix.0),
            Self::Situation(ix) => format!("s{}", ix.0),
        }
    }
    #[cfg(not(feature = "ssr"))]
    fn read(code: &str) -> Option<Self> {
        let (letter, position) = lettered(code)?;
        Some(match letter {
            b'v' => Self::View(ViewIx(position)),
            b's' => Self::Situation(SituationIx(position)),
            _ => return None,
        })
    }
    #[cfg(all(test, feature = "ssr"))]
    fn any() -> Self {
        Self::View(ViewIx(0))
    }
}

impl About for Place {
    #[cfg(feature = "ssr")]
    fn write(self) -> String {
        let name = match self {
            Self::Top => "top",
            Self::Figure => "figure",
            Self::Link => "link",
        };
        name.to_owned()
    }
    #[cfg(not(feature = "ssr"))]
    fn read(code: &str) -> Option<Self> {
        Some(match code {
            "top" => Self::Top,
            "figure" => Self::Figure,
            "link" => Self::Link,
            _ => return None,
        })
    }
    #[cfg(all(test, feature = "ssr"))]
    fn any() -> Self {
        Self::Top
    }
}

impl About for Topic {
    #[cfg(feature = "ssr")]
    fn write(self) -> String {
        match self {
            Self::Contributor(ix) => format!("c{}", ix.0),
            Self::Symptom(ix) => format!("s{}", ix.0),
            Self::Answer(ix) => format!("a{}", ix.0),
            Self::Phase(ix) => format!("p{}", ix.0),
        }
    }
    #[cfg(not(feature = "ssr"))]
    fn read(code: &str) -> Option<Self> {
        let (letter, position) = lettered(code)?;
        Some(match letter {
            b'c' => Self::Contributor(ContributorIx(position)),
            b's' => Self::Symptom(SymptomIx(position)),
            b'a' => Self::Answer(AnswerIx(position)),
            b'p' => Self::Phase(PhaseIx(position)),
            _ => return None,
        })
    }
    #[cfg(all(test, feature = "ssr"))]
    fn any() -> Self {
        Self::Contributor(ContributorIx(0))
    }
}
