//! The published outline, version 3: the JSON that the browser's side reads.

use serde::{Deserialize, Serialize};

use super::error::OutlineError;
use super::outline::{Outline, OutlineParts};
use super::words::LiveWords;

/// The version that this engine writes and reads.
pub const SCHEMA_VERSION: u16 = 3;

/// A published condition, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Always [`SCHEMA_VERSION`].
    pub schema: u16,
    /// Ids, names and links.
    pub outline: OutlineParts,
    /// The words that change while the page is live.
    pub words: LiveWords,
}

impl Published {
    /// Writes an outline for the browser's side.
    pub fn new(outline: &Outline, words: &LiveWords) -> Self {
        Self {
            schema: SCHEMA_VERSION,
            outline: (**outline).clone(),
            words: words.clone(),
        }
    }

    /// Reads the outline back, checking it as if it came from anywhere.
    ///
    /// # Errors
    /// When the schema version is another, or the lists and links do not fit together.
    pub fn into_outline(self) -> Result<(Outline, LiveWords), OutlineError> {
        if self.schema != SCHEMA_VERSION {
            return Err(OutlineError::SchemaVersion {
                found: self.schema,
                expected: SCHEMA_VERSION,
            });
        }
        Ok((Outline::new(self.outline)?, self.words))
    }
}
