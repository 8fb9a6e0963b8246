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
            self.topic(&path, &key, ("title", &entry.title), &entry.text);
        }
    }

    pub(super) fn faq(&mut self, authored: &'a Authored) {
        let file = &authored.faq;
        self.heading(&file.heading, "faq", file.answers.is_empty());
        for (at, entry) in file.answers.iter().enumerate() {
            let (path, key) = (format!("answers[{at}]"), format!("faq.{}", entry.id));
            self.topic(&path, &key, ("question", &entry.question), &entry.text);
        }
    }

    pub(super) fn recovery(&mut self, authored: &'a Authored) {
        let file = &authored.recovery;
        self.heading(&file.heading, "recovery", file.phases.is_empty());
        for (at, entry) in file.phases.iter().enumerate() {
            let (path, key) = (format!("phases[{at}]"), format!("phase.{}", entry.id));
            self.topic(&path, &key, ("title", &entry.title), &entry.text);
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

    fn topic(&mut self, path: &str, key: &str, title: (&str, &'a Text), text: &'a Text) {
        let (name, title) = title;
        let (in_path, in_key) = (format!("{path}.{name}"), format!("{key}.{name}"));
        self.text_on(&in_path, &in_key, title, limits::TITLE, vec![text.words()]);
        let (in_path, in_key) = (format!("{path}.text"), format!("{key}.text"));
        self.text(&in_path, &in_key, text, limits::PARAGRAPH);
    }
}
