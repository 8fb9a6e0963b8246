//! Rules about files as files.

use super::{Content, Findings, excerpt};
use crate::content::fault::{Fault, FaultKind};
use crate::content::figure_set::FIGURE_SCHEMA_VERSION;
use crate::content::library::files;
use crate::content::read::is_plain_file_name;
use crate::content::schema::SCHEMA_VERSION;

/// A file that a condition needs is not there.
pub fn missing_file(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if matches!(fault.kind, FaultKind::Missing) {
            findings.add(
                &fault.file,
                "",
                "This file is not there.",
                "Write it, or mend the name that leads to it; content/SCHEMA.md lists the files.",
            );
        }
    });
}

/// A file cannot be read as text.
pub fn unreadable_file(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if let FaultKind::Unreadable(why) = &fault.kind {
            findings.add(
                &fault.file,
                "",
                format!("{why}."),
                "Save it as a plain UTF-8 text file that you may read.",
            );
        }
    });
}

/// A file is larger than any page needs.
pub fn file_too_large(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if let FaultKind::TooLarge(limit) = fault.kind {
            findings.add(
                &fault.file,
                "",
                format!("This file is larger than {} KB.", limit / 1024),
                "Take out what is not needed; a long page is about 10 KB.",
            );
        }
    });
}

/// A file is not TOML, or a figure set not JSON of the right shape.
pub fn invalid_syntax(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if let FaultKind::Syntax(message) = &fault.kind {
            findings.add(
                &fault.file,
                "",
                message.replace('\n', " "),
                "Mend that line. Text stands between double quotes; each key once in its table.",
            );
        }
    });
}

/// A key that nothing reads, such as a misspelled one.
pub fn unknown_key(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if let FaultKind::UnknownKey(known) = &fault.kind {
            let known = known.replace('`', "");
            let known = known.strip_prefix("one of ").unwrap_or(&known);
            findings.add(
                &fault.file,
                fault.path.clone(),
                "Nothing reads this key.",
                format!("Take it out, or use one of: {known}."),
            );
        }
    });
}

/// A value of another kind than is read there, such as a number for a text.
pub fn wrong_type(content: &Content<'_>, findings: &mut Findings<'_>) {
    each(content, |fault| {
        if let FaultKind::WrongType(message) = &fault.kind {
            findings.add(
                &fault.file,
                fault.path.clone(),
                format!("This is another kind of value than is read here: {message}."),
                "Write a value of that kind; content/SCHEMA.md shows one for each key.",
            );
        }
    });
}

/// A file was written for another version of the engine.
pub fn wrong_schema_version(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    let versions = [
        (
            content.file(files::CONDITION),
            authored.condition.schema,
            SCHEMA_VERSION,
        ),
        (
            authored.figure_file.clone(),
            authored.figure.schema,
            FIGURE_SCHEMA_VERSION,
        ),
    ];
    for (file, found, expected) in versions {
        if found != expected && !file.as_os_str().is_empty() {
            findings.add(
                file,
                "schema",
                format!("The version is {found}, but this engine reads {expected}."),
                format!("Write schema = {expected}, and bring the file in line with it."),
            );
        }
    }
}

/// The language is not a BCP 47 tag.
pub fn bad_language(content: &Content<'_>, findings: &mut Findings<'_>) {
    let language = &content.authored.condition.language;
    let part = |part: &str| (2..=8).contains(&part.len());
    let is_tag = is_plain_file_name(language)
        && !language.contains(['_', '.'])
        && language.split('-').all(part)
        && language.starts_with(|c: char| c.is_ascii_lowercase());
    if !is_tag {
        findings.add(
            content.file(files::CONDITION),
            "language",
            format!("“{}” is not a language tag.", excerpt(language)),
            "Write the tag of the page’s language, such as language = \"en\".",
        );
    }
}

fn each(content: &Content<'_>, note: impl FnMut(&Fault)) {
    content.authored.faults.iter().for_each(note);
}
