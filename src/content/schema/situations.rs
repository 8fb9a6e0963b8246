//! `situations.toml`.

use serde::Deserialize;

use super::{Heading, Link, Text};

/// `situations.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SituationsFile {
    /// Heading of the situations.
    pub heading: Heading,
    /// The situations, in the order of the switch; the first stands in the page.
    pub situations: Vec<Situation>,
}

/// What the figure is shown doing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Situation {
    /// Its id.
    pub id: String,
    /// The pose of the figure set that shows it.
    pub pose: String,
    /// The view that shows it best.
    pub view: String,
    /// What the switch calls it.
    pub name: Text,
    /// What happens in it.
    pub text: Text,
    /// What each view of it shows.
    pub shows: Vec<Shows>,
    /// The symptoms that the clinic's words place in it.
    pub links: Vec<Link>,
}

/// What one drawing shows, for those who do not see it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shows {
    /// The view's id.
    pub view: String,
    /// What it shows.
    pub text: Text,
}
