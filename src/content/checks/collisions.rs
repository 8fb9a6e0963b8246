//! The rule about ids that are taken already.

use std::collections::BTreeSet;

use super::ids::{IdAt, lists};
use super::{Content, Findings, excerpt};
use crate::model::anchor;

/// Anchors of the page itself; a test holds them, and the labels, against what is rendered.
pub const PAGE_ANCHORS: [&str; 17] = [
    "answers",
    "call",
    "chain",
    "credits",
    "explore",
    "footer",
    "glossary",
    "links",
    "notice",
    "phases",
    "sheet",
    "short-version",
    "situations",
    "symptoms",
    "tried",
    "urgent-care",
    "walk",
];

/// Ids of the page by which its parts name and describe each other: no link leads there.
const PAGE_LABELS: [&str; 16] = [
    "answers-heading",
    "contributors-heading",
    "figure-caption",
    "glossary-heading",
    "links-heading",
    "own-words",
    "own-words-note",
    "phases-heading",
    "questions",
    "sheet-heading",
    "short-version-heading",
    "situations-heading",
    "symptoms-heading",
    "tried-heading",
    "walk-heading",
    "with-ticks-note",
];

/// What stands in front of an entry's id where it is an element's, by its list.
const PREFIXES: [(&str, &str); 7] = [
    ("sections", ""),
    ("contributors", ""),
    ("symptoms", anchor::SYMPTOM),
    ("answers", anchor::ANSWER),
    ("phases", anchor::PHASE),
    ("situations", anchor::SITUATION),
    ("treatments", anchor::TREATMENT),
];

/// Two things that share the page would have the same id, and the same fragment of its address.
pub fn id_collision(content: &Content<'_>, findings: &mut Findings<'_>) {
    let entries = lists(content);
    let of = |list: &str| -> BTreeSet<&str> {
        let own = entries.iter().filter(|entry| entry.list == list);
        own.map(|entry| entry.id).collect()
    };
    let (contributors, sections) = (of("contributors"), of("sections"));
    for entry in &entries {
        if let Some((what, instead)) = collision(entry, &contributors, &sections) {
            findings.add(content.file(entry.file), entry.path.clone(), what, instead);
        }
    }
}

/// What an entry's id collides with, and what to do about it.
fn collision(
    entry: &IdAt<'_>,
    contributors: &BTreeSet<&str>,
    sections: &BTreeSet<&str>,
) -> Option<(String, &'static str)> {
    let id = entry.id;
    let (_, prefix) = PREFIXES.iter().find(|(list, _)| *list == entry.list)?;
    let is_pages = |id: &str| PAGE_ANCHORS.contains(&id) || PAGE_LABELS.contains(&id);
    let in_page = [*prefix, id].concat();
    if ["sections", "contributors", "symptoms"].contains(&entry.list) {
        if let Some(prefix) = anchor::PREFIXES
            .iter()
            .find(|prefix| id.starts_with(**prefix))
        {
            let what = format!(
                "“{}” starts with “{prefix}”, which other addresses start with.",
                excerpt(id)
            );
            return Some((what, "Start it with another word."));
        }
        if is_pages(id) {
            let what = format!("“{}” is an anchor of the page itself.", excerpt(id));
            return Some((what, "Use another word."));
        }
    }
    let headed = in_page.strip_suffix("-heading");
    if let Some(section) = headed.filter(|it| sections.contains(it)) {
        let section = excerpt(section);
        let what = format!(
            "“{}” is the heading of the section “{section}”.",
            excerpt(id)
        );
        return Some((what, "Use another word."));
    }
    if is_pages(&in_page) {
        let what = format!(
            "“{}” would be “{in_page}” in the page, which is the page’s own.",
            excerpt(id)
        );
        return Some((what, "Use another word."));
    }
    (entry.list == "sections" && contributors.contains(id)).then(|| {
        let what = format!("“{}” is also the id of a contributor.", excerpt(id));
        (what, "Give the section another id.")
    })
}
