//! The rules of content, in one table. `content/SCHEMA.md` explains each to authors.
//!
//! A rule is one function. It looks at all that was read and notes every problem that it finds, so
//! that an author sees them all at once. A new rule needs a line here, a section in `SCHEMA.md` and
//! a failing fixture in `tests/fixtures/content-errors/`; tests hold all three together.

mod addresses;
mod artwork;
mod collisions;
mod editorial;
mod figure;
mod ids;
mod links;
mod named;
mod plain;
mod reading;
mod signatures;
mod situations;
mod source;
mod texts;
mod wording;
mod words;

use std::path::{Path, PathBuf};

pub use plain::MAX_GRADE;

use super::read::Authored;
use super::report::Problem;
use super::walk::{TextAt, Walk};

/// When a rule is held against content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Always: nothing that breaks it is published.
    Always,
    /// When signatures are asked for; `review` shows it as a warning.
    SignOff,
}

/// A rule of content.
pub struct Rule {
    /// Its name, as reports show it.
    pub name: &'static str,
    /// When it holds.
    pub stage: Stage,
    check: fn(&Content<'_>, &mut Findings<'_>),
}

macro_rules! rules {
    ($($stage:ident $name:literal $check:path;)*) => {
        &[$(Rule { name: $name, stage: Stage::$stage, check: $check }),*]
    };
}

/// Every rule, in the order in which reports give them within a file.
pub const RULES: &[Rule] = rules! {
    Always "missing-file" reading::missing_file;
    Always "unreadable-file" reading::unreadable_file;
    Always "file-too-large" reading::file_too_large;
    Always "invalid-syntax" reading::invalid_syntax;
    Always "unknown-key" reading::unknown_key;
    Always "wrong-type" reading::wrong_type;
    Always "wrong-schema-version" reading::wrong_schema_version;
    Always "bad-language" reading::bad_language;
    Always "too-many-entries" ids::too_many_entries;
    Always "malformed-id" ids::malformed_id;
    Always "duplicate-id" ids::duplicate_id;
    Always "id-collision" collisions::id_collision;
    Always "unknown-station" named::unknown_station;
    Always "unknown-walk-focus" named::unknown_walk_focus;
    Always "unknown-walk-situation" named::unknown_walk_situation;
    Always "unknown-mark" named::unknown_mark;
    Always "mark-used-twice" named::mark_used_twice;
    Always "empty-text" texts::empty_text;
    Always "empty-list" texts::empty_list;
    Always "over-long-text" texts::over_long_text;
    Always "control-character" texts::control_character;
    Always "markup-in-text" texts::markup_in_text;
    Always "unsafe-wording" wording::unsafe_wording;
    Always "frightening-wording" wording::frightening_wording;
    Always "missing-plain-words" plain::missing_plain_words;
    Always "plain-words-too-hard" plain::plain_words_too_hard;
    Always "editorial-without-reason" texts::editorial_without_reason;
    Always "clinic-sentence-not-in-source" source::clinic_sentence_not_in_source;
    Always "quote-not-in-source" source::quote_not_in_source;
    Always "source-line-not-shown" source::source_line_not_shown;
    Always "stale-not-shown" source::stale_not_shown;
    Always "dangling-link" links::dangling_link;
    Always "duplicate-link" links::duplicate_link;
    Always "unknown-link-kind" links::unknown_link_kind;
    Always "link-without-evidence" links::link_without_evidence;
    Always "unknown-contributor" editorial::unknown_contributor;
    Always "unknown-part" editorial::unknown_part;
    Always "term-not-met" editorial::term_not_met;
    Always "bad-address" addresses::bad_address;
    Always "bad-scheme" addresses::bad_scheme;
    Always "source-of-another-country" addresses::source_of_another_country;
    Always "missing-view" figure::missing_view;
    Always "missing-pose" situations::missing_pose;
    Always "undescribed-drawing" situations::undescribed_drawing;
    Always "unknown-waypoint" situations::unknown_waypoint;
    Always "bad-size" figure::bad_size;
    Always "missing-anchor" figure::missing_anchor;
    Always "anchor-outside-view" figure::anchor_outside_view;
    Always "dangling-part" figure::dangling_part;
    Always "bad-file-name" figure::bad_file_name;
    Always "unsafe-artwork" artwork::unsafe_artwork;
    Always "missing-ui-word" words::missing_ui_word;
    Always "wrong-placeholder" words::wrong_placeholder;
    SignOff "void-signature" signatures::void_signature;
    SignOff "unsigned-piece" signatures::unsigned_piece;
};

/// What rules look at.
pub struct Content<'a> {
    /// All that was read.
    pub authored: &'a Authored,
    /// Its texts and pieces.
    pub walk: &'a Walk<'a>,
}

impl Content<'_> {
    fn file(&self, name: &str) -> PathBuf {
        self.authored.folder.join(name)
    }
}

/// Every problem that the rules of a stage find, by rule.
pub fn problems(content: &Content<'_>, stage: Stage) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.stage == stage) {
        let mut findings = Findings {
            rule: rule.name,
            found: &mut found,
        };
        (rule.check)(content, &mut findings);
    }
    found.retain(|problem| !is_consequence(content.authored, problem));
    found
}

/// Whether a problem is only there because something above it could not be read.
fn is_consequence(authored: &Authored, problem: &Problem) -> bool {
    let reported_there = |path: &str| {
        (problem.path.strip_prefix(path))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let is_reading = |rule: &str| RULES.iter().take(6).any(|reading| reading.name == rule);
    !is_reading(problem.rule)
        && authored.faults.iter().any(|fault| {
            let below = match &fault.left_out {
                Some(path) => reported_there(path),
                None => fault.hides_content(),
            };
            fault.file == problem.file && below
        })
}

/// Where a rule notes what it finds.
pub struct Findings<'f> {
    rule: &'static str,
    found: &'f mut Vec<Problem>,
}

impl Findings<'_> {
    fn add(
        &mut self,
        file: impl AsRef<Path>,
        path: impl Into<String>,
        what: impl Into<String>,
        instead: impl Into<String>,
    ) {
        self.found.push(Problem {
            file: file.as_ref().to_owned(),
            path: path.into(),
            rule: self.rule,
            what: what.into(),
            instead: instead.into(),
        });
    }

    fn at(&mut self, text: &TextAt<'_>, what: impl Into<String>, instead: impl Into<String>) {
        self.add(&text.file, text.path.clone(), what, instead);
    }
}

/// A text short enough to stand in a message, without what a terminal would obey.
fn excerpt(words: &str) -> String {
    const LONGEST: usize = 60;
    let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut excerpt: String = words.chars().take(LONGEST).map(shown).collect();
    if words.chars().nth(LONGEST).is_some() {
        excerpt.push('…');
    }
    excerpt
}
