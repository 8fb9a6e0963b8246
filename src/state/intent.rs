//! What can happen to an explorer: what the visitor does, what the address and the page around it
//! ask for, and what came of an effect.

use crate::model::anchor;
use crate::model::drawing::Wanted;
use crate::model::ids::{AnswerIx, DrawingIx, StepIx, SymptomIx, Topic};
use crate::model::outline::Outline;
use crate::model::search::FoundPlace;

/// Something that happened. [`update`](super::update::update) says what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The page has come alive.
    Start(Before),
    /// The visitor went back or forward in the history, or edited the address.
    Moved(Address),
    /// The page around the explorer asks for what a fragment names, or with `None` for nothing.
    Select(Option<String>),
    /// The visitor chose a topic: by a link, a label, or a structure of the figure.
    Follow(Topic),
    /// The visitor went to a topic, and takes the keyboard's focus along.
    GoTo(Topic),
    /// The visitor went to a step of the walk.
    WalkTo(StepIx),
    /// The visitor followed a link to a place that is no topic. The browser goes there.
    Jump(String),
    /// The visitor leaves the walk.
    LeaveWalk,
    /// The visitor wants the whole chain.
    ShowWholeChain,
    /// The visitor ticked a symptom, or unticked it.
    Tick(SymptomIx, bool),
    /// The visitor unticks every symptom.
    ClearTicks,
    /// An answer was opened, or closed.
    Toggle(AnswerIx, bool),
    /// An answer was opened for a place in it that the browser goes to.
    OpenedFor(AnswerIx),
    /// The visitor wants another drawing of the figure.
    Show(Wanted),
    /// A drawing that was fetched is there, or could not be had.
    DrawingCame(DrawingIx, bool),
    /// The visitor opened the search box.
    OpenSearch,
    /// The visitor typed into the search box.
    Search(String),
    /// What was looked for was found in these places. `None` when nothing was looked for.
    Found(Option<Vec<FoundPlace>>),
    /// The visitor wants to go to the first place that was found.
    TakeFirst,
    /// The visitor clears the search box; an empty one is closed.
    LeaveSearch,
    /// The visitor prints the sheet to take along.
    PrintSheet,
    /// The browser does not print: the page around may forbid it.
    PrintRefused,
    /// The visitor copies a link to what is chosen.
    CopyLink,
    /// The link was copied, or the browser refused.
    LinkCopied {
        /// The whole link.
        link: String,
        /// Whether it is on the clipboard.
        copied: bool,
    },
}

impl Intent {
    /// What following a link to a fragment, without its `#`, means; `of_topic` decides it for a
    /// topic.
    pub fn of_link(
        outline: &Outline,
        fragment: &str,
        of_topic: impl FnOnce(Topic) -> Self,
    ) -> Self {
        if let Some(step) = anchor::step(outline, fragment) {
            return Self::WalkTo(step);
        }
        let topic = anchor::topic(outline, fragment);
        topic.map_or_else(|| Self::Jump(fragment.to_owned()), of_topic)
    }
}

/// What happened to the page before it was live, as its markup tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The address, where it is the explorer's to read.
    pub address: Option<Address>,
    /// The fragment that was selected, where the address alone does not say so.
    pub selected: Option<String>,
    /// The ids of the symptoms that are ticked.
    pub ticked: Vec<String>,
    /// The id of the answer that was opened last.
    pub open_answer: Option<String>,
}

/// What the address bar and the history say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The fragment, without its `#`; empty when there is none.
    pub fragment: String,
    /// What else was chosen, and the symptom that was gone to: the history holds their anchors beside
    /// the address, with a space between two. Empty when there is nothing else.
    pub companion: String,
    /// Whether the fragment means something else: a section of the page, or something to the page
    /// around the explorer.
    pub is_elsewhere: bool,
}
