//! What every view is given. Views are written where the page is published; in the browser only
//! their live attributes go on.

use std::sync::Arc;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;

use crate::model::annotations::Annotations;
use crate::model::condition::Condition;
use crate::model::ids::Topic;
use crate::model::outline::Outline;

use super::app_state::AppState;
use super::deep_link;
use super::live::{LIVE, Live};

/// The state to read, and the words to write.
#[derive(Clone)]
pub struct Ui {
    /// The signals.
    pub state: AppState,
    condition: Arc<Condition>,
    annotations: Arc<Annotations>,
}

impl Ui {
    /// For publishing a condition: nothing is chosen.
    pub fn new(condition: Arc<Condition>) -> Self {
        let outline = Arc::new(condition.outline.clone());
        Self {
            state: AppState::new(outline),
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
        self.state.outline()
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

    /// Where a link to a topic points.
    pub fn href(&self, topic: Topic) -> String {
        format!("#{}", self.anchor(topic))
    }

    /// Attributes that follow the state, to be spread on an element.
    pub fn live(&self, attributes: impl IntoIterator<Item = Live>) -> Vec<AnyAttribute> {
        let attributes: Vec<Live> = attributes.into_iter().collect();
        let codes: Vec<String> = attributes.iter().map(|live| live.code()).collect();
        let codes = (!codes.is_empty()).then(|| codes.join(" "));
        let first = attributes
            .iter()
            .map(|live| custom_attribute(live.name(), live.value(&self.state)).into_any_attr());
        first
            .chain([custom_attribute(LIVE, codes).into_any_attr()])
            .collect()
    }
}
