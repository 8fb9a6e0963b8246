//! The figure, as a condition uses it.

use serde::Deserialize;

use super::Text;

/// The figure, as the condition uses it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Figure {
    /// The figure set: `<set>.json` in the figures folder.
    pub set: String,
    /// The views to show; the first stands in the page.
    pub views: Vec<View>,
    /// What it shows, for those who do not see it.
    pub description: Text,
    /// Credits, a line each.
    pub credits: Vec<Text>,
}

/// One view of the figure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct View {
    /// Its id in the set.
    pub id: String,
    /// What the switch calls it.
    pub name: String,
    /// Its caption.
    pub caption: String,
}
