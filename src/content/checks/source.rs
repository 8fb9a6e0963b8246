//! Rules that hold texts against the clinic's page.

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::walk::Role;

/// A text that is given as the clinic's does not stand in `source.md`.
pub fn clinic_sentence_not_in_source(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !can_compare(content) {
        return;
    }
    for text in &content.walk.texts {
        let is_there = || content.authored.source.holds(text.words);
        if text.role == Role::Clinic && !text.words.trim().is_empty() && !is_there() {
            findings.at(
                text,
                format!("“{}” does not stand in source.md.", excerpt(text.words)),
                "Copy it from source.md word for word; words of ours are written \
                 { editorial = \"…\", reason = \"…\" }.",
            );
        }
    }
}

/// A quote that supports a link does not stand in `source.md`.
pub fn quote_not_in_source(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !can_compare(content) {
        return;
    }
    for text in &content.walk.texts {
        let is_there = || content.authored.source.holds_quote(text.words);
        if text.role == Role::Quote && !text.words.trim().is_empty() && !is_there() {
            findings.at(
                text,
                format!("“{}” does not stand in source.md.", excerpt(text.words)),
                "Copy the words from one line of source.md exactly; … may stand for words left out.",
            );
        }
    }
}

/// The clinic says something that the page neither shows nor lists as not shown.
pub fn source_line_not_shown(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    if !authored.is_whole() || !can_compare(content) {
        return;
    }
    let shown = (content.walk.texts.iter())
        .filter(|text| matches!(text.role, Role::Clinic | Role::Contact))
        .map(|text| text.words);
    let left_out = (authored.source_head.not_shown.iter()).map(|line| line.line.as_str());
    for (line, words) in authored.source.uncovered(shown.chain(left_out)) {
        findings.add(
            content.file(files::SOURCE),
            format!("line {}", line + authored.source_offset),
            format!("“{}” is not on the page.", excerpt(words)),
            "Show it in one of the content files, or list it under [[not_shown]] with the reason.",
        );
    }
}

/// A line that is listed as not shown does not stand in the clinic's text.
pub fn stale_not_shown(content: &Content<'_>, findings: &mut Findings<'_>) {
    for (at, entry) in content.authored.source_head.not_shown.iter().enumerate() {
        if !content.authored.source.holds(&entry.line) {
            findings.add(
                content.file(files::SOURCE),
                format!("not_shown[{at}].line"),
                format!(
                    "“{}” does not stand in the text below.",
                    excerpt(&entry.line)
                ),
                "Copy the line from the text word for word, or take the entry out.",
            );
        }
    }
}

/// Without the clinic's text every sentence would be reported.
fn can_compare(content: &Content<'_>) -> bool {
    let source = content.file(files::SOURCE);
    let hidden = |file: &std::path::Path| file == source;
    !(content.authored.faults.iter()).any(|fault| fault.hides_content() && hidden(&fault.file))
}
