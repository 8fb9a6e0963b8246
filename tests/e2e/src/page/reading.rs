//! What the page shows at one moment.

use std::collections::BTreeSet;

use serde::Deserialize;

/// One look at the page. Topics are named by their keys; see [`crate::Topic`].
#[derive(Clone, Debug, Deserialize)]
pub struct Reading {
    /// `static`, `loading`, `live` or `failed`.
    pub state: String,
    /// The fragment of the focus.
    pub selected: Option<String>,
    /// The address's fragment, with its `#`.
    pub fragment: String,
    /// The whole address.
    pub address: String,
    /// How long the history is.
    pub entries: usize,
    /// Every card, answer and phase that is marked as linked.
    pub linked: BTreeSet<String>,
    /// Every label over the figure that is marked as linked.
    pub linked_labels: BTreeSet<String>,
    /// What is marked as current: tag, address and mark of each.
    pub current: Vec<String>,
    /// How many links lead to the focus.
    pub links_to_selected: usize,
    /// The symptoms that are ticked.
    pub ticked: BTreeSet<String>,
    /// The answers that are open, without the prefix of their keys.
    pub open: BTreeSet<String>,
    /// What the status line says.
    pub status: String,
    /// Whether the status line can be seen.
    pub status_is_in_sight: bool,
    /// What has the keyboard's focus: its tag, and what it leads to, stands for or says.
    pub keyboard: String,
    /// How far the page is scrolled.
    pub scroll: i64,
    /// Addresses that were pushed to the history since the page was loaded.
    pub pushes: Vec<String>,
    /// Addresses that took the place of another in the history.
    pub replaces: Vec<String>,
    /// Everything that the status line has said.
    pub said: Vec<String>,
    /// Errors and violations of the policy.
    pub problems: Vec<String>,
    /// Every shift of the layout by itself: how much, and what moved.
    pub shifts: Vec<String>,
}
