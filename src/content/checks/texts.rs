//! Rules about any text.

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::walk::Role;

/// A text that must be there is missing or empty.
pub fn empty_text(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        // Missing words, reasons and quotes have their own rules.
        let is_word = text.file == content.authored.words_file;
        if text.words.trim().is_empty() && text.role != Role::Reason && !is_word {
            findings.at(
                text,
                "There is no text.",
                "Write it; leave the key out only where content/SCHEMA.md says that you may.",
            );
        }
    }
}

/// A list that must hold something is missing or empty.
pub fn empty_list(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    let mut lists = vec![
        (
            files::CHAIN,
            "contributors".to_owned(),
            authored.chain.contributors.len(),
        ),
        (
            files::SYMPTOMS,
            "symptoms".to_owned(),
            authored.symptoms.symptoms.len(),
        ),
        (
            files::CONDITION,
            "figure.views".to_owned(),
            authored.condition.figure.views.len(),
        ),
    ];
    for (at, step) in authored.walk.steps.iter().enumerate() {
        let path = format!("steps[{at}].paragraphs");
        lists.push((files::WALK, path, step.paragraphs.len()));
    }
    for (at, section) in authored.condition.sections.iter().enumerate() {
        lists.push((
            files::CONDITION,
            format!("sections[{at}].paragraphs"),
            section.paragraphs.len(),
        ));
    }
    if let Some(notice) = &authored.condition.urgent_care {
        lists.push((
            files::CONDITION,
            "urgent_care.groups".to_owned(),
            notice.groups.len(),
        ));
        for (at, group) in notice.groups.iter().enumerate() {
            lists.push((
                files::CONDITION,
                format!("urgent_care.groups[{at}].items"),
                group.items.len(),
            ));
        }
    }
    if let Some(short) = &authored.condition.short_version {
        let parts = [("points", &short.points), ("steps", &short.steps)];
        lists.extend(parts.map(|(name, list)| {
            let path = format!("short_version.{name}");
            (files::CONDITION, path, list.len())
        }));
    }
    let treatments = authored.tried.treatments.iter().enumerate();
    lists.extend(treatments.map(|(at, treatment)| {
        let path = format!("treatments[{at}].misses");
        (files::TRIED, path, treatment.misses.len())
    }));
    for (file, path, len) in lists {
        if len == 0 {
            findings.add(
                content.file(file),
                path,
                "There is nothing in this list.",
                "Add at least one entry.",
            );
        }
    }
}

/// A text is longer than the page has room for.
pub fn over_long_text(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        let length = text.words.chars().count();
        if length > text.limit {
            findings.at(
                text,
                format!("The text has {length} characters."),
                format!("Keep to {} here; split it or say it shorter.", text.limit),
            );
        }
    }
}

/// A text holds a line break, a tab, or a character that is not seen but changes what is.
pub fn control_character(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        if let Some(c) = text.words.chars().find(|&c| is_invisible(c)) {
            findings.at(
                text,
                format!(
                    "The text holds the character U+{:04X}, which is not seen.",
                    c as u32
                ),
                "Write the text on one line, without tabs or hidden characters.",
            );
        }
    }
}

/// Control characters, marks that turn the direction of text, and byte order marks.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}

/// A text looks like markup; the page would show it as it stands.
pub fn markup_in_text(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        if let Some(markup) = markup(text.words) {
            findings.at(
                text,
                format!("“{}” looks like markup.", excerpt(markup)),
                "Write plain text: no tags, no entities, no Markdown. An & stands for itself.",
            );
        }
    }
}

/// The first tag, entity, Markdown link or emphasis.
fn markup(words: &str) -> Option<&str> {
    let tag = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
            && rest.contains('>')
    };
    let entity = |rest: &str| {
        let name = rest.split(';').next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '#';
        name.len() < rest.len() && (2..=10).contains(&name.len()) && name.chars().all(plain)
    };
    // Looking ahead only so far keeps this linear for hostile text.
    let ahead = |at: usize| {
        let mut rest = words[at..].char_indices();
        let end = rest.nth(80).map_or(words.len(), |(end, _)| at + end);
        &words[at..end]
    };
    words
        .match_indices(['<', '&', ']', '*', '`'])
        .find_map(|(at, mark)| {
            let rest = ahead(at + mark.len());
            let found = match mark {
                "<" => tag(rest),
                "&" => entity(rest),
                "]" => rest.starts_with('('),
                "*" => rest.starts_with('*'),
                _ => true,
            };
            found.then(|| ahead(at))
        })
}

/// A piece of ours does not say why it is there; an inferred link counts as ours.
pub fn editorial_without_reason(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        if text.role == Role::Reason && text.words.trim().is_empty() {
            findings.at(
                text,
                "There is no reason.",
                "Add a reason: why this is there although the clinic’s text does not say it so.",
            );
        }
    }
}
