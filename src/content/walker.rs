//! Walks all that was read, file by file, into a [`Walk`].

use std::path::PathBuf;

use super::library::files;
use super::names;
use super::read::Authored;
use super::schema::{Clinic, Contributor, Figure, Heading, Link, Source, Text, UrgentCare};
use super::walk::{Piece, Role, TextAt, Walk, limits};
use crate::model::outline::EvidenceKind;

impl<'a> Walk<'a> {
    /// Walks all that was read.
    pub fn of(authored: &'a Authored) -> Self {
        let mut walker = Walker {
            file: PathBuf::new(),
            walk: Walk::default(),
        };
        let file = |name: &str| authored.folder.join(name);
        walker.file = file(files::CONDITION);
        walker.condition(authored);
        walker.file = file(files::CHAIN);
        walker.chain(authored);
        walker.file = file(files::SYMPTOMS);
        walker.symptoms(authored);
        walker.file = file(files::FAQ);
        walker.faq(authored);
        walker.file = file(files::RECOVERY);
        walker.recovery(authored);
        walker.file = file(files::SOURCE);
        walker.source(authored);
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

struct Walker<'a> {
    file: PathBuf,
    walk: Walk<'a>,
}

impl<'a> Walker<'a> {
    fn condition(&mut self, authored: &'a Authored) {
        let file = &authored.condition;
        self.text("title", "condition.title", &file.title, limits::TITLE);
        if let Some(subtitle) = &file.subtitle {
            self.text("subtitle", "condition.subtitle", subtitle, limits::TITLE);
        }
        self.text("lede", "condition.lede", &file.lede, limits::LINE);
        self.text("how_to", "condition.how-to", &file.how_to, limits::LINE);
        for (at, section) in file.sections.iter().enumerate() {
            let path = format!("sections[{at}]");
            let key = format!("section.{}", section.id);
            let (in_path, in_key) = (format!("{path}.heading"), format!("{key}.heading"));
            self.text(&in_path, &in_key, &section.heading, limits::TITLE);
            let in_path = format!("{path}.paragraphs");
            self.list(&in_path, &key, &section.paragraphs, limits::PARAGRAPH);
        }
        if let Some(notice) = &file.urgent_care {
            self.urgent_care(notice);
        }
        if let Some(call) = &file.call_to_action {
            self.text(
                "call_to_action.heading",
                "call.heading",
                &call.heading,
                limits::TITLE,
            );
            self.text("call_to_action.text", "call.text", &call.text, limits::LINE);
            self.list(
                "call_to_action.notes",
                "call.note",
                &call.notes,
                limits::LINE,
            );
            self.text(
                "call_to_action.label",
                "call.label",
                &call.label,
                limits::LABEL,
            );
        }
        self.clinic(&file.clinic);
        for (at, related) in file.related.iter().enumerate() {
            let (path, key) = (format!("related[{at}].name"), format!("related.{}", at + 1));
            self.text(&path, &key, &related.name, limits::TITLE);
        }
        self.figure(&file.figure);
    }

    fn urgent_care(&mut self, notice: &'a UrgentCare) {
        let mut words = vec![notice.summary.as_str(), notice.prompt.as_str()];
        self.add(
            "urgent_care.summary",
            &notice.summary,
            Role::Editorial,
            limits::LINE,
        );
        self.add(
            "urgent_care.prompt",
            &notice.prompt,
            Role::Editorial,
            limits::TITLE,
        );
        for (at, group) in notice.groups.iter().enumerate() {
            let path = format!("urgent_care.groups[{at}]");
            let in_path = format!("{path}.heading");
            words.push(&group.heading);
            self.add(&in_path, &group.heading, Role::Editorial, limits::TITLE);
            for (nth, item) in group.items.iter().enumerate() {
                words.push(item);
                self.add(
                    &format!("{path}.items[{nth}]"),
                    item,
                    Role::Editorial,
                    limits::LINE,
                );
            }
        }
        let source = notice.source.as_ref();
        self.piece(
            "urgent_care",
            "urgent-care",
            words,
            &notice.reason,
            source,
            Vec::new(),
        );
    }

    fn clinic(&mut self, clinic: &'a Clinic) {
        let rests_on = vec![clinic.copyright.words()];
        self.text_on(
            "clinic.name",
            "clinic.name",
            &clinic.name,
            limits::LABEL,
            rests_on,
        );
        self.text(
            "clinic.address",
            "clinic.address",
            &clinic.address,
            limits::LINE,
        );
        self.text(
            "clinic.blurb",
            "clinic.blurb",
            &clinic.blurb,
            limits::PARAGRAPH,
        );
        let disclaimer = &clinic.disclaimer;
        self.text(
            "clinic.disclaimer",
            "clinic.disclaimer",
            disclaimer,
            limits::PARAGRAPH,
        );
        self.text(
            "clinic.copyright",
            "clinic.copyright",
            &clinic.copyright,
            limits::LINE,
        );
        self.add("clinic.email", &clinic.email, Role::Contact, limits::LINE);
        if let Some(phone) = &clinic.phone {
            self.add("clinic.phone", phone, Role::Contact, limits::LABEL);
        }
    }

