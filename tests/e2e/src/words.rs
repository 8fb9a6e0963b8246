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
    /// Words around the clinic's text.
    pub reading: Reading,
    /// The walk along the chain.
    pub walk: Walk,
    /// The search box.
    pub find: Find,
    /// The sheet to take along.
    pub sheet: Sheet,
}

/// The walk along the chain.
#[derive(Clone, Debug, Deserialize)]
pub struct Walk {
    /// Starts it.
    pub start: String,
    /// Which step of how many.
    position: String,
    /// To the next step.
    pub next: String,
    /// To the step before.
    pub back: String,
    /// Ends it.
    pub leave: String,
}

impl Walk {
    /// Which step of how many, as it is said.
    pub fn position(&self, step: usize, steps: usize) -> String {
        let said = self.position.replace("{step}", &step.to_string());
        said.replace("{steps}", &steps.to_string())
    }
}

/// The search box.
#[derive(Clone, Debug, Deserialize)]
pub struct Find {
    /// Opens it on a phone.
    pub open: String,
    /// Its name.
    pub label: String,
}

/// The sheet to take along.
#[derive(Clone, Debug, Deserialize)]
pub struct Sheet {
    /// In place of the ticks.
    pub nothing_ticked: String,
    /// Above what to ask.
    pub questions: String,
    /// The free text.
    pub own_words: String,
    /// Prints it.
    pub print: String,
    /// Copies a link.
    pub copy: String,
    /// Includes the ticks in it.
    pub with_ticks: String,
    /// The link to copy by hand.
    pub link: String,
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
    found: String,
    found_one: String,
    /// When nothing was found.
    pub found_none: String,
    /// When a link was copied.
    pub copied: String,
    /// When it could not be.
    pub not_copied: String,
    /// When the page may not print.
    pub not_printed: String,
}

impl Live {
    /// How many places were found, as it is said.
    pub fn found(&self, count: usize) -> String {
        match count {
            0 => self.found_none.clone(),
            1 => self.found_one.clone(),
            _ => self.found.replace("{count}", &count.to_string()),
        }
    }
}

/// Said by the loader.
#[derive(Clone, Debug, Deserialize)]
pub struct Loader {
    /// When the live part cannot load.
    pub failed: String,
    /// The button beside it.
    pub retry: String,
    /// When the live part has stopped.
    pub stopped: String,
    /// The button beside it.
    pub restart: String,
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
    /// Of a symptom that the situation in the picture places there.
    pub in_picture: String,
    /// Of a symptom that is linked to what is chosen.
    pub linked: String,
    /// Shown when scripts are off.
    pub no_script: String,
}

/// Words around the clinic's text.
#[derive(Clone, Debug, Deserialize)]
pub struct Reading {
    /// The clinic's words, as the switch calls them.
    pub clinic_words: String,
    /// Plain words, as the switch calls them.
    pub plain_words: String,
}

impl Words {
    /// Reads them.
    pub fn read() -> Self {
        let path = root().join("content/ui/en.toml");
        let text = std::fs::read_to_string(&path).expect("content/ui/en.toml can be read");
        toml::from_str(&text).expect("content/ui/en.toml has the words that tests look for")
    }
}
