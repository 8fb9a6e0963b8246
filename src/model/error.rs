//! What can be wrong with a condition, as far as the model itself can tell.

use thiserror::Error;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdError {
    /// Nothing there.
    #[error("an id is empty")]
    Empty,
    /// Longer than [`MAX_ID_LEN`](super::ids::MAX_ID_LEN).
    #[error("an id is longer than 64 characters")]
    TooLong,
    /// Holds a character that ids do not have.
    #[error("an id holds only lower-case letters, digits and single hyphens, such as left-side")]
    Malformed,
}

/// Why lists and links do not make an [`Outline`](super::outline::Outline).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OutlineError {
    /// Published by another version of the engine.
    #[error("schema version {found}, but this engine reads {expected}")]
    SchemaVersion {
        /// The version that was found.
        found: u16,
        /// The version that this engine reads.
        expected: u16,
    },
    /// More entries of one kind than positions can name.
    #[error("more than 65,535 entries of one kind")]
    TooMany,
    /// Two entries share an id.
    #[error("two entries share an id")]
    DuplicateId,
    /// A link names an entry that is not there.
    #[error("a link names an entry that is not there")]
    DanglingLink,
    /// Two links join the same pair, or published links are not in order.
    #[error("two links join the same pair")]
    DuplicateLink,
}
