//! What every view is given.

#[cfg(feature = "ssr")]
use std::sync::Arc;

#[cfg(feature = "ssr")]
use crate::model::annotations::Annotations;
#[cfg(feature = "ssr")]
use crate::model::condition::Condition;
use crate::model::ids::Topic;
use crate::model::outline::Outline;

use super::app_state::AppState;
use super::deep_link;
use super::report::{Report, Reporter};

/// The state to read, the reporter to tell, and natively the words to write.
#[derive(Clone)]
pub struct Ui {
    /// The signals.
    pub state: AppState,
    reporter: Reporter,
    #[cfg(feature = "ssr")]
    condition: Arc<Condition>,
    #[cfg(feature = "ssr")]
    annotations: Arc<Annotations>,
}

impl Ui {
    /// For the browser's side: the words stand in the page already.
    #[cfg(not(feature = "ssr"))]
    pub fn new(state: AppState, reporter: Reporter) -> Self {
        Self { state, reporter }
    }

    /// For publishing: nobody listens, and every word is written.
    #[cfg(feature = "ssr")]
    pub fn publishing(condition: Arc<Condition>) -> Self {
        let outline = Arc::new(condition.outline.clone());
        Self {
            state: AppState::new(outline),
            reporter: Reporter::default(),
            annotations: Arc::new(Annotations::of(&condition)),
            condition,
        }
    }

    /// The whole condition, where the page is written.
    #[cfg(feature = "ssr")]
    pub fn condition(&self) -> &Condition {
        &self.condition
    }

    /// What is marked inside the condition's texts.
    #[cfg(feature = "ssr")]
    pub fn annotations(&self) -> &Annotations {
        &self.annotations
    }

    /// The outline.
    pub fn outline(&self) -> &Outline {
        self.state.outline()
    }

    /// Reports what the visitor did.
    pub fn report(&self, report: Report) {
        self.reporter.report(report);
    }

    /// The id of a topic; empty when it belongs to another outline.
    pub fn id(&self, topic: Topic) -> String {
        self.outline()
            .entry(topic)
            .map(|entry| entry.id.to_string())
            .unwrap_or_default()
    }

    /// The id of the element that stands for a topic: what its links point at.
    pub fn anchor(&self, topic: Topic) -> String {
        deep_link::anchor(self.outline(), topic)
    }
}
