//! The texts of `glossary.toml`.

use super::Walker;
use crate::content::read::Authored;
use crate::content::walk::{Piece, Role, limits};

impl<'a> Walker<'a> {
    pub(super) fn glossary(&mut self, authored: &'a Authored) {
        let file = &authored.glossary;
        self.heading(&file.heading, "glossary", file.terms.is_empty());
        if !file.terms.is_empty() {
            self.add("reason", &file.reason, Role::Reason, limits::LINE);
        }
        for (at, term) in file.terms.iter().enumerate() {
            let (path, key) = (format!("terms[{at}]"), format!("glossary.{}", term.id));
            let (in_path, in_key) = (format!("{path}.term"), format!("{key}.term"));
            self.text(&in_path, &in_key, &term.name, limits::TITLE);
            let in_path = format!("{path}.definition");
            self.add(&in_path, &term.definition, Role::Editorial, limits::LINE);
            if let Some(source) = &term.source {
                let path = format!("{path}.source.name");
                self.add(&path, &source.name, Role::Label, limits::TITLE);
            }
            self.walk.pieces.push(Piece {
                file: self.file.clone(),
                path,
                key,
                words: vec![term.name.words(), &term.definition],
                reason: &file.reason,
                sources: term.source.iter().collect(),
                rests_on: Vec::new(),
            });
        }
    }
}
