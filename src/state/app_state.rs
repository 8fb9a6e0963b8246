//! The only signals. Views read them; a [`Selection`] alone decides what is in them.

use std::sync::Arc;

use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, GetUntracked, Set, With};

use crate::model::graph::Graph;
use crate::model::ids::{DrawingIx, StepIx, Topic};
use crate::model::outline::Outline;
use crate::model::sorted::Sorted;
use crate::model::template::join;

use super::selection::{Focus, Intent, Selection};

/// How one topic stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// It has the focus.
    pub focused: bool,
    /// It is linked to the focus or to a tick.
    pub linked: bool,
    /// It is a symptom, and ticked.
    pub ticked: bool,
}

/// Signals over one outline. Cloning gives another handle on the same signals.
///
/// Each topic has a signal of its own, and an intent writes those alone whose standing changes: the
/// cost of a selection is what is linked, not what exists.
#[derive(Clone)]
pub struct AppState {
    outline: Arc<Outline>,
    graph: Arc<Graph>,
    selection: ArcRwSignal<Selection>,
    standings: Arc<Standings>,
}

struct Standings {
    contributors: Vec<ArcRwSignal<Standing>>,
    symptoms: Vec<ArcRwSignal<Standing>>,
    answers: Vec<ArcRwSignal<Standing>>,
    phases: Vec<ArcRwSignal<Standing>>,
}

impl AppState {
    /// Nothing selected, the first drawing shown.
    pub fn new(outline: Arc<Outline>) -> Self {
        let signals = |len: usize| (0..len).map(|_| ArcRwSignal::default()).collect();
        let graph = Graph::new(&outline);
        let symptom = |symptom| {
            let linked = graph
                .placed_in(DrawingIx(0))
                .contains(&Topic::Symptom(symptom));
            ArcRwSignal::new(Standing {
                linked,
                ..Standing::default()
            })
        };
        let standings = Standings {
            contributors: signals(outline.contributors.len()),
            symptoms: outline.symptom_ixs().map(symptom).collect(),
            answers: signals(outline.answers.len()),
            phases: signals(outline.phases.len()),
        };
        Self {
            graph: Arc::new(graph),
            outline,
            selection: ArcRwSignal::default(),
            standings: Arc::new(standings),
        }
    }

    /// The outline.
    pub fn outline(&self) -> &Arc<Outline> {
        &self.outline
    }

    /// The links.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The selection as it is, untracked.
    pub fn selection(&self) -> Selection {
        self.selection.get_untracked()
    }

    /// How a topic stands; tracked.
    pub fn standing(&self, topic: Topic) -> Standing {
        self.signal(topic).map(Get::get).unwrap_or_default()
    }

    /// The step of the walk that the visitor stands at; tracked.
    pub fn step(&self) -> Option<StepIx> {
        self.selection.with(|selection| selection.step)
    }

    /// Whether anything is focused; tracked.
    pub fn has_focus(&self) -> bool {
        self.selection.with(|selection| selection.focus.is_some())
    }

    /// Whether anything is ticked; tracked.
    pub fn has_ticks(&self) -> bool {
        self.selection
            .with(|selection| !selection.ticked.is_empty())
    }

    /// The ids of the contributors that the figure shows in full, separated by spaces: the focused
    /// one, or else all that are linked to something chosen. `None` when nothing is chosen, and all
    /// are. Tracked. Chain order.
    pub fn lit_ids(&self) -> Option<String> {
        self.selection.with(|selection| {
            if selection.focus.is_none() && selection.ticked.is_empty() {
                return None;
            }
            let shown = match selection.focus {
                Some(Focus::Contributor(ix)) => Sorted::from_iter([Topic::Contributor(ix)]),
                _ => selection.lit(&self.graph),
            };
            let contributors = shown.iter().filter_map(|topic| match topic {
                Topic::Contributor(ix) => self.outline.contributors.get(ix.index()),
                _ => None,
            });
            let ids = join(contributors.map(|entry| entry.id.as_str()), " ");
            Some(ids)
        })
    }

    /// The drawing that is shown; tracked.
    pub fn drawing(&self) -> DrawingIx {
        self.selection.with(|selection| selection.drawing)
    }

    /// Applies an intent. Returns whether it changed anything.
    pub fn apply(&self, intent: Intent) -> bool {
        let before = self.selection.get_untracked();
        let after = before.after(intent);
        if before == after {
            return false;
        }
        let touched = [&before, &after].map(|selection| touched(selection, &self.graph));
        let lit = after.lit(&self.graph);
        for topic in touched.into_iter().flatten() {
            let standing = Standing {
                focused: after.focus.map(Topic::from) == Some(topic),
                linked: lit.contains(&topic),
                ticked: matches!(topic, Topic::Symptom(ix) if after.ticked.contains(&ix)),
            };
            if let Some(signal) = self.signal(topic)
                && signal.get_untracked() != standing
            {
                signal.set(standing);
            }
        }
        self.selection.set(after);
        true
    }

    fn signal(&self, topic: Topic) -> Option<&ArcRwSignal<Standing>> {
        match topic {
            Topic::Contributor(ix) => self.standings.contributors.get(ix.index()),
            Topic::Symptom(ix) => self.standings.symptoms.get(ix.index()),
            Topic::Answer(ix) => self.standings.answers.get(ix.index()),
            Topic::Phase(ix) => self.standings.phases.get(ix.index()),
        }
    }
}

/// Every topic whose standing a selection sets apart from the default.
fn touched(selection: &Selection, graph: &Graph) -> Vec<Topic> {
    let focus = selection.focus.map(Topic::from);
    let ticks = selection.ticked.iter().copied().map(Topic::Symptom);
    focus
        .into_iter()
        .chain(ticks)
        .chain(selection.lit(graph).iter().copied())
        .collect()
}
