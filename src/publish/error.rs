//! What can go wrong while publishing, each with what to do about it.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::model::ids::Id;

/// Why a site could not be written.
#[derive(Debug, Error)]
pub enum PublishError {
    /// A file could not be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The site has no engine, or one of another version.
    #[error(
        "{path} does not describe an engine that this publisher knows ({reason}); build the site \
         with the publisher's own version, then publish into it again"
    )]
    Engine {
        /// The engine's description.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A part of the page could not be put into JSON.
    #[error("cannot write the published outline as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The figure could not be drawn as a picture.
    #[error("cannot draw the picture of the figure for link previews: {reason}")]
    Picture {
        /// What the drawing library said.
        reason: String,
    },
    /// Two elements of a page would have the same id.
    #[error(
        "the page of {condition} would have the id “{id}” twice; give the entry that it is made of \
         another id"
    )]
    IdTwice {
        /// The condition.
        condition: Id,
        /// The id.
        id: String,
    },
    /// No condition was given.
    #[error("no condition was given to publish")]
    NothingToPublish,
}
