//! Every text of a condition, and every piece that waits for a signature, as flat lists.
//!
//! The rules about texts, the sign-off and the review sheet all work on these lists, so that a new
//! field is walked here once and is then checked, signed and printed like every other.

use std::path::{Path, PathBuf};

use super::library::files;
use super::read::Authored;
use super::schema::{EditorialText, Heading, Source, Text};

/// What a text is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The clinic's own words.
    Clinic,
    /// Our words.
    Editorial,
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
    /// The outside source of its facts.
    pub source: Option<&'a Source>,
    /// The clinic's text that it rests on.
    pub rests_on: Vec<&'a str>,
}

/// The flat lists.
#[derive(Clone, Debug, Default)]
pub struct Walk<'a> {
    /// Every text.
    pub texts: Vec<TextAt<'a>>,
    /// Every editorial piece.
    pub pieces: Vec<Piece<'a>>,
}

impl<'a> Walk<'a> {
    /// Walks all that was read.
    pub fn of(authored: &'a Authored) -> Self {
        let mut walker = Walker {
            file: PathBuf::new(),
            walk: Self::default(),
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
        self.text("title", "condition.title", &file.title, limits::TITLE, &[]);
        if let Some(subtitle) = &file.subtitle {
            self.text(
                "subtitle",
                "condition.subtitle",
                subtitle,
                limits::TITLE,
                &[],
            );
        }
        self.text("lede", "condition.lede", &file.lede, limits::LINE, &[]);
        self.text(
            "how_to",
            "condition.how-to",
            &file.how_to,
            limits::LINE,
            &[],
        );
        for (at, section) in file.sections.iter().enumerate() {
            let (path, key) = (format!("sections[{at}]"), format!("section.{}", section.id));
            self.text(
                &format!("{path}.heading"),
                &format!("{key}.heading"),
                &section.heading,
                limits::TITLE,
                &[],
            );
            for (nth, paragraph) in section.paragraphs.iter().enumerate() {
                let path = format!("{path}.paragraphs[{nth}]");
                self.text(
                    &path,
                    &format!("{key}.{}", nth + 1),
                    paragraph,
                    limits::PARAGRAPH,
                    &[],
                );
            }
        }
        self.urgent_care(authored);
        if let Some(call) = &file.call_to_action {
            self.text(
                "call_to_action.heading",
                "call.heading",
                &call.heading,
                limits::TITLE,
                &[],
            );
            self.text(
                "call_to_action.text",
                "call.text",
                &call.text,
                limits::LINE,
                &[],
            );
            for (at, note) in call.notes.iter().enumerate() {
                let path = format!("call_to_action.notes[{at}]");
                self.text(
                    &path,
                    &format!("call.note-{}", at + 1),
                    note,
                    limits::LINE,
                    &[],
                );
            }
            self.text(
                "call_to_action.label",
                "call.label",
                &call.label,
                limits::LABEL,
                &[],
            );
        }
        let clinic = &file.clinic;
        let copyright = [clinic.copyright.words()];
        self.text(
            "clinic.name",
            "clinic.name",
            &clinic.name,
            limits::LABEL,
            &copyright,
        );
        self.text(
            "clinic.address",
            "clinic.address",
            &clinic.address,
            limits::LINE,
            &[],
        );
        self.text(
            "clinic.blurb",
            "clinic.blurb",
            &clinic.blurb,
            limits::PARAGRAPH,
            &[],
        );
        self.text(
            "clinic.disclaimer",
            "clinic.disclaimer",
            &clinic.disclaimer,
            limits::PARAGRAPH,
            &[],
        );
        self.text(
            "clinic.copyright",
            "clinic.copyright",
            &clinic.copyright,
            limits::LINE,
            &[],
        );
        self.add("clinic.email", &clinic.email, Role::Contact, limits::LINE);
        if let Some(phone) = &clinic.phone {
            self.add("clinic.phone", phone, Role::Contact, limits::LABEL);
        }
        for (at, related) in file.related.iter().enumerate() {
            let path = format!("related[{at}].name");
            self.text(
                &path,
                &format!("related.{}", at + 1),
                &related.name,
                limits::TITLE,
                &[],
            );
        }
        self.figure(authored);
    }

    fn urgent_care(&mut self, authored: &'a Authored) {
        let Some(notice) = &authored.condition.urgent_care else {
            return;
        };
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
            words.push(&group.heading);
            self.add(
                &format!("{path}.heading"),
                &group.heading,
                Role::Editorial,
                limits::TITLE,
            );
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
        self.piece(
            "urgent_care",
            "urgent-care",
            words,
            &notice.reason,
            notice.source.as_ref(),
            &[],
        );
    }

    fn figure(&mut self, authored: &'a Authored) {
        let figure = &authored.condition.figure;
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
        self.text(
            "figure.description",
            "figure.description",
            &figure.description,
            limits::LINE,
            &[],
        );
        for (at, credit) in figure.credits.iter().enumerate() {
            let path = format!("figure.credits[{at}]");
            self.text(
                &path,
                &format!("figure.credit-{}", at + 1),
                credit,
                limits::LINE,
                &[],
            );
        }
    }

    fn chain(&mut self, authored: &'a Authored) {
        let file = &authored.chain;
        self.heading(&file.heading, "chain", file.contributors.is_empty());
        for (at, station) in file.stations.iter().enumerate() {
            let key = format!("station.{}", station.id);
            self.text(
                &format!("stations[{at}].name"),
                &key,
                &station.name,
                limits::LABEL,
                &[],
            );
        }
        for (at, contributor) in file.contributors.iter().enumerate() {
            let path = format!("contributors[{at}]");
            let key = format!("contributor.{}", contributor.id);
            let rests_on = [contributor.title.words(), contributor.text.words()];
            self.text(
                &format!("{path}.label"),
                &format!("{key}.label"),
                &contributor.label,
                limits::LABEL,
                &rests_on[..1],
            );
            self.text(
                &format!("{path}.title"),
                &format!("{key}.title"),
                &contributor.title,
                limits::TITLE,
                &[],
            );
            self.text(
                &format!("{path}.structures"),
                &format!("{key}.structures"),
                &contributor.structures,
                limits::TITLE,
                &rests_on,
            );
            self.text(
                &format!("{path}.text"),
                &format!("{key}.text"),
                &contributor.text,
                limits::PARAGRAPH,
                &[],
            );
            for (nth, step) in contributor.chain.iter().enumerate() {
                let path = format!("{path}.chain[{nth}].words");
                self.text(
                    &path,
                    &format!("{key}.chain-{}", nth + 1),
                    &step.words,
                    limits::TITLE,
                    &[],
                );
            }
            for (nth, link) in contributor.links.iter().enumerate() {
                let path = format!("{path}.links[{nth}]");
                for (quote, words) in link.quotes.iter().enumerate() {
                    self.add(
                        &format!("{path}.quotes[{quote}]"),
                        words,
                        Role::Quote,
                        limits::LINE,
                    );
                }
                if link.kind == "inferred" {
                    let key = format!("link.{}.{}", contributor.id, link.to);
                    let words = vec![contributor.id.as_str(), link.to.as_str()];
                    let quotes: Vec<&str> = link.quotes.iter().map(String::as_str).collect();
                    self.piece(&path, &key, words, &link.reason, None, &quotes);
                }
            }
        }
    }

    fn symptoms(&mut self, authored: &'a Authored) {
        let file = &authored.symptoms;
        self.heading(&file.heading, "symptoms", file.symptoms.is_empty());
        for (at, symptom) in file.symptoms.iter().enumerate() {
            self.topic(
                &format!("symptoms[{at}]"),
                &format!("symptom.{}", symptom.id),
                "title",
                &symptom.title,
                &symptom.text,
            );
        }
    }

    fn faq(&mut self, authored: &'a Authored) {
        let file = &authored.faq;
        self.heading(&file.heading, "faq", file.answers.is_empty());
        for (at, answer) in file.answers.iter().enumerate() {
            self.topic(
                &format!("answers[{at}]"),
                &format!("faq.{}", answer.id),
                "question",
                &answer.question,
                &answer.text,
            );
        }
    }

    fn recovery(&mut self, authored: &'a Authored) {
        let file = &authored.recovery;
        self.heading(&file.heading, "recovery", file.phases.is_empty());
        for (at, phase) in file.phases.iter().enumerate() {
            self.topic(
                &format!("phases[{at}]"),
                &format!("phase.{}", phase.id),
                "title",
                &phase.title,
                &phase.text,
            );
        }
    }

    fn source(&mut self, authored: &'a Authored) {
        for (at, line) in authored.source_head.not_shown.iter().enumerate() {
            self.add(
                &format!("not_shown[{at}].reason"),
                &line.reason,
                Role::Reason,
                limits::LINE,
            );
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
                &[],
            );
        }
        if let Some(subtitle) = &heading.subtitle {
            self.text(
                "heading.subtitle",
                &format!("{key}.subtitle"),
                subtitle,
                limits::TITLE,
                &[],
            );
        }
    }

