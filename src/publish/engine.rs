//! The engine that a site holds: the files that know no content.

use std::path::Path;

use serde::Deserialize;

use super::error::PublishError;

/// The description of an engine build, `engine.json`. All addresses are relative to the site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Engine {
    schema: u32,
    /// The page's loader.
    pub boot: String,
    /// The script between WebAssembly and the browser.
    pub glue: String,
    /// The WebAssembly.
    pub wasm: String,
    /// The page's style sheet, bundled and minified.
    pub style: String,
    /// The element's style sheet: the same, and what makes it keep to itself.
    pub element_style: String,
    /// The loader of the page in a frame.
    pub frame: String,
    /// The script that defines the element, with a place for what is published.
    pub embed: String,
}

/// The name of the script that defines the element. It is part of other people's pages.
pub const EMBED: &str = "embed.js";

/// What another name of it starts with, which its content decides: for pages that must not change by
/// themselves.
pub const PINNED: &str = concat!("embed-", env!("CARGO_PKG_VERSION"));

/// The version of `engine.json` that this publisher reads.
const ENGINE_SCHEMA: u32 = 2;

impl Engine {
    /// Reads `engine.json` in a site.
    ///
    /// # Errors
    /// When the file is missing, is not JSON, or is of another version.
    pub fn read(site: &Path) -> Result<Self, PublishError> {
        let path = site.join("engine.json");
        let text = std::fs::read_to_string(&path).map_err(|source| PublishError::Read {
            path: path.clone(),
            source,
        })?;
        let wrong = |reason: String| PublishError::Engine {
            path: path.clone(),
            reason,
        };
        let engine: Self = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        if engine.schema != ENGINE_SCHEMA {
            return Err(wrong(format!(
                "schema {} instead of {ENGINE_SCHEMA}",
                engine.schema
            )));
        }
        Ok(engine)
    }
}
