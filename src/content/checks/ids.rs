//! Rules about ids.

use std::collections::{BTreeMap, BTreeSet};

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::names;
use crate::model::anchor;
use crate::model::ids::Id;

/// Longer lists are a mistake, and would make a page that nobody can use.
const MAX_ENTRIES: usize = 500;
/// The most texts and quotes of a condition.
const MAX_TEXTS: usize = 10_000;

/// Anchors of the page itself; a test holds them against the views.
pub const PAGE_ANCHORS: [&str; 19] = [
    "answers",
    "call",
    "chain",
    "credits",
    "explore",
    "footer",
    "glossary",
    "own-words",
    "own-words-note",
    "phases",
    "sheet",
    "short-version",
    "situations",
    "symptoms",
    "tried",
    "urgent-care",
    "walk",
    "walk-heading",
    "with-ticks-note",
];

struct IdAt<'a> {
    list: &'static str,
    file: &'static str,
    path: String,
    id: &'a str,
}

/// Every list of entries with ids.
fn lists<'a>(content: &Content<'a>) -> Vec<IdAt<'a>> {
    let authored = content.authored;
    let mut all = Vec::new();
    let mut add = |file, list, ids: Vec<&'a String>| {
        let path_of = |at| match list {
            "views" => format!("figure.views[{at}].id"),
            _ => format!("{list}[{at}].id"),
        };
        all.extend(ids.into_iter().enumerate().map(|(at, id)| IdAt {
            list,
            file,
            path: path_of(at),
            id,
        }));
    };
    let condition = &authored.condition;
    add(
        files::CONDITION,
        "sections",
        condition.sections.iter().map(|e| &e.id).collect(),
    );
    add(
        files::CONDITION,
        "views",
        condition.figure.views.iter().map(|e| &e.id).collect(),
    );
    add(
        files::CHAIN,
        "stations",
        authored.chain.stations.iter().map(|e| &e.id).collect(),
    );
    add(
        files::CHAIN,
        "contributors",
        authored.chain.contributors.iter().map(|e| &e.id).collect(),
    );
    add(
        files::SYMPTOMS,
        "symptoms",
        authored.symptoms.symptoms.iter().map(|e| &e.id).collect(),
    );
    add(
        files::FAQ,
        "answers",
        authored.faq.answers.iter().map(|e| &e.id).collect(),
    );
    add(
        files::RECOVERY,
        "phases",
        authored.recovery.phases.iter().map(|e| &e.id).collect(),
    );
    let situations = authored.situations.situations.iter();
    add(
        files::SITUATIONS,
        "situations",
        situations.map(|e| &e.id).collect(),
    );
    add(
        files::TRIED,
        "treatments",
        authored.tried.treatments.iter().map(|e| &e.id).collect(),
    );
    add(
        files::GLOSSARY,
        "terms",
        authored.glossary.terms.iter().map(|e| &e.id).collect(),
    );
    add(
        files::SHEET,
        "questions",
        authored.sheet.questions.iter().map(|e| &e.id).collect(),
    );
    all
}

/// A list is longer than any page needs.
pub fn too_many_entries(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for entry in lists(content) {
        *counts.entry((entry.file, entry.list)).or_default() += 1;
    }
    for ((file, list), count) in counts {
        if count > MAX_ENTRIES {
            findings.add(
                content.file(file),
                list,
                format!("There are {count} entries."),
                format!("Keep to {MAX_ENTRIES} at most."),
            );
        }
    }
    let texts = content.walk.texts.len();
    if texts > MAX_TEXTS {
        findings.add(
            &content.authored.folder,
            "",
            format!("There are {texts} texts and quotes in all."),
            format!("Keep to {MAX_TEXTS} at most."),
        );
    }
}

/// An id has other characters than ids have, or the folder's name is no id.
pub fn malformed_id(content: &Content<'_>, findings: &mut Findings<'_>) {
    const INSTEAD: &str =
        "Use lower-case letters, digits and single hyphens, at most 64, such as left-side.";
    let folder = names::folder_name(&content.authored.folder);
    if let Err(error) = Id::new(&folder) {
        findings.add(
            &content.authored.folder,
            "",
            format!(
                "The folder’s name “{}” is the condition’s id, but {error}.",
                excerpt(&folder)
            ),
            INSTEAD,
        );
    }
    for entry in lists(content) {
        if let Err(error) = Id::new(entry.id) {
            let what = format!("“{}” is not an id: {error}.", excerpt(entry.id));
            findings.add(content.file(entry.file), entry.path, what, INSTEAD);
        }
    }
    let set = &content.authored.condition.figure.set;
    if let Err(error) = Id::new(set) {
        let what = format!(
            "“{}” is not the name of a figure set: {error}.",
            excerpt(set)
        );
        findings.add(content.file(files::CONDITION), "figure.set", what, INSTEAD);
    }
}

/// Two entries of one list share an id.
pub fn duplicate_id(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for entry in lists(content) {
        if !seen.insert((entry.list, entry.id)) && !entry.id.is_empty() {
            findings.add(
                content.file(entry.file),
                entry.path,
                format!(
                    "“{}” is the id of an earlier entry of this list.",
                    excerpt(entry.id)
                ),
                "Give each entry its own id.",
            );
        }
    }
}

/// Two things that share the page’s address would have the same fragment.
pub fn id_collision(content: &Content<'_>, findings: &mut Findings<'_>) {
    let entries = lists(content);
    let contributors: BTreeSet<&str> = (entries.iter())
        .filter(|entry| entry.list == "contributors")
        .map(|entry| entry.id)
        .collect();
    for entry in entries {
        let in_address = ["sections", "contributors", "symptoms"].contains(&entry.list);
        let prefix = anchor::PREFIXES
            .iter()
            .find(|prefix| entry.id.starts_with(**prefix));
        if let (true, Some(prefix)) = (in_address, prefix) {
            findings.add(
                content.file(entry.file),
                entry.path,
                format!(
                    "“{}” starts with “{prefix}”, which other addresses start with.",
                    excerpt(entry.id)
                ),
                "Start it with another word.",
            );
        } else if in_address && PAGE_ANCHORS.contains(&entry.id) {
            findings.add(
                content.file(entry.file),
                entry.path,
                format!("“{}” is an anchor of the page itself.", excerpt(entry.id)),
                "Use another word.",
            );
        } else if entry.list == "sections" && contributors.contains(entry.id) {
            findings.add(
                content.file(entry.file),
                entry.path,
                format!("“{}” is also the id of a contributor.", excerpt(entry.id)),
                "Give the section another id.",
            );
        }
    }
}