    fn figure(&mut self, figure: &'a Figure) {
        for (at, view) in figure.views.iter().enumerate() {
            let path = format!("figure.views[{at}]");
            self.add(
                &format!("{path}.name"),
                &view.name,
                Role::Label,
                limits::LABEL,
            );
            self.add(
                &format!("{path}.caption"),
                &view.caption,
                Role::Label,
                limits::TITLE,
            );
        }
        let description = &figure.description;
        self.text(
            "figure.description",
            "figure.description",
            description,
            limits::LINE,
        );
        self.list(
            "figure.credits",
            "figure.credit",
            &figure.credits,
            limits::LINE,
        );
    }

    fn chain(&mut self, authored: &'a Authored) {
        let file = &authored.chain;
        self.heading(&file.heading, "chain", file.contributors.is_empty());
        for (at, station) in file.stations.iter().enumerate() {
            let (path, key) = (
                format!("stations[{at}].name"),
                format!("station.{}", station.id),
            );
            self.text(&path, &key, &station.name, limits::LABEL);
        }
        let names = names::target_names(authored);
        for (at, contributor) in file.contributors.iter().enumerate() {
            self.contributor(at, contributor);
            for (nth, link) in contributor.links.iter().enumerate() {
                let target = names.get(&link.to).copied().unwrap_or(&link.to);
                let path = format!("contributors[{at}].links[{nth}]");
                self.link(&path, contributor, link, target);
            }
        }
    }

    fn contributor(&mut self, at: usize, contributor: &'a Contributor) {
        let path = |name: &str| format!("contributors[{at}].{name}");
        let key = |name: &str| format!("contributor.{}.{name}", contributor.id);
        let (title, text) = (&contributor.title, &contributor.text);
        let label = &contributor.label;
        self.text_on(
            &path("label"),
            &key("label"),
            label,
            limits::LABEL,
            vec![title.words()],
        );
        self.text(&path("title"), &key("title"), title, limits::TITLE);
        let rests_on = vec![title.words(), text.words()];
        let (in_path, in_key) = (path("structures"), key("structures"));
        self.text_on(
            &in_path,
            &in_key,
            &contributor.structures,
            limits::TITLE,
            rests_on,
        );
        self.text(&path("text"), &key("text"), text, limits::PARAGRAPH);
        for (nth, step) in contributor.chain.iter().enumerate() {
            let path = format!("{}[{nth}].words", path("chain"));
            let key = key(&format!("chain-{}", nth + 1));
            self.text(&path, &key, &step.words, limits::TITLE);
        }
    }

    fn link(&mut self, path: &str, contributor: &'a Contributor, link: &'a Link, target: &'a str) {
        for (nth, quote) in link.quotes.iter().enumerate() {
            self.add(
                &format!("{path}.quotes[{nth}]"),
                quote,
                Role::Quote,
                limits::LINE,
            );
        }
        if names::evidence_kind(&link.kind) == Some(EvidenceKind::Inferred) {
            let key = names::link_key(contributor, link);
            let words = vec![contributor.label.words(), target];
            let quotes = link.quotes.iter().map(String::as_str).collect();
            self.piece(path, &key, words, &link.reason, None, quotes);
        }
    }

    fn symptoms(&mut self, authored: &'a Authored) {
        let file = &authored.symptoms;
        self.heading(&file.heading, "symptoms", file.symptoms.is_empty());
        for (at, entry) in file.symptoms.iter().enumerate() {
            let (path, key) = (format!("symptoms[{at}]"), format!("symptom.{}", entry.id));
            self.topic(&path, &key, ("title", &entry.title), &entry.text);
        }
    }

    fn faq(&mut self, authored: &'a Authored) {
        let file = &authored.faq;
        self.heading(&file.heading, "faq", file.answers.is_empty());
        for (at, entry) in file.answers.iter().enumerate() {
            let (path, key) = (format!("answers[{at}]"), format!("faq.{}", entry.id));
            self.topic(&path, &key, ("question", &entry.question), &entry.text);
        }
    }

    fn recovery(&mut self, authored: &'a Authored) {
        let file = &authored.recovery;
        self.heading(&file.heading, "recovery", file.phases.is_empty());
        for (at, entry) in file.phases.iter().enumerate() {
            let (path, key) = (format!("phases[{at}]"), format!("phase.{}", entry.id));
            self.topic(&path, &key, ("title", &entry.title), &entry.text);
        }
    }

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

    fn topic(&mut self, path: &str, key: &str, title: (&str, &'a Text), text: &'a Text) {
        let (name, title) = title;
        let (in_path, in_key) = (format!("{path}.{name}"), format!("{key}.{name}"));
        self.text_on(&in_path, &in_key, title, limits::TITLE, vec![text.words()]);
        let (in_path, in_key) = (format!("{path}.text"), format!("{key}.text"));
        self.text(&in_path, &in_key, text, limits::PARAGRAPH);
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
                let source = text.source.as_ref();
                self.piece(path, key, vec![words], &text.reason, source, rests_on);
            }
        }
    }

    fn piece(
        &mut self,
        path: &str,
        key: &str,
        words: Vec<&'a str>,
        reason: &'a str,
        source: Option<&'a Source>,
        rests_on: Vec<&'a str>,
    ) {
        self.add(
            &format!("{path}.reason"),
            reason,
            Role::Reason,
            limits::LINE,
        );
        if let Some(source) = source {
            let path = format!("{path}.source.name");
            self.add(&path, &source.name, Role::Label, limits::TITLE);
        }
        self.walk.pieces.push(Piece {
            file: self.file.clone(),
            path: path.to_owned(),
            key: key.to_owned(),
            words,
            reason,
            source,
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
