//! What is linked to what: one hop, both ways.

use super::by_topic::ByTopic;
use super::ids::Topic;
use super::outline::Outline;

/// The links of an [`Outline`], ready to be followed from either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    neighbours: ByTopic<Vec<Topic>>,
}

impl Graph {
    /// Reads an outline's links from both ends. Neighbours keep the outline's order.
    pub fn new(outline: &Outline) -> Self {
        let mut neighbours: ByTopic<Vec<Topic>> = ByTopic::new(outline, Vec::new);
        let mut join = |a, b| {
            for (one, other) in [(a, b), (b, a)] {
                if let Some(list) = neighbours.get_mut(one) {
                    list.push(other);
                }
            }
        };
        for link in &outline.links {
            join(Topic::Contributor(link.contributor), link.target.into());
        }
        for link in &outline.phase_links {
            join(Topic::Phase(link.phase), Topic::Answer(link.answer));
        }
        Self { neighbours }
    }

    /// What a topic is linked to: contributors in chain order for a symptom, an answer or a phase,
    /// then the phases of an answer, or the answers of a phase; symptoms, then answers, then phases
    /// for a contributor. Empty for a topic of another outline.
    pub fn linked_to(&self, topic: Topic) -> &[Topic] {
        self.neighbours.get(topic).map_or(&[], Vec::as_slice)
    }
}
