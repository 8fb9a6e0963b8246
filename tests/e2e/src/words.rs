//! The page's own words, as `content/ui/en.toml` has them: tests find things by what they are
//! called, and the words may be edited.

use serde::Deserialize;

use crate::environment::root;

/// The words that tests look for.
#[derive(Clone, Debug, Deserialize)]
pub struct Words {
    /// Said while the page is live.
    pub live: Live,
    /// Said by the loader.
    pub loader: Loader,
    /// Names of things on the page.
    pub page: Page,
}

/// Said while the page is live.
#[derive(Clone, Debug, Deserialize)]
pub struct Live {
    /// After clearing the focus.
    pub cleared: String,
    /// After clearing the ticks.
    pub ticks_cleared: String,
    /// When the address names nothing.
    pub unknown_address: String,
    /// When another view of the figure is there.
    pub view_shown: String,
    /// When another situation of the figure is there.
    pub situation_shown: String,
    /// While a drawing of the figure is fetched.
    pub drawing_loading: String,
    /// When a drawing of the figure cannot be fetched.
    pub drawing_failed: String,
}

/// Said by the loader.
#[derive(Clone, Debug, Deserialize)]
pub struct Loader {
    /// When the live part cannot load.
    pub failed: String,
    /// The button beside it.
    pub retry: String,
}

/// Names of things on the page.
#[derive(Clone, Debug, Deserialize)]
pub struct Page {
    /// The labels over the figure, as a landmark.
    pub chain_navigation: String,
    /// Clears the focus.
    pub show_whole_chain: String,
    /// Clears the ticks.
    pub clear_ticks: String,
    /// Shown when scripts are off.
    pub no_script: String,
}

impl Words {
    /// Reads them.
    pub fn read() -> Self {
        let path = root().join("content/ui/en.toml");
        let text = std::fs::read_to_string(&path).expect("content/ui/en.toml can be read");
        toml::from_str(&text).expect("content/ui/en.toml has the words that tests look for")
    }
}
