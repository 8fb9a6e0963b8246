//! What follows from an intent, apart from the state: orders to the browser.

use crate::model::ids::DrawingIx;

/// One order to the browser. The platform carries it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Add an entry to the history: this fragment in the address, and what else was chosen beside it.
    PushAddress {
        /// The fragment, without `#`; `None` for an address without one.
        fragment: Option<String>,
        /// What [`Address::companion`](super::intent::Address::companion) will say.
        companion: Option<String>,
    },
    /// Put a fragment, or with "" none, in place of the present one.
    ReplaceAddress(String),
    /// Tell the page around what is selected: its fragment, or `None`.
    TellHost(Option<String>),
    /// Say something to assistive technology.
    Announce(String),
    /// Say something, and after it the first sentence of what a drawing shows, which the page holds.
    AnnounceDrawing(String, DrawingIx),
    /// Say something, and show it.
    Notify(String),
    /// Say something when nothing else has been said for a while.
    AnnounceAfterPause(String),
    /// Open the disclosure with this id.
    Open(String),
    /// Open all that hides the element with this id.
    OpenAround(String),
    /// Bring the element with this id into sight.
    Reveal(String),
    /// Bring the element with this id into sight, and the keyboard's focus to something in it.
    GoTo(String, Focusable),
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
    /// Copy a link to this fragment, or with "" to the page.
    CopyLink(String),
    /// Select the link that is shown to copy by hand.
    SelectLink,
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
}

impl Focusable {
    /// Finds it in the element.
    pub fn selector(self) -> &'static str {
        match self {
            Self::Topic => "input, summary, h3 a",
            Self::StepHeading => "h4",
            Self::WalkStart => ".ce-walk-first",
        }
    }
}
