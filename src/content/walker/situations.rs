//! The texts of `situations.toml`, and its links.

use super::Walker;
use crate::content::names;
use crate::content::read::Authored;
use crate::content::schema::Situation;
use crate::content::walk::limits;

impl<'a> Walker<'a> {
    pub(super) fn situations(&mut self, authored: &'a Authored) {
        let file = &authored.situations;
        if file.situations.is_empty() {
            return;
        }
        self.heading(&file.heading, "situations", false);
        let names = names::target_names(authored);
        for (at, situation) in file.situations.iter().enumerate() {
            self.situation(at, situation);
            for (nth, link) in situation.links.iter().enumerate() {
                let target = names.get(&link.to).copied().unwrap_or(&link.to);
                let path = format!("situations[{at}].links[{nth}]");
                let key = names::placement_key(situation, link);
                self.link(&path, &key, vec![situation.name.words(), target], link);
            }
        }
    }

    fn situation(&mut self, at: usize, situation: &'a Situation) {
        let (path, key) = (
            format!("situations[{at}]"),
            format!("situation.{}", situation.id),
        );
        let quotes: Vec<&str> = (situation.links.iter())
            .flat_map(|link| link.quotes.iter().map(String::as_str))
            .collect();
        let (in_path, in_key) = (format!("{path}.name"), format!("{key}.name"));
        self.text_on(
            &in_path,
            &in_key,
            &situation.name,
            limits::LABEL,
            quotes.clone(),
        );
        let (in_path, in_key) = (format!("{path}.text"), format!("{key}.text"));
        self.text_on(&in_path, &in_key, &situation.text, limits::LINE, quotes);
        for (nth, shows) in situation.shows.iter().enumerate() {
            let (path, key) = (
                format!("{path}.shows[{nth}].text"),
                format!("{key}.shows-{}", shows.view),
            );
            self.text(&path, &key, &shows.text, limits::PARAGRAPH);
        }
    }
}
