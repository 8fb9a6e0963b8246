//! What is linked to what: one hop, both ways.

use super::ids::{DrawingIx, Topic};
use super::outline::Outline;

/// The links of an [`Outline`], ready to be followed from either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    contributors: Vec<Vec<Topic>>,
    symptoms: Vec<Vec<Topic>>,
    answers: Vec<Vec<Topic>>,
    phases: Vec<Vec<Topic>>,
    drawings: Vec<Vec<Topic>>,
}

impl Graph {
    /// Reads an outline's links from both ends. Neighbours keep the outline's order.
    pub fn new(outline: &Outline) -> Self {
        let mut graph = Self {
            contributors: vec![Vec::new(); outline.contributors.len()],
            symptoms: vec![Vec::new(); outline.symptoms.len()],
            answers: vec![Vec::new(); outline.answers.len()],
            phases: vec![Vec::new(); outline.phases.len()],
            drawings: Vec::new(),
        };
        let placed = outline.drawings.iter().map(|drawing| {
            let situation = outline.situations.get(drawing.situation.index());
            let symptoms = situation.map_or(&[][..], |it| &it.symptoms);
            symptoms.iter().copied().map(Topic::Symptom).collect()
        });
        graph.drawings.extend(placed);
        for link in outline.links() {
            let contributor = Topic::Contributor(link.contributor);
            let target = Topic::from(link.target);
            graph.neighbours_mut(contributor).push(target);
            graph.neighbours_mut(target).push(contributor);
        }
        for link in outline.phase_links() {
            let (phase, answer) = (Topic::Phase(link.phase), Topic::Answer(link.answer));
            graph.neighbours_mut(phase).push(answer);
            graph.neighbours_mut(answer).push(phase);
        }
        graph
    }

    /// What a topic is linked to: contributors in chain order for a symptom, an answer or a phase,
    /// then the phases of an answer, or the answers of a phase; symptoms, then answers, then phases
    /// for a contributor. Empty for a topic of another outline.
    pub fn linked_to(&self, topic: Topic) -> &[Topic] {
        let (list, index) = match topic {
            Topic::Contributor(ix) => (&self.contributors, ix.index()),
            Topic::Symptom(ix) => (&self.symptoms, ix.index()),
            Topic::Answer(ix) => (&self.answers, ix.index()),
            Topic::Phase(ix) => (&self.phases, ix.index()),
        };
        list.get(index).map_or(&[], Vec::as_slice)
    }

    /// What the clinic's words place in the situation that a drawing shows.
    pub fn placed_in(&self, drawing: DrawingIx) -> &[Topic] {
        self.drawings
            .get(drawing.index())
            .map_or(&[], Vec::as_slice)
    }

    fn neighbours_mut(&mut self, topic: Topic) -> &mut Vec<Topic> {
        match topic {
            Topic::Contributor(ix) => &mut self.contributors[ix.index()],
            Topic::Symptom(ix) => &mut self.symptoms[ix.index()],
            Topic::Answer(ix) => &mut self.answers[ix.index()],
            Topic::Phase(ix) => &mut self.phases[ix.index()],
        }
    }
}
