//! The only signals. Islands read them; [`update`](super::update::update) alone decides what is in
//! them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::by_topic::ByTopic;
use crate::model::drawing::Wanted;
use crate::model::ids::{DrawingIx, Topic};
use crate::model::outline::Outline;
use crate::model::sorted::Sorted;
use crate::model::template::join;

use super::effect::Place;
use super::selection::{Focus, Selection};
use super::update::{Facts, State};

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

/// What the status line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The text.
    pub text: String,
    /// Where it is shown. `None` when it is only announced.
    pub place: Option<Place>,
}

/// Signals over one outline. Cloning gives another handle on the same signals.
///
/// Each topic has a signal of its own, and a change writes those alone whose standing changes: the
/// cost of a choice is what is linked, not what exists.
#[derive(Clone)]
pub struct AppState {
    facts: Arc<Facts>,
    state: ArcRwSignal<State>,
    standings: Arc<ByTopic<ArcRwSignal<Standing>>>,
    /// What is announced.
    pub status: ArcRwSignal<Status>,
}

impl AppState {
    /// Signals with a state in them.
    pub fn new(facts: Arc<Facts>, state: State) -> Self {
        let standings = ByTopic::new(&facts.outline, ArcRwSignal::default);
        let app = Self {
            facts,
            state: ArcRwSignal::default(),
            standings: Arc::new(standings),
            status: ArcRwSignal::default(),
        };
        app.set(state);
        app
    }

    /// What stays as it is.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The outline.
    pub fn outline(&self) -> &Outline {
        &self.facts.outline
    }

    /// The state as it is, untracked.
    pub fn state(&self) -> State {
        self.state.get_untracked()
    }

    /// Something of the state; tracked.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// How a topic stands; tracked.
    pub fn standing(&self, topic: Topic) -> Standing {
        self.standings.get(topic).map(Get::get).unwrap_or_default()
    }

    /// Whether a drawing is the one that is shown; tracked.
    pub fn is_shown(&self, drawing: DrawingIx) -> bool {
        self.read(|state| state.selection.drawing == drawing)
    }

    /// Whether the switches show this choice; tracked.
    pub fn wants(&self, wanted: Wanted) -> bool {
        let drawing = self.read(State::wanted_drawing);
        let drawing = self.outline().drawings.get(drawing.index());
        drawing.is_some_and(|drawing| wanted.fits(drawing))
    }

    /// The ids of the contributors that the figure shows in full, separated by spaces: the focused
    /// one, or else all that are linked to something chosen. `None` when nothing is chosen, and all
    /// are. Tracked. Chain order.
    pub fn lit_ids(&self) -> Option<String> {
        self.read(|State { selection, .. }| {
            if selection.focus.is_none() && selection.ticked.is_empty() {
                return None;
            }
            let shown = match selection.focus {
                Some(Focus::Contributor(ix)) => Sorted::from_iter([Topic::Contributor(ix)]),
                _ => selection.lit(&self.facts.graph),
            };
            let contributors = shown.iter().filter_map(|topic| match topic {
                Topic::Contributor(ix) => self.outline().contributors.get(ix.index()),
                _ => None,
            });
            Some(join(contributors.map(|entry| entry.id.as_str()), " "))
        })
    }

    /// Puts the next state in.
    pub fn set(&self, next: State) {
        let before = self.state.get_untracked();
        let after = &next.selection;
        let lit = after.lit(&self.facts.graph);
        let mut touched = self.touched(&before.selection);
        touched.extend(self.touched(after));
        for topic in touched {
            let standing = Standing {
                focused: after.focus.map(Topic::from) == Some(topic),
                linked: lit.contains(&topic),
                ticked: matches!(topic, Topic::Symptom(ix) if after.ticked.contains(&ix)),
            };
            if let Some(signal) = self.standings.get(topic)
                && signal.get_untracked() != standing
            {
                signal.set(standing);
            }
        }
        if before != next {
            self.state.set(next);
        }
    }

    /// Every topic whose standing a selection sets apart from the default.
    fn touched(&self, selection: &Selection) -> Vec<Topic> {
        let mut touched = selection.chosen();
        touched.extend(selection.lit(&self.facts.graph).iter());
        touched
    }
}
