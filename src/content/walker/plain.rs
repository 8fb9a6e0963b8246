//! Plain words beside the clinic's, and the short version.

use super::Walker;
use crate::content::read::Authored;
use crate::content::schema::{Point, ShortVersion, Text};
use crate::content::walk::{Block, Piece, Role, TextAt, limits};

impl<'a> Walker<'a> {
    /// A text with its version in plain words, which stands beside it under a name of its own.
    pub(super) fn block(
        &mut self,
        path: &str,
        key: &str,
        text: &'a Text,
        plain: Option<&'a str>,
        limit: usize,
    ) {
        self.text(path, key, text, limit);
        self.plain(format!("{path}_plain"), key, text, plain, limit);
    }

    /// The paragraphs of a section or a step, each with its version in plain words.
    pub(super) fn paragraphs(
        &mut self,
        path: &str,
        key: &str,
        (texts, in_plain): (&'a [Text], &'a [String]),
    ) {
        let in_path = format!("{path}.paragraphs");
        self.list(&in_path, key, texts, limits::PARAGRAPH);
        for (at, text) in texts.iter().enumerate() {
            let plain = in_plain.get(at).map(String::as_str);
            let (path, key) = (
                format!("{in_path}_plain[{at}]"),
                format!("{key}-{}", at + 1),
            );
            self.plain(path, &key, text, plain, limits::PARAGRAPH);
        }
    }

    /// Why there are plain words: once for all of them.
    pub(super) fn plain_reason(&mut self) {
        if self.walk.blocks.iter().any(|block| block.plain.is_some()) {
            self.walk.texts.push(TextAt {
                file: self.file.clone(),
                path: "plain.reason".to_owned(),
                words: self.plain_reason,
                role: Role::Reason,
                limit: limits::LINE,
            });
        }
    }

    pub(super) fn plain(
        &mut self,
        path: String,
        key: &str,
        text: &'a Text,
        plain: Option<&'a str>,
        limit: usize,
    ) {
        if let Some(words) = plain {
            self.add(&path, words, Role::Plain, limit);
            self.walk.pieces.push(Piece {
                file: self.file.clone(),
                path: path.clone(),
                key: format!("{key}.plain"),
                words: vec![words],
                reason: self.plain_reason,
                sources: Vec::new(),
                rests_on: vec![text.words()],
            });
        }
        self.walk.blocks.push(Block {
            file: self.file.clone(),
            path,
            is_clinic: matches!(text, Text::Clinic(_)),
            plain,
        });
    }

    pub(super) fn short_version(&mut self, authored: &'a Authored) {
        let Some(short) = &authored.condition.short_version else {
            return;
        };
        let headings = [
            ("heading", &short.heading),
            ("steps_heading", &short.steps_heading),
        ];
        for (name, words) in headings {
            let path = format!("short_version.{name}");
            self.add(&path, words, Role::Editorial, limits::TITLE);
        }
        let reason = "short_version.reason";
        self.add(reason, &short.reason, Role::Reason, limits::LINE);
        self.points(short, "points", &short.points);
        self.points(short, "steps", &short.steps);
    }

    fn points(&mut self, short: &'a ShortVersion, list: &str, points: &'a [Point]) {
        for (at, point) in points.iter().enumerate() {
            let path = format!("short_version.{list}[{at}]");
            self.add(
                &format!("{path}.text"),
                &point.text,
                Role::Editorial,
                limits::LINE,
            );
            for (nth, quote) in point.quotes.iter().enumerate() {
                let path = format!("{path}.quotes[{nth}]");
                self.add(&path, quote, Role::Quote, limits::LINE);
            }
            self.walk.pieces.push(Piece {
                file: self.file.clone(),
                path,
                key: format!("short-version.{list}-{}", at + 1),
                words: vec![&point.text],
                reason: &short.reason,
                sources: Vec::new(),
                rests_on: point.quotes.iter().map(String::as_str).collect(),
            });
        }
    }
}
