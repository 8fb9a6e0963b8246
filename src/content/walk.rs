//! Every text of a condition, and every piece that waits for a signature, as flat lists.
//!
//! The rules about texts, the sign-off and the review sheet all work on these lists, so that a new
//! field is walked here once and is then checked, signed and printed like every other.

use std::path::PathBuf;

use super::schema::Source;

/// What a text is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The clinic's own words.
    Clinic,
    /// Our words.
    Editorial,
    /// Our words for what the clinic says, simpler.
    Plain,
    /// A quote that supports a link.
    Quote,
    /// Why a piece of ours is there.
    Reason,
    /// A contact detail of the clinic.
    Contact,
    /// A word of the interface, or a name of a view or a source.
    Label,
}

/// The longest texts, in characters, by what they are.
pub mod limits {
    /// A label on the figure, a station, a view.
    pub const LABEL: usize = 40;
    /// A title, a question, a heading.
    pub const TITLE: usize = 120;
    /// A sentence or two.
    pub const LINE: usize = 400;
    /// A paragraph.
    pub const PARAGRAPH: usize = 1200;
}

/// A text and where it stands.
#[derive(Clone, Debug)]
pub struct TextAt<'a> {
    /// The file.
    pub file: PathBuf,
    /// Where in the file.
    pub path: String,
    /// The text.
    pub words: &'a str,
    /// What it is.
    pub role: Role,
    /// How long it may be, in characters.
    pub limit: usize,
}

/// An editorial piece, as it is signed.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    /// The file.
    pub file: PathBuf,
    /// Where in the file.
    pub path: String,
    /// Its name in `signoff.toml`; it stays when the piece moves within its file.
    pub key: String,
    /// Its words.
    pub words: Vec<&'a str>,
    /// Why it is there.
    pub reason: &'a str,
    /// The outside sources of its facts.
    pub sources: Vec<&'a Source>,
    /// The clinic's text that it rests on.
    pub rests_on: Vec<&'a str>,
}

/// A text that may stand beside the clinic's words in plain ones.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// The file.
    pub file: PathBuf,
    /// Where in the file the plain words stand, or would stand.
    pub path: String,
    /// Whether the text is the clinic's: ours need no second version.
    pub is_clinic: bool,
    /// The plain words.
    pub plain: Option<&'a str>,
}

/// The flat lists.
#[derive(Clone, Debug, Default)]
pub struct Walk<'a> {
    /// Every text.
    pub texts: Vec<TextAt<'a>>,
    /// Every editorial piece.
    pub pieces: Vec<Piece<'a>>,
    /// Every text that may have a version in plain words.
    pub blocks: Vec<Block<'a>>,
}
