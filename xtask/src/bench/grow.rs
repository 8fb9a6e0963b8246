//! Content of ten and of a hundred times the size, made from a condition's own.
//!
//! Every symptom, answer and phase is copied under ids of its own. The copies are linked to the last
//! contributor alone: what the others are linked to stays what it is, so selecting one of these
//! shows what it costs that more exists. Contributors stay as many as there are marks for them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// What the format allows: entries in one list, and bytes in one file.
const MOST_ENTRIES: usize = 500;
const MOST_BYTES: usize = 256 * 1024;
/// The lists that grow: file, heading of an entry, prefix of the address that links have.
const LISTS: [(&str, &str, &str); 3] = [
    ("symptoms.toml", "[[symptoms]]", ""),
    ("faq.toml", "[[answers]]", "faq-"),
    ("recovery.toml", "[[phases]]", "phase-"),
];
const CHAIN: &str = "chain.toml";
const LINK: &str = "[[contributors.links]]";

/// Writes a condition with `times` as many symptoms, answers and phases, as far as the format allows.
pub fn grow(condition: &Path, times: usize, into: &Path) -> Result<()> {
    if into.exists() {
        fs::remove_dir_all(into).with_context(|| format!("removing {}", into.display()))?;
    }
    copy_folder(condition, into)?;
    let mut chain = read(&into.join(CHAIN))?;
    // The last contributor's last link, whose evidence the copies' links borrow.
    let link = chain.rfind(LINK).map(|at| chain[at..].to_owned());
    let link = link.with_context(|| format!("{CHAIN} has no link to copy"))?;
    for (file, heading, prefix) in LISTS {
        let path = into.join(file);
        if !path.exists() {
            continue;
        }
        let text = read(&path)?;
        let (grown, copies) = multiply(&text, heading, times);
        fs::write(&path, grown).with_context(|| format!("writing {}", path.display()))?;
        for id in copies {
            chain.push('\n');
            chain.push_str(&with_value(&link, "to", &format!("{prefix}{id}")));
        }
    }
    let path = into.join(CHAIN);
    fs::write(&path, chain).with_context(|| format!("writing {}", path.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let (source, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| format!("copying {}", source.display()))?;
        }
    }
    Ok(())
}

/// A file with copies of its entries behind them, and the ids of the copies.
fn multiply(text: &str, heading: &str, times: usize) -> (String, Vec<String>) {
    let entries: Vec<&str> = text.split(heading).skip(1).collect();
    let copies = (2..=times).flat_map(|time| entries.iter().map(move |entry| (time, *entry)));
    let mut grown = text.to_owned();
    let mut ids = Vec::new();
    for (time, entry) in copies.take(MOST_ENTRIES - entries.len()) {
        let id = format!("{}-{time}", value(entry, "id"));
        let copy = format!("\n{heading}{}", with_value(entry, "id", &id));
        if grown.len() + copy.len() > MOST_BYTES {
            break;
        }
        grown.push_str(&copy);
        ids.push(id);
    }
    (grown, ids)
}

/// The text behind `key = "`, up to the closing quote.
fn value<'a>(entry: &'a str, key: &str) -> &'a str {
    let start = format!("\n{key} = \"");
    let rest = entry.split_once(&start).map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default()
}

fn with_value(entry: &str, key: &str, new: &str) -> String {
    let old = value(entry, key);
    entry.replacen(
        &format!("\n{key} = \"{old}\""),
        &format!("\n{key} = \"{new}\""),
        1,
    )
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::multiply;

    const TWO: &str = "[heading]\n\n[[it]]\nid = \"a\"\nx = 1\n\n[[it]]\nid = \"b\"\n";

    #[test]
    fn copies_have_ids_of_their_own() {
        let (grown, ids) = multiply(TWO, "[[it]]", 3);
        assert_eq!(ids, ["a-2", "b-2", "a-3", "b-3"]);
        assert!(grown.starts_with(TWO));
        assert_eq!(grown.matches("[[it]]\nid = \"").count(), 6);
        assert_eq!(grown.matches("x = 1").count(), 3);
    }

    #[test]
    fn no_list_outgrows_the_format() {
        let (_, ids) = multiply(TWO, "[[it]]", 1000);
        assert_eq!(ids.len(), 498);
    }
}
