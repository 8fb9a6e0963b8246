//! Rules that the compiler cannot hold: who may use whom, and that code knows no content.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixtures;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use condition_explorer::model::condition::Condition;
use fixtures::{root, runners_knee};

/// Each part of the crate and what it may use besides itself, as `lib.rs` states it. `markup` is
/// how views write what hydration leaves alone.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("content", &["model"]),
    ("state", &["model"]),
    ("markup", &["model", "state"]),
    ("figure", &["model", "state", "markup"]),
    ("panels", &["model", "state", "markup"]),
    ("page", &["model", "state", "markup", "figure", "panels"]),
    ("platform", &["model", "state"]),
    (
        "embed",
        &[
            "model", "state", "markup", "figure", "panels", "page", "platform",
        ],
    ),
    (
        "publish",
        &[
            "model", "state", "markup", "figure", "panels", "page", "content",
        ],
    ),
    ("lib", &[]),
    ("main", &["model", "state", "page", "platform", "embed"]),
];

/// Uses that stand within `published!`, which evaluates them natively only.
const ONLY_WHILE_PUBLISHING: [(&str, &str); 1] = [("figure/hotspot.rs", "publish")];

fn files_below(folder: &Path, ends: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, ends));
        } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
            files.push(path);
        }
    }
    files
}

/// The first part of a path of the crate: `figure` for `src/figure/stage.rs` and `src/figure.rs`.
fn part_of(path: &Path) -> String {
    let below = path.strip_prefix(root().join("src")).unwrap();
    let first = below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Every part that a file uses through `crate::` or, in a binary, through the crate's name.
fn used_parts(text: &str) -> BTreeSet<String> {
    let code = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    let mut used = BTreeSet::new();
    for start in ["crate::", "condition_explorer::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            let group = rest
                .strip_prefix('{')
                .and_then(|rest| rest.split('}').next());
            let names = group
                .unwrap_or(rest)
                .split(',')
                .take(if group.is_some() { 99 } else { 1 });
            for name in names {
                let word = name
                    .trim()
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next();
                used.extend(word.filter(|word| !word.is_empty()).map(str::to_owned));
            }
        }
    }
    used
}

#[test]
fn parts_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for file in files_below(&root().join("src"), &[".rs"]) {
        let part = part_of(&file);
        if part == "bin" {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == part) else {
            wrong.push(format!(
                "{part} is not in the rule; add it here and in lib.rs"
            ));
            continue;
        };
        for used in used_parts(&fs::read_to_string(&file).unwrap()) {
            let while_publishing = (ONLY_WHILE_PUBLISHING.iter())
                .any(|(name, part)| file.ends_with(name) && used == *part);
            if used != part && !allowed.contains(&used.as_str()) && !while_publishing {
                wrong.push(format!("{} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn uses_are_read_alone_and_in_groups() {
    let used =
        used_parts("use crate::model::ids::Id;\nuse crate::{state::x, figure};\n// crate::page");
    assert_eq!(
        used,
        BTreeSet::from(["model", "state", "figure"].map(str::to_owned))
    );
}

/// Every id of a condition.
fn ids(condition: &Condition) -> BTreeSet<String> {
    let outline = &condition.outline;
    let topics = outline
        .topics()
        .map(|topic| outline.entry(topic).unwrap().id.to_string());
    topics.chain([outline.id.to_string()]).collect()
}

#[test]
fn code_knows_no_content() {
    let ids = ids(&runners_knee());
    let mut files = files_below(&root().join("src"), &[".rs", ".html"]);
    files.extend(files_below(&root().join("style"), &[".css"]));
    files.extend(files_below(&root().join("public"), &[".js", ".html"]));
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        // What documents the code may name an example; tests in the same file too.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let comment = |line: &&str| line.trim().starts_with("//");
        for line in code.lines().filter(|line| !comment(line)) {
            let words: BTreeSet<&str> = line
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .collect();
            let found = ids.iter().filter(|id| words.contains(id.as_str()));
            // An id such as `visits` that is also a word counts only where it is written as an id.
            let found = found.filter(|id| id.contains('-') || line.contains(&format!("\"{id}\"")));
            wrong.extend(found.map(|id| format!("{}: {id} in {}", file.display(), line.trim())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_anchors_of_the_page_are_kept_from_content() {
    let rule = fs::read_to_string(root().join("src/content/checks/ids.rs")).unwrap();
    let views = ["figure", "panels", "page.rs"].map(|part| root().join("src").join(part));
    let files = views.iter().flat_map(|part| {
        if part.is_dir() {
            files_below(part, &[".rs"])
        } else {
            vec![part.clone()]
        }
    });
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_default();
        for (at, start) in text.match_indices(" id=\"") {
            let id = text[at + start.len()..].split('"').next().unwrap();
            assert!(
                rule.contains(&format!("\"{id}\"")),
                "{}: the anchor {id} is not kept from content; add it to PAGE_ANCHORS",
                file.display()
            );
        }
    }
}
