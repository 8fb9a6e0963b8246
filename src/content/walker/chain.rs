//! The texts of `chain.toml`, and its links.

use super::Walker;
use crate::content::names;
use crate::content::read::Authored;
use crate::content::schema::{Contributor, Link};
use crate::content::walk::{Role, limits};
use crate::model::outline::EvidenceKind;

impl<'a> Walker<'a> {
    pub(super) fn chain(&mut self, authored: &'a Authored) {
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
                let words = vec![contributor.label.words(), target];
                let key = names::link_key(contributor, link);
                self.link(&path, &key, words, link);
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
        let plain = contributor.title_plain.as_deref();
        self.block(&path("title"), &key("title"), title, plain, limits::TITLE);
        let rests_on = vec![title.words(), text.words()];
        let (in_path, in_key) = (path("structures"), key("structures"));
        self.text_on(
            &in_path,
            &in_key,
            &contributor.structures,
            limits::TITLE,
            rests_on,
        );
        let plain = contributor.text_plain.as_deref();
        self.block(&path("text"), &key("text"), text, plain, limits::PARAGRAPH);
        for (nth, step) in contributor.chain.iter().enumerate() {
            let path = format!("{}[{nth}].words", path("chain"));
            let key = key(&format!("chain-{}", nth + 1));
            self.text(&path, &key, &step.words, limits::TITLE);
        }
    }

    /// A link's quotes; when it is our reading, the link itself is a piece of ours too.
    pub(super) fn link(&mut self, path: &str, key: &str, words: Vec<&'a str>, link: &'a Link) {
        for (nth, quote) in link.quotes.iter().enumerate() {
            self.add(
                &format!("{path}.quotes[{nth}]"),
                quote,
                Role::Quote,
                limits::LINE,
            );
        }
        if names::evidence_kind(&link.kind) == Some(EvidenceKind::Inferred) {
            let quotes = link.quotes.iter().map(String::as_str).collect();
            self.piece(path, key, words, &link.reason, Vec::new(), quotes);
        }
    }
}
