//! What can go wrong while files are read, before any rule looks at what they say.

use std::path::PathBuf;

/// One fault of one file.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// Where in the file; empty for all of it.
    pub path: String,
    /// What had to be left out to go on reading: other problems below it are its consequence.
    pub left_out: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a file.
#[derive(Clone, Debug)]
pub enum FaultKind {
    /// It is not there.
    Missing,
    /// It cannot be read, or is not UTF-8 text.
    Unreadable(String),
    /// It is larger than this many bytes.
    TooLarge(u64),
    /// It is not TOML, or not JSON.
    Syntax(String),
    /// A key that nothing reads; and the keys that are read there.
    UnknownKey(String),
    /// A value of another kind than is read there.
    WrongType(String),
    /// An interface word that is not there.
    MissingWord,
}

impl Fault {
    /// Whether parts of the file could not be read, so that what other files say about them cannot
    /// be checked.
    pub fn hides_content(&self) -> bool {
        !matches!(self.kind, FaultKind::UnknownKey(_) | FaultKind::MissingWord)
    }
}
