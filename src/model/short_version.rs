//! The page in a few sentences.

use super::condition::Text;
use super::ids::Id;

/// The page in a few sentences of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortVersion {
    /// Its heading.
    pub heading: Text,
    /// What the page says.
    pub points: Vec<Point>,
    /// Heading of the steps.
    pub steps_heading: Text,
    /// What one can do, in order.
    pub steps: Vec<Point>,
}

/// One sentence of the short version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The sentence.
    pub text: Text,
    /// The id of the part of the page that it leads to.
    pub to: Option<Id>,
}
