//! One value for each topic.

use super::ids::Topic;
use super::outline::Outline;

/// A value for each topic of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByTopic<T> {
    contributors: Vec<T>,
    symptoms: Vec<T>,
    answers: Vec<T>,
    phases: Vec<T>,
}

impl<T> ByTopic<T> {
    /// The same value for each topic, made anew.
    pub fn new(outline: &Outline, value: impl Fn() -> T) -> Self {
        let values = |len: usize| (0..len).map(|_| value()).collect();
        Self {
            contributors: values(outline.contributors.len()),
            symptoms: values(outline.symptoms.len()),
            answers: values(outline.answers.len()),
            phases: values(outline.phases.len()),
        }
    }

    /// A topic's value. `None` when the topic belongs to another outline.
    pub fn get(&self, topic: Topic) -> Option<&T> {
        match topic {
            Topic::Contributor(ix) => self.contributors.get(ix.index()),
            Topic::Symptom(ix) => self.symptoms.get(ix.index()),
            Topic::Answer(ix) => self.answers.get(ix.index()),
            Topic::Phase(ix) => self.phases.get(ix.index()),
        }
    }

    /// A topic's value, to change it.
    pub fn get_mut(&mut self, topic: Topic) -> Option<&mut T> {
        match topic {
            Topic::Contributor(ix) => self.contributors.get_mut(ix.index()),
            Topic::Symptom(ix) => self.symptoms.get_mut(ix.index()),
            Topic::Answer(ix) => self.answers.get_mut(ix.index()),
            Topic::Phase(ix) => self.phases.get_mut(ix.index()),
        }
    }
}
