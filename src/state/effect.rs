//! What follows from an intent, apart from the state: orders to the browser.

use crate::model::ids::DrawingIx;

/// One order to the browser. The platform carries it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write an entry of the history: this fragment in the address, and what else was chosen beside
    /// it.
    WriteAddress {
        /// Whether it is added, or takes the place of the present one.
        entry: Entry,
        /// The fragment, without `#`; empty for an address without one.
        fragment: String,
        /// What [`Address::companion`](super::intent::Address::companion) will say.
        companion: String,
    },
    /// Tell the page around what is selected: its fragment, or `None`.
    TellHost(Option<String>),
    /// Say something to assistive technology.
    Announce(String),
    /// Say something, and after it the first sentence of what a drawing shows, which the page holds.
    AnnounceDrawing(String, DrawingIx),
    /// Say something, and show it in this place.
    Notify(Place, String),
    /// Say something when nothing else has been said for a while.
    AnnounceAfterPause(String),
    /// Open the disclosure with this id.
    Open(String),
    /// Open all that hides the element with this id. An answer that opens for it is chosen.
    OpenAround(String),
    /// Bring the element with this id into sight.
    Reveal(String),
    /// Bring the element with this id into sight, and the keyboard's focus to something in it.
    GoTo(String, Focusable),
    /// When what has the keyboard's focus is put away by what has happened: bring the focus to
    /// something in the element with this id.
    KeepFocus(String, Focusable),
    /// Fetch a drawing, and put it in its place.
    FetchDrawing {
        /// Which one.
        drawing: DrawingIx,
        /// Its address, relative to the site.
        source: String,
        /// Whether an earlier fetch failed: go past what the browser may have kept.
        again: bool,
    },
    /// Bring the keyboard's focus into the search box.
    FocusSearch,
    /// Look for what was typed.
    Search(String),
    /// Follow the first link in the list of what was found.
    FollowFirst,
    /// Clear the search box. One that is empty is closed, and its name has the keyboard's focus.
    LeaveSearch,
    /// Clear the search box and close it.
    CloseSearch,
    /// Print the sheet alone.
    PrintSheet,
    /// Copy a link to a place.
    CopyLink {
        /// The fragment, or "" for the page.
        fragment: String,
        /// The same with the ticks in it, for where the document says that they are wanted.
        with_ticks: String,
    },
    /// Select the link that is shown to copy by hand.
    SelectLink,
}

/// Where what is chosen is written to in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An entry that is added.
    New,
    /// The present one.
    Present,
}

/// Where something is shown that is said: where the visitor has acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The top of the page: it is about the address.
    Top,
    /// The figure.
    Figure,
    /// The link to copy.
    Link,
}

/// What takes the keyboard's focus in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focusable {
    /// The control or the link that stands for a topic.
    Topic,
    /// The heading of a step of the walk: it is read out then.
    StepHeading,
    /// The link that starts the walk.
    WalkStart,
    /// A part of the chain, by its label over the figure.
    Label,
}

impl Focusable {
    /// Finds it in the element.
    pub fn selector(self) -> &'static str {
        match self {
            Self::Topic => "input, summary, h3 a",
            Self::StepHeading => "h4",
            Self::WalkStart => ".ce-walk-first",
            Self::Label => ".ce-label",
        }
    }
}
