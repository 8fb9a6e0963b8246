//! What controls stand for that are no links to a topic.

use super::selection::Intent;

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
}

impl Press {
    const ALL: [Self; 2] = [Self::ClearFocus, Self::ClearTicks];

    /// The value of `data-press`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClearFocus => "clear-focus",
            Self::ClearTicks => "clear-ticks",
        }
    }

    /// Reads a value of `data-press`.
    pub fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|press| press.as_str() == value)
    }

    /// The intent that it stands for.
    pub fn intent(self) -> Intent {
        match self {
            Self::ClearFocus => Intent::ClearFocus,
            Self::ClearTicks => Intent::ClearTicks,
        }
    }
}
