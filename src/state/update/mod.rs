//! What follows from an intent: the next state, and orders to the browser. Plain Rust: the browser
//! is told what to do, and never asked.

mod address;
mod choose;
mod drawing;
mod search;
mod sheet;
mod walk;

use crate::model::anchor;
use crate::model::graph::Graph;
use crate::model::ids::{DrawingIx, SymptomIx, Topic};
use crate::model::outline::Outline;
use crate::model::search::FoundPlace;
use crate::model::sorted::Sorted;
use crate::model::words::LiveWords;

use super::deep_link;
use super::effect::{Effect, Focusable, Place};
use super::intent::Intent;
use super::selection::{Choice, Focus, Selection};

/// What the figure stands in.
const EXPLORE: &str = "explore";
/// The section of the symptoms.
const SYMPTOMS: &str = "symptoms";

/// What stays as it is while the page is live: the outline, its links, and what to say.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Ids, names and links.
    pub outline: Outline,
    /// The links, from either end.
    pub graph: Graph,
    /// The words of announcements.
    pub words: LiveWords,
}

impl Facts {
    /// The facts of an outline.
    pub fn new(outline: Outline, words: LiveWords) -> Self {
        let graph = Graph::new(&outline);
        Self {
            outline,
            graph,
            words,
        }
    }
}

/// All that changes while the page is live.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is chosen, and the drawing that is shown.
    pub selection: Selection,
    /// The drawing that is being fetched.
    pub pending: Option<Pending>,
    /// The drawings that were fetched.
    pub fetched: Sorted<DrawingIx>,
    /// Whether a drawing could not be fetched.
    pub missed: bool,
    /// The symptom that the present entry of the history goes to.
    pub gone_to: Option<SymptomIx>,
    /// The answer that the present entry of the history was about, until it was closed.
    pub closed: Option<Focus>,
    /// Whether plain words are read: the document keeps it.
    pub reads_plain: bool,
    /// The places that were found; none when nothing is looked for.
    pub found: Option<Vec<FoundPlace>>,
    /// The link to copy by hand, when the browser did not.
    pub link: Option<String>,
}

impl State {
    /// The drawing that the switches show: the one that is being fetched, or else what is shown.
    pub fn wanted_drawing(&self) -> DrawingIx {
        self.pending
            .map_or(self.selection.drawing, |pending| pending.drawing)
    }
}

/// A drawing that is being fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Which one.
    pub drawing: DrawingIx,
    /// Who asked for it.
    pub by: AskedBy,
}

/// Who asks for a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedBy {
    /// The visitor: it is announced, and written to the history.
    Visitor,
    /// The visitor, by going back or forward in the history: it is announced.
    History,
    /// The page as it starts, or the walk, which says it in its own words: nothing is announced or
    /// written.
    Page,
}

/// The state after an intent, and what the browser has to do for it, in this order.
pub fn update(facts: &Facts, state: &State, intent: Intent) -> (State, Vec<Effect>) {
    let mut update = Update {
        facts,
        state: state.clone(),
        effects: Vec::new(),
    };
    update.receive(intent);
    (update.state, update.effects)
}

/// An update on its way.
struct Update<'f> {
    facts: &'f Facts,
    state: State,
    effects: Vec<Effect>,
}

impl Update<'_> {
    fn receive(&mut self, intent: Intent) {
        match intent {
            Intent::Start(before) => self.start(&before),
            Intent::Moved(address) => self.follow_address(&address),
            Intent::Select(fragment) => self.select(fragment.as_deref()),
            Intent::Follow(topic) => self.follow(topic),
            Intent::GoTo(topic) => self.go_to_topic(topic),
            Intent::WalkTo(step) => self.walk_to(step),
            Intent::Jump(place) => self.jump(place),
            Intent::LeaveWalk => self.leave_walk(),
            Intent::ShowWholeChain => self.show_whole_chain(),
            Intent::Tick(symptom, on) => self.choose(Choice::Tick(symptom, on)),
            Intent::ClearTicks => self.clear_ticks(),
            Intent::Toggle(answer, open) => self.toggle(Focus::Answer(answer), open),
            Intent::OpenedFor(answer) => self.opened_for(Choice::Focus(Focus::Answer(answer))),
            Intent::Show(wanted) => self.show(wanted),
            Intent::DrawingCame(drawing, came) => self.drawing_came(drawing, came),
            Intent::OpenSearch => self.order(Effect::FocusSearch),
            Intent::Search(typed) => self.order(Effect::Search(typed)),
            Intent::Found(places) => self.found(places),
            Intent::TakeFirst => self.order(Effect::FollowFirst),
            Intent::LeaveSearch => self.leave_search(),
            Intent::PrintSheet => self.order(Effect::PrintSheet),
            Intent::PrintRefused => {
                let said = self.facts.words.not_printed.clone();
                self.order(Effect::Notify(Place::Link, said));
            }
            Intent::CopyLink => self.copy_link(),
            Intent::LinkCopied { link, copied } => self.link_copied(link, copied),
        }
    }

    /// A focus comes into sight. A symptom takes the keyboard's focus instead: it is there to tick.
    fn follow(&mut self, topic: Topic) {
        let Some(focus) = Focus::of(topic) else {
            return self.go_to_symptom(topic);
        };
        self.choose(Choice::Focus(focus));
        self.open_answer(focus);
        // The link may have stood in a card that is short now.
        self.keep_focus(self.anchor(topic), Focusable::Topic);
        self.order(Effect::Reveal(self.anchor(topic)));
    }

    /// The link that was followed is gone then: the labels beside it are the chain.
    fn show_whole_chain(&mut self) {
        self.choose(Choice::ClearFocus);
        self.keep_focus(EXPLORE.to_owned(), Focusable::Label);
    }

    /// The button is gone then: the keyboard starts again at the first symptom.
    fn clear_ticks(&mut self) {
        self.choose(Choice::ClearTicks);
        self.keep_focus(SYMPTOMS.to_owned(), Focusable::Topic);
    }

    /// Changes the selection. Says whether that changed anything.
    fn apply(&mut self, choice: Choice) -> bool {
        let after = self.state.selection.after(choice);
        let changed = self.state.selection != after;
        self.state.selection = after;
        changed
    }

    fn open_answer(&mut self, focus: Focus) {
        if matches!(focus, Focus::Answer(_)) {
            self.order(Effect::Open(self.anchor(focus.into())));
        }
    }

    fn go_to(&mut self, anchor: String, focusable: Focusable) {
        self.order(Effect::GoTo(anchor, focusable));
    }

    fn keep_focus(&mut self, anchor: String, focusable: Focusable) {
        self.order(Effect::KeepFocus(anchor, focusable));
    }

    fn tell_host(&mut self) {
        let focus = self.state.selection.focus;
        let fragment = focus.and_then(|focus| deep_link::fragment(&self.facts.outline, focus));
        self.order(Effect::TellHost(fragment));
    }

    fn order(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// The fragment of what is chosen.
    fn place(&self) -> Option<String> {
        deep_link::place(&self.facts.outline, &self.state.selection)
    }

    fn anchor(&self, topic: Topic) -> String {
        anchor::of_topic(&self.facts.outline, topic)
    }
}
