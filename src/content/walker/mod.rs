//! Walks all that was read, file by file, into a [`Walk`].

mod chain;
mod condition;
mod figure;
mod glossary;
mod plain;
mod situations;
mod topics;
mod tried;
mod visit;

use std::path::PathBuf;

use super::library::files;
use super::read::Authored;
use super::schema::{Heading, Source, Text};
use super::walk::{Piece, Role, TextAt, Walk, limits};

impl<'a> Walk<'a> {
    /// Walks all that was read.
    pub fn of(authored: &'a Authored) -> Self {
        let mut walker = Walker {
            file: PathBuf::new(),
            plain_reason: &authored.condition.plain.reason,
            walk: Walk::default(),
        };
        let parts: [(&str, Part<'a>); 12] = [
            (files::CONDITION, Walker::condition),
            (files::CHAIN, Walker::chain),
            (files::SYMPTOMS, Walker::symptoms),
            (files::FAQ, Walker::faq),
            (files::RECOVERY, Walker::recovery),
            (files::SITUATIONS, Walker::situations),
            (files::TRIED, Walker::tried),
            (files::GLOSSARY, Walker::glossary),
            (files::WALK, Walker::walk_file),
            (files::SHEET, Walker::sheet_file),
            // Once all plain words are known.
            (files::CONDITION, |walker, _| walker.plain_reason()),
            (files::SOURCE, Walker::source),
        ];
        for (file, walk) in parts {
            walker.file = authored.folder.join(file);
            walk(&mut walker, authored);
        }
        let mut walk = walker.walk;
        walk.words(authored);
        walk
    }

    fn words(&mut self, authored: &'a Authored) {
        for (table, words) in &authored.words_table {
            for (key, word) in words.as_table().into_iter().flatten() {
                self.texts.extend(word.as_str().map(|words| TextAt {
                    file: authored.words_file.clone(),
                    path: format!("{table}.{key}"),
                    words,
                    role: Role::Label,
                    limit: limits::LINE,
                }));
            }
        }
    }
}

/// Walks one file.
type Part<'a> = fn(&mut Walker<'a>, &'a Authored);

struct Walker<'a> {
    file: PathBuf,
    /// Why there are plain words, wherever they are.
    plain_reason: &'a str,
    walk: Walk<'a>,
}

impl<'a> Walker<'a> {
    fn source(&mut self, authored: &'a Authored) {
        for (at, line) in authored.source_head.not_shown.iter().enumerate() {
            let path = format!("not_shown[{at}].reason");
            self.add(&path, &line.reason, Role::Reason, limits::LINE);
        }
    }

    /// A heading may be left out where there is nothing under it.
    fn heading(&mut self, heading: &'a Heading, key: &str, nothing_under_it: bool) {
        if !(nothing_under_it && heading.title.words().is_empty()) {
            self.text(
                "heading.title",
                &format!("{key}.title"),
                &heading.title,
                limits::TITLE,
            );
        }
        if let Some(subtitle) = &heading.subtitle {
            self.text(
                "heading.subtitle",
                &format!("{key}.subtitle"),
                subtitle,
                limits::TITLE,
            );
        }
    }

    fn list(&mut self, path: &str, key: &str, texts: &'a [Text], limit: usize) {
        for (at, text) in texts.iter().enumerate() {
            self.text(
                &format!("{path}[{at}]"),
                &format!("{key}-{}", at + 1),
                text,
                limit,
            );
        }
    }

    fn text(&mut self, path: &str, key: &str, text: &'a Text, limit: usize) {
        self.text_on(path, key, text, limit, Vec::new());
    }

    /// A text that, if it is ours, rests on these texts of the clinic's.
    fn text_on(
        &mut self,
        path: &str,
        key: &str,
        text: &'a Text,
        limit: usize,
        rests_on: Vec<&'a str>,
    ) {
        match text {
            Text::Clinic(words) => self.add(path, words, Role::Clinic, limit),
            Text::Editorial(text) => {
                let words = &text.editorial;
                self.add(&format!("{path}.editorial"), words, Role::Editorial, limit);
                let sources = text.source.iter().collect();
                self.piece(path, key, vec![words], &text.reason, sources, rests_on);
            }
        }
    }

    fn piece(
        &mut self,
        path: &str,
        key: &str,
        words: Vec<&'a str>,
        reason: &'a str,
        sources: Vec<&'a Source>,
        rests_on: Vec<&'a str>,
    ) {
        self.add(
            &format!("{path}.reason"),
            reason,
            Role::Reason,
            limits::LINE,
        );
        for source in &sources {
            let path = format!("{path}.source.name");
            self.add(&path, &source.name, Role::Label, limits::TITLE);
        }
        self.walk.pieces.push(Piece {
            file: self.file.clone(),
            path: path.to_owned(),
            key: key.to_owned(),
            words,
            reason,
            sources,
            rests_on,
        });
    }

    fn add(&mut self, path: &str, words: &'a str, role: Role, limit: usize) {
        self.walk.texts.push(TextAt {
            file: self.file.clone(),
            path: path.to_owned(),
            words,
            role,
            limit,
        });
    }
}
