//! The texts of `tried.toml`.

use super::Walker;
use crate::content::names;
use crate::content::read::Authored;
use crate::content::schema::{Treatment, Untouched};
use crate::content::walk::{Role, limits};
use crate::model::outline::EvidenceKind;

impl<'a> Walker<'a> {
    pub(super) fn tried(&mut self, authored: &'a Authored) {
        let file = &authored.tried;
        self.heading(&file.heading, "tried", file.treatments.is_empty());
        if !file.treatments.is_empty() {
            self.text("hint", "tried.hint", &file.hint, limits::LINE);
        }
        for (at, treatment) in file.treatments.iter().enumerate() {
            self.treatment(&format!("treatments[{at}]"), treatment);
        }
    }

    fn treatment(&mut self, path: &str, treatment: &'a Treatment) {
        let key = |name: &str| format!("tried.{}.{name}", treatment.id);
        let quotes = || {
            let all = treatment.helps.iter().chain(&treatment.misses);
            all.map(String::as_str).collect()
        };
        let texts = [
            ("name", &treatment.name, limits::LABEL),
            ("prompt", &treatment.prompt, limits::TITLE),
        ];
        for (name, text, limit) in texts {
            self.text_on(&format!("{path}.{name}"), &key(name), text, limit, quotes());
        }
        self.quotes(&format!("{path}.helps"), &treatment.helps);
        self.quotes(&format!("{path}.misses"), &treatment.misses);
        for (at, untouched) in treatment.untouched.iter().enumerate() {
            self.untouched(&format!("{path}.untouched[{at}]"), treatment, untouched);
        }
    }

    fn untouched(&mut self, path: &str, treatment: &'a Treatment, untouched: &'a Untouched) {
        self.quotes(&format!("{path}.quotes"), &untouched.quotes);
        if names::evidence_kind(&untouched.kind) == Some(EvidenceKind::Inferred) {
            let key = names::untouched_key(treatment, untouched);
            let words = vec![treatment.name.words(), untouched.contributor.as_str()];
            let quotes = untouched.quotes.iter().map(String::as_str).collect();
            self.piece(path, &key, words, &untouched.reason, Vec::new(), quotes);
        }
    }

    fn quotes(&mut self, path: &str, quotes: &'a [String]) {
        for (at, quote) in quotes.iter().enumerate() {
            self.add(&format!("{path}[{at}]"), quote, Role::Quote, limits::LINE);
        }
    }
}
