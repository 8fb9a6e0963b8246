//! What the visitor did, in the outline's terms. What becomes of it, the desk decides.

use crate::model::drawing::Wanted;
use crate::model::ids::{AnswerIx, ContributorIx, StepIx, SymptomIx, Topic};

use super::press::Press;

/// Something that the visitor did to a part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Followed a link to a topic.
    Followed(Topic),
    /// Followed a link to a topic that takes the keyboard's focus along.
    WentTo(Topic),
    /// Followed a link to a step of the walk.
    Walked(StepIx),
    /// Followed a link to a place that is no topic. The browser goes there.
    Jumped(String),
    /// Pressed a control.
    Pressed(Press),
    /// Clicked a structure of the figure.
    Pointed(ContributorIx),
    /// Ticked a symptom, or unticked it.
    Ticked(SymptomIx, bool),
    /// Opened an answer, or closed it.
    Toggled(AnswerIx, bool),
    /// Typed into the search box.
    Searched(String),
    /// Asked for the first place that was found.
    TookFirst,
    /// Pressed Escape.
    Escaped {
        /// In the search box.
        searching: bool,
    },
    /// Opened or closed the search box.
    ToggledSearch(bool),
    /// Asked for another drawing of the figure.
    AskedForDrawing(Wanted),
}
