//! What the visitor did, in the outline's terms. What becomes of it, the desk decides.

use crate::model::ids::{AnswerIx, ContributorIx, SymptomIx, Topic, ViewIx};

use super::press::Press;

/// Something that the visitor did to a part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Followed a link to a topic.
    Followed(Topic),
    /// Pressed a control.
    Pressed(Press),
    /// Clicked a structure of the figure.
    Pointed(ContributorIx),
    /// Ticked a symptom, or unticked it.
    Ticked(SymptomIx, bool),
    /// Opened an answer, or closed it.
    Toggled(AnswerIx, bool),
    /// Asked for a view of the figure.
    AskedForView(ViewIx),
}
