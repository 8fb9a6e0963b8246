//! What views report: an event, and what it was about. What becomes of it, the session decides.

use std::rc::Rc;

use leptos::ev;

use crate::model::drawing::Wanted;
use crate::model::ids::{AnswerIx, SymptomIx};

use super::selection::{Focus, Intent};

/// Something that the visitor did to a part of the page.
#[derive(Clone, Debug)]
pub enum Report {
    /// Followed a link to a topic that can take the focus.
    FollowedFocus(ev::MouseEvent, Focus),
    /// Followed a link to a symptom.
    FollowedSymptom(ev::MouseEvent, SymptomIx),
    /// Pressed something that stands for an intent.
    Pressed(ev::MouseEvent, Intent),
    /// Clicked somewhere on the artwork.
    ClickedArtwork(ev::MouseEvent),
    /// Ticked or unticked a symptom; the checkbox knows which.
    Ticked(ev::Event, SymptomIx),
    /// Opened or closed an answer; the element knows which.
    ToggledAnswer(ev::Event, AnswerIx),
    /// Asked for another drawing of the figure.
    AskedForDrawing(Wanted),
}

/// Takes reports. Natively nobody listens.
#[derive(Clone, Default)]
pub struct Reporter(Option<Rc<dyn Fn(Report)>>);

impl Reporter {
    /// Hands every report to a listener.
    pub fn new(listener: impl Fn(Report) + 'static) -> Self {
        Self(Some(Rc::new(listener)))
    }

    /// Reports what the visitor did.
    pub fn report(&self, report: Report) {
        if let Some(listener) = &self.0 {
            listener(report);
        }
    }
}
