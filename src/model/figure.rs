//! The figure of a condition: its drawings, and what is said about them.

use super::condition::{Heading, Provenance, Text};
use super::ids::{ContributorIx, SymptomIx};
use super::outline::EvidenceKind;

/// A point of the artwork, in the artwork's own units, from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ArtworkPoint {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A part of the artwork, in the artwork's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArtworkBox {
    /// Its top left corner.
    pub start: ArtworkPoint,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Where a contributor's leader ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// The point.
    pub point: ArtworkPoint,
    /// Whether its structures can be seen there; behind others they cannot.
    pub seen: bool,
}

/// A structure that a drawing shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Structure {
    /// The contributor that it belongs to; `None` when it is there for context.
    pub contributor: Option<ContributorIx>,
    /// Its name.
    pub name: String,
}

/// One drawing: the artwork, and where things are in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureDrawing {
    /// The file's name below the figure folder.
    pub file: String,
    /// The artwork: one `<svg>` element, after a comment that names its licence.
    pub svg: String,
    /// Its width in its own units.
    pub width: f64,
    /// Its height in its own units.
    pub height: f64,
    /// The vertical line of the artwork that stands in the middle of the stage.
    pub centre_x: f64,
    /// Where each contributor's leader ends, in chain order.
    pub anchors: Vec<Anchor>,
    /// The places that the chain runs through, with their names in the figure set, from the top.
    pub waypoints: Vec<(String, ArtworkPoint)>,
    /// The part that is worth a closer look.
    pub close_up: Option<ArtworkBox>,
    /// The boxes around all that it shows.
    pub bounds: Vec<ArtworkBox>,
    /// Every structure that it shows.
    pub structures: Vec<Structure>,
    /// What it shows, for those who do not see it; where its situation has words for it.
    pub shows: Option<Text>,
}

/// What is said about one situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SituationText {
    /// What the switch calls it.
    pub name: Text,
    /// What happens in it.
    pub text: Text,
    /// The symptoms that the clinic's words place in it, and those words.
    pub evidence: Vec<Placement>,
}

/// The evidence that a symptom belongs to a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The symptom.
    pub symptom: SymptomIx,
    /// How the clinic's text supports it.
    pub kind: EvidenceKind,
    /// Verbatim quotes of the clinic's text; never empty.
    pub quotes: Vec<String>,
    /// Provenance of the placement itself: the clinic's when stated, editorial when inferred.
    pub provenance: Provenance,
}

/// The figure in all its drawings, in the order of the outline's.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The caption of each view.
    pub captions: Vec<String>,
    /// The drawings; the first stands in the page.
    pub drawings: Vec<FigureDrawing>,
    /// Heading of the situations.
    pub situations_heading: Heading,
    /// The situations.
    pub situations: Vec<SituationText>,
    /// What the figure shows, for those who do not see it.
    pub description: Text,
    /// Credits that its licences ask for: each a line of text.
    pub credits: Vec<Text>,
}
