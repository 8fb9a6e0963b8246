//! The texts of `symptoms.toml`, `faq.toml` and `recovery.toml`.

use super::Walker;
use crate::content::names;
use crate::content::read::Authored;
use crate::content::schema::Text;
use crate::content::walk::limits;

impl<'a> Walker<'a> {
    pub(super) fn symptoms(&mut self, authored: &'a Authored) {
        let file = &authored.symptoms;
        self.heading(&file.heading, "symptoms", file.symptoms.is_empty());
        for (at, entry) in file.symptoms.iter().enumerate() {
            let (path, key) = (format!("symptoms[{at}]"), format!("symptom.{}", entry.id));
            let (in_path, in_key) = (format!("{path}.title"), format!("{key}.title"));
            let plain = entry.title_plain.as_deref();
            let rests_on = vec![entry.text.words()];
            self.text_on(&in_path, &in_key, &entry.title, limits::TITLE, rests_on);
            let in_path = format!("{in_path}_plain");
            self.plain(in_path, &in_key, &entry.title, plain, limits::TITLE);
            self.body(&path, &key, &entry.text, entry.text_plain.as_deref());
        }
    }

    pub(super) fn faq(&mut self, authored: &'a Authored) {
        let file = &authored.faq;
        self.heading(&file.heading, "faq", file.answers.is_empty());
        for (at, entry) in file.answers.iter().enumerate() {
            let (path, key) = (format!("answers[{at}]"), format!("faq.{}", entry.id));
            let (in_path, in_key) = (format!("{path}.question"), format!("{key}.question"));
            let rests_on = vec![entry.text.words()];
            self.text_on(&in_path, &in_key, &entry.question, limits::TITLE, rests_on);
            self.body(&path, &key, &entry.text, entry.text_plain.as_deref());
        }
    }

    pub(super) fn recovery(&mut self, authored: &'a Authored) {
        let file = &authored.recovery;
        self.heading(&file.heading, "recovery", file.phases.is_empty());
        for (at, entry) in file.phases.iter().enumerate() {
            let (path, key) = (format!("phases[{at}]"), format!("phase.{}", entry.id));
            let (in_path, in_key) = (format!("{path}.title"), format!("{key}.title"));
            let rests_on = vec![entry.text.words()];
            self.text_on(&in_path, &in_key, &entry.title, limits::TITLE, rests_on);
            self.body(&path, &key, &entry.text, entry.text_plain.as_deref());
            for (nth, link) in entry.links.iter().enumerate() {
                let answers = authored.faq.answers.iter();
                let target = answers.map(|answer| (&answer.id, answer.question.words()));
                let target = target.filter(|(id, _)| names::answer_name(id) == link.to);
                let target = target.map(|(_, question)| question).next();
                let words = vec![entry.title.words(), target.unwrap_or(&link.to)];
                let key = names::phase_link_key(entry, link);
                self.link(&format!("{path}.links[{nth}]"), &key, words, link);
            }
        }
    }

    fn body(&mut self, path: &str, key: &str, text: &'a Text, plain: Option<&'a str>) {
        let (path, key) = (format!("{path}.text"), format!("{key}.text"));
        self.block(&path, &key, text, plain, limits::PARAGRAPH);
    }
}
