//! What controls stand for that are no links to a topic.

/// The attribute that says what a control stands for.
pub const PRESS: &str = "data-press";

/// What pressing a control asks for. A view says so in its markup, `data-press=Press::…`; the
/// browser's side hears every click at the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Show the whole chain.
    ClearFocus,
    /// Untick every symptom.
    ClearTicks,
    /// Leave the walk along the chain.
    LeaveWalk,
    /// Print the sheet to take along.
    PrintSheet,
    /// Copy a link to what is chosen.
    CopyLink,
}

impl Press {
    const ALL: [Self; 5] = [
        Self::ClearFocus,
        Self::ClearTicks,
        Self::LeaveWalk,
        Self::PrintSheet,
        Self::CopyLink,
    ];

    /// The value of `data-press`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClearFocus => "clear-focus",
            Self::ClearTicks => "clear-ticks",
            Self::LeaveWalk => "leave-walk",
            Self::PrintSheet => "print-sheet",
            Self::CopyLink => "copy-link",
        }
    }

    /// Reads a value of `data-press`.
    pub fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|press| press.as_str() == value)
    }
}
