//! Rules about the interface's words.

use std::collections::BTreeSet;

use super::{Content, Findings};
use crate::content::fault::FaultKind;
use crate::content::walk::Role;

/// A word of the interface is missing or empty.
pub fn missing_ui_word(content: &Content<'_>, findings: &mut Findings<'_>) {
    const WHAT: &str = "This word of the interface is missing.";
    const INSTEAD: &str = "Add it; content/ui/en.toml has every word, and says where it is shown.";
    let authored = content.authored;
    for fault in &authored.faults {
        if matches!(fault.kind, FaultKind::MissingWord) {
            findings.add(&fault.file, fault.path.clone(), WHAT, INSTEAD);
        }
    }
    for text in &content.walk.texts {
        if text.file == authored.words_file && text.words.is_empty() {
            findings.at(text, WHAT, INSTEAD);
        }
    }
}

/// The words that are said with names in them; in no other word is a placeholder filled.
const PLACEHOLDERS: [(&str, &[&str]); 17] = [
    ("live.focused", &["{name}", "{list}"]),
    ("live.focused_alone", &["{name}"]),
    ("live.ticked", &["{name}", "{list}"]),
    ("live.ticked_alone", &["{name}"]),
    ("live.unticked", &["{name}"]),
    ("live.drawing_loading", &["{name}"]),
    ("live.view_shown", &["{name}"]),
    ("live.situation_shown", &["{name}"]),
    ("live.situation_placed", &["{list}"]),
    ("live.drawing_failed", &["{name}"]),
    ("live.found", &["{count}"]),
    ("live.ticked_by_link", &["{list}"]),
    ("page.show_evidence", &["{name}", "{other}"]),
    ("page.skip_to", &["{name}"]),
    ("walk.position", &["{step}", "{steps}"]),
    ("roadmap.back", &["{name}"]),
    ("roadmap.next", &["{name}"]),
];

/// A word of the interface lacks a placeholder, or has one that nothing fills.
pub fn wrong_placeholder(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        if text.role != Role::Label || text.file != content.authored.words_file {
            continue;
        }
        let wanted: BTreeSet<&str> = (PLACEHOLDERS.iter())
            .filter(|(path, _)| *path == text.path)
            .flat_map(|(_, names)| names.iter().copied())
            .collect();
        let found = placeholders(text.words);
        if found == wanted || text.words.is_empty() {
            continue;
        }
        let instead = if wanted.is_empty() {
            "Write it without { and }.".to_owned()
        } else {
            let wanted: Vec<&str> = wanted.into_iter().rev().collect();
            format!("Use {} here, and no other.", wanted.join(" and "))
        };
        let found: Vec<&str> = found.into_iter().collect();
        let what = if found.is_empty() {
            "The word has no placeholder.".to_owned()
        } else {
            format!("The word has the placeholder {}.", found.join(" and "))
        };
        findings.at(text, what, instead);
    }
}

/// Each `{…}` of a word; a lone brace counts as one.
fn placeholders(words: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut rest = words;
    while let Some(start) = rest.find(['{', '}']) {
        let length = rest[start + 1..]
            .find('}')
            .filter(|_| rest[start..].starts_with('{'));
        let end = length.map_or(start + 1, |length| start + length + 2);
        found.insert(&rest[start..end]);
        rest = &rest[end..];
    }
    found
}