    fn topic(&mut self, path: &str, key: &str, name: &str, title: &'a Text, text: &'a Text) {
        let body = [text.words()];
        self.text(
            &format!("{path}.{name}"),
            &format!("{key}.{name}"),
            title,
            limits::TITLE,
            &body,
        );
        self.text(
            &format!("{path}.text"),
            &format!("{key}.text"),
            text,
            limits::PARAGRAPH,
            &[],
        );
    }

    fn text(&mut self, path: &str, key: &str, text: &'a Text, limit: usize, rests_on: &[&'a str]) {
        match text {
            Text::Clinic(words) => self.add(path, words, Role::Clinic, limit),
            Text::Editorial(EditorialText {
                editorial,
                reason,
                source,
            }) => {
                self.add(
                    &format!("{path}.editorial"),
                    editorial,
                    Role::Editorial,
                    limit,
                );
                self.piece(
                    path,
                    key,
                    vec![editorial],
                    reason,
                    source.as_ref(),
                    rests_on,
                );
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
        rests_on: &[&'a str],
    ) {
        self.add(
            &format!("{path}.reason"),
            reason,
            Role::Reason,
            limits::LINE,
        );
        if let Some(source) = source {
            self.add(
                &format!("{path}.source.name"),
                &source.name,
                Role::Label,
                limits::TITLE,
            );
        }
        self.walk.pieces.push(Piece {
            file: self.file.clone(),
            path: path.to_owned(),
            key: key.to_owned(),
            words,
            reason,
            source,
            rests_on: rests_on.to_vec(),
        });
    }

    fn add(&mut self, path: &str, words: &'a str, role: Role, limit: usize) {
        self.walk.texts.push(TextAt {
            file: Path::to_owned(&self.file),
            path: path.to_owned(),
            words,
            role,
            limit,
        });
    }
}
