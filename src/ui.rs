//! What every view is given: the condition and its words. Where the page is published alone.

use std::sync::Arc;

use crate::model::anchor;
use crate::model::annotations::Annotations;
use crate::model::condition::Condition;
use crate::model::graph::Graph;
use crate::model::ids::Topic;
use crate::model::outline::Outline;
use crate::state::app_state::AppState;
use crate::state::update::{Facts, State};

/// The state to read, and the words to write.
#[derive(Clone)]
pub struct Ui {
    /// The signals.
    pub app: AppState,
    condition: Arc<Condition>,
    annotations: Arc<Annotations>,
}

impl Ui {
    /// What a condition's views are given in a state. Where it is published, nothing is chosen.
    pub fn new(condition: Arc<Condition>, state: State) -> Self {
        let facts = Facts::new(condition.outline.clone(), condition.words.live.clone());
        Self {
            app: AppState::new(Arc::new(facts), state),
            annotations: Arc::new(Annotations::of(&condition)),
            condition,
        }
    }

    /// The whole condition.
    pub fn condition(&self) -> &Condition {
        &self.condition
    }

    /// What is marked inside the condition's texts.
    pub fn annotations(&self) -> &Annotations {
        &self.annotations
    }

    /// The outline.
    pub fn outline(&self) -> &Outline {
        self.app.outline()
    }

    /// The links.
    pub fn graph(&self) -> &Graph {
        &self.app.facts().graph
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
        anchor::of_topic(self.outline(), topic)
    }

    /// Where a link to a topic points.
    pub fn href(&self, topic: Topic) -> String {
        format!("#{}", self.anchor(topic))
    }
}
