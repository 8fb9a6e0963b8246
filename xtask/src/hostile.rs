//! A condition whose every text tries to be markup, as far as the checks of content let it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::paths;

/// Closes what it may stand in, and starts an element that needs no end. Nothing in it is refused:
/// a `<` is no tag without its `>`.
const HOSTILE: &str = " \"'><img src=x onerror=hurt() x=";

/// Keys whose values are shown. Those of quotes are found in the clinic's text as they are.
const SHOWN: [&str; 11] = [
    "editorial",
    "title",
    "lede",
    "text",
    "address",
    "blurb",
    "disclaimer",
    "copyright",
    "caption",
    "heading",
    "name",
];

/// Writes it into a folder, made from the smallest condition of the tests; returns its own folder.
pub fn write_condition(into: &Path) -> Result<PathBuf> {
    let base = paths::root().join("tests/fixtures/content-errors/base/tiny");
    let folder = into.join("tiny");
    fs::create_dir_all(folder.join("figures"))?;
    for file in ["condition.toml", "chain.toml", "symptoms.toml"] {
        let text = read(&base.join(file))?;
        fs::write(folder.join(file), spoil(&text, |key| SHOWN.contains(&key)))?;
    }
    for file in ["figures/box.json", "figures/box.svg"] {
        fs::copy(base.join(file), folder.join(file))?;
    }
    let source = read(&base.join("source.md"))?;
    let (head, body) = source
        .rsplit_once("+++\n")
        .context("source.md has no head")?;
    let mut spoilt = format!("{head}+++\n");
    for line in body.lines() {
        let is_text = !line.is_empty() && !line.contains('@') && !head.contains(line);
        spoilt.push_str(line);
        spoilt.push_str(if is_text { HOSTILE } else { "" });
        spoilt.push('\n');
    }
    fs::write(folder.join("source.md"), spoilt)?;
    // Words are looked for beside the folder, and every one of them is shown or said.
    let words = read(&paths::root().join("content/ui/en.toml"))?;
    fs::create_dir_all(into.join("ui"))?;
    fs::write(into.join("ui/en.toml"), spoil(&words, |_| true))?;
    Ok(folder)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

/// Puts the hostile text at the end of every quoted value whose key is chosen.
fn spoil(toml: &str, is_chosen: impl Fn(&str) -> bool) -> String {
    let mut spoilt = String::new();
    for line in toml.lines() {
        let mut rest = line;
        while let Some((before, value)) = rest.split_once(" = \"") {
            let key = before.rsplit([' ', '{', '\n']).next().unwrap_or_default();
            let end = end_of_string(value);
            let is_comment = line.trim_start().starts_with('#');
            spoilt.push_str(&[before, " = \"", &value[..end]].concat());
            if is_chosen(key) && !is_comment {
                spoilt.push_str(&HOSTILE.replace('"', "\\\""));
            }
            rest = &value[end..];
        }
        spoilt.push_str(rest);
        spoilt.push('\n');
    }
    spoilt
}

/// Where the quote is that ends a string.
fn end_of_string(value: &str) -> usize {
    let quotes = value.match_indices('"').map(|(at, _)| at);
    let mut ends = quotes.filter(|at| !value[..*at].ends_with('\\'));
    ends.next().unwrap_or(value.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_values_are_spoilt_and_others_kept() {
        let spoilt = spoil(
            "id = \"a\"\nname = { editorial = \"b\", reason = \"c\" }",
            |key| key == "editorial",
        );
        let hostile = HOSTILE.replace('"', "\\\"");
        let expected =
            format!("id = \"a\"\nname = {{ editorial = \"b{hostile}\", reason = \"c\" }}\n");
        assert_eq!(spoilt, expected);
    }
}
