//! What is focused and what is ticked, and the only ways in which that changes.

use crate::model::graph::Graph;
use crate::model::ids::{AnswerIx, ContributorIx, DrawingIx, PhaseIx, StepIx, SymptomIx, Topic};
use crate::model::sorted::Sorted;

/// What can take the focus. A symptom cannot: it is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Focus {
    /// A contributor.
    Contributor(ContributorIx),
    /// An answer.
    Answer(AnswerIx),
    /// A recovery phase.
    Phase(PhaseIx),
}

impl Focus {
    /// The focus on a topic, if it can take it.
    pub fn of(topic: Topic) -> Option<Self> {
        match topic {
            Topic::Contributor(ix) => Some(Self::Contributor(ix)),
            Topic::Answer(ix) => Some(Self::Answer(ix)),
            Topic::Phase(ix) => Some(Self::Phase(ix)),
            Topic::Symptom(_) => None,
        }
    }
}

impl From<Focus> for Topic {
    fn from(focus: Focus) -> Self {
        match focus {
            Focus::Contributor(ix) => Self::Contributor(ix),
            Focus::Answer(ix) => Self::Answer(ix),
            Focus::Phase(ix) => Self::Phase(ix),
        }
    }
}

/// One change of what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Focus one topic.
    Focus(Focus),
    /// Show the whole chain.
    ClearFocus,
    /// Stand at a step of the walk along the chain, with the focus on what it shows.
    Walk(StepIx, Option<Focus>),
    /// Tick a symptom, or untick it.
    Tick(SymptomIx, bool),
    /// Untick every symptom.
    ClearTicks,
    /// Show another drawing of the figure.
    Show(DrawingIx),
}

/// What is chosen: at most one focus, any number of ticks, and the drawing that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The focus.
    pub focus: Option<Focus>,
    /// The step of the walk that the visitor stands at. Choosing anything else ends the walk.
    pub step: Option<StepIx>,
    /// The ticked symptoms.
    pub ticked: Sorted<SymptomIx>,
    /// The drawing.
    pub drawing: DrawingIx,
}

impl Selection {
    /// The selection after a choice. Focus, ticks and drawing never change each other.
    #[must_use]
    pub fn after(&self, choice: Choice) -> Self {
        let mut next = self.clone();
        match choice {
            Choice::Focus(focus) => (next.focus, next.step) = (Some(focus), None),
            Choice::ClearFocus => (next.focus, next.step) = (None, None),
            Choice::Walk(step, focus) => (next.focus, next.step) = (focus, Some(step)),
            Choice::Tick(symptom, true) => {
                next.ticked.insert(symptom);
            }
            Choice::Tick(symptom, false) => {
                next.ticked.remove(&symptom);
            }
            Choice::ClearTicks => next.ticked.clear(),
            Choice::Show(drawing) => next.drawing = drawing,
        }
        next
    }

    /// Every topic that lights up: what the focus is linked to, and what each tick is linked to. What
    /// the situation in the picture places is no link: the published style sheet marks it.
    pub fn lit(&self, graph: &Graph) -> Sorted<Topic> {
        let chosen = self.chosen().into_iter();
        let linked = chosen.flat_map(|topic| graph.linked_to(topic));
        linked.copied().collect()
    }

    /// What is chosen: each tick, and the focus.
    pub fn chosen(&self) -> Vec<Topic> {
        let ticks = self.ticked.iter().copied().map(Topic::Symptom);
        let mut chosen: Vec<Topic> = ticks.collect();
        chosen.extend(self.focus.map(Topic::from));
        chosen
    }
}
