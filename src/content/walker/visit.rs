//! The texts of `walk.toml` and `sheet.toml`.

use super::{Text, Walker};
use crate::content::read::Authored;
use crate::content::walk::limits;

impl<'a> Walker<'a> {
    pub(super) fn walk_file(&mut self, authored: &'a Authored) {
        let file = &authored.walk;
        let nothing = file.steps.is_empty();
        self.heading(&file.heading, "walk", nothing);
        if !(nothing && file.intro.words().is_empty()) {
            self.text("intro", "walk.intro", &file.intro, limits::LINE);
        }
        for (at, step) in file.steps.iter().enumerate() {
            let (path, key) = (format!("steps[{at}]"), format!("walk.step-{}", at + 1));
            let rests_on = step.paragraphs.iter().map(Text::words).collect();
            let (in_path, in_key) = (format!("{path}.title"), format!("{key}.title"));
            self.text_on(&in_path, &in_key, &step.title, limits::LABEL, rests_on);
            self.paragraphs(&path, &key, (&step.paragraphs, &step.paragraphs_plain));
        }
    }

    pub(super) fn sheet_file(&mut self, authored: &'a Authored) {
        let file = &authored.sheet;
        let nothing = file.questions.is_empty();
        self.heading(&file.heading, "sheet", nothing);
        let texts = [
            ("intro", "sheet.intro", &file.intro, limits::LINE),
            ("title", "sheet.printed-title", &file.title, limits::TITLE),
            ("note", "sheet.note", &file.note, limits::LINE),
        ];
        for (path, key, text, limit) in texts {
            if !(nothing && text.words().is_empty()) {
                self.text(path, key, text, limit);
            }
        }
        for (at, question) in file.questions.iter().enumerate() {
            let (path, key) = (
                format!("questions[{at}].text"),
                format!("sheet.question.{}", question.id),
            );
            self.text(&path, &key, &question.text, limits::TITLE);
        }
    }
}
