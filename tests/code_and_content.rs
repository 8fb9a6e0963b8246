//! Code knows no content, and content keeps off what is the page's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures::{root, runners_knee};
use condition_explorer::model::condition::Condition;

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
