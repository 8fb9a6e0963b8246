//! Every rule of content has a fixture that breaks it, and says so in the words that are committed.
//!
//! A fixture holds only what differs from `base`; `setup.txt` does what a committed file cannot. To
//! accept new words, run with `BLESS=1` and read the difference.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::fixtures::{copy_tree, root, scratch};
use condition_explorer::content::checks::{RULES, Stage};
use condition_explorer::content::{Places, load, load_signed};

fn fixtures_folder() -> PathBuf {
    root().join("tests/fixtures/content-errors")
}

/// The base, with the interface's words as they are.
fn base(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&fixtures_folder().join("base"), &folder);
    copy_tree(&root().join("content/ui"), &folder.join("ui"));
    folder
}

/// A fixture laid over the base, in a fresh folder.
fn lay_out(rule: &str) -> PathBuf {
    let folder = base(&format!("rule-{rule}"));
    let fixture = fixtures_folder().join(rule);
    copy_tree(&fixture, &folder);
    let setup = fs::read_to_string(fixture.join("setup.txt")).unwrap_or_default();
    for line in setup.lines() {
        set_up(&folder, line);
    }
    folder
}

fn set_up(folder: &Path, line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    match words[..] {
        ["remove", file] => fs::remove_file(folder.join(file)).unwrap(),
        ["bytes", file] => fs::write(folder.join(file), [0xff, 0xfe, 0x00]).unwrap(),
        ["grow", file, bytes] => {
            let text = fs::read_to_string(folder.join(file)).unwrap();
            fs::write(
                folder.join(file),
                text + &"word ".repeat(bytes.parse::<usize>().unwrap() / 5),
            )
            .unwrap();
        }
        ["sections", file, count] => {
            let mut text = fs::read_to_string(folder.join(file)).unwrap();
            for at in 0..count.parse::<usize>().unwrap() {
                write!(
                    text,
                    "\n[[sections]]\nid = \"s-{at}\"\nheading = \"A Small Case\"\n\
                     paragraphs = [\"It opens with one sentence.\"]\n"
                )
                .unwrap();
            }
            fs::write(folder.join(file), text).unwrap();
        }
        ["without", key] => edit_word(folder, key, None),
        ["word", key, ..] => edit_word(folder, key, Some(&words[2..].join(" "))),
        ["sign-off"] => {}
        _ => panic!("setup.txt: {line}"),
    }
}

/// Takes a word out of the interface's words, or writes it anew.
fn edit_word(folder: &Path, key: &str, word: Option<&str>) {
    let file = folder.join("ui/en.toml");
    let text = fs::read_to_string(&file).unwrap();
    let start = format!("{key} = ");
    let edited = text.lines().filter_map(|line| match word {
        _ if !line.starts_with(&start) => Some(line.to_owned()),
        Some(word) => Some(format!("{start}\"{word}\"")),
        None => None,
    });
    let edited: Vec<String> = edited.collect();
    fs::write(file, edited.join("\n")).unwrap();
}

fn report(rule: &str) -> String {
    let folder = lay_out(rule);
    let tiny = folder.join("tiny");
    let stage = RULES
        .iter()
        .find(|known| known.name == rule)
        .map(|known| known.stage);
    let loaded = match stage {
        Some(Stage::SignOff) => load_signed(&tiny, &Places::of(&tiny)),
        _ => load(&tiny, &Places::of(&tiny)),
    };
    let report = loaded.map(|_| ()).expect_err(rule);
    assert!(
        report.problems().iter().any(|problem| problem.rule == rule),
        "the fixture {rule} does not break its rule:\n{report}"
    );
    format!("{report}\n").replace(&format!("{}/", folder.display()), "")
}

#[test]
fn the_base_of_the_fixtures_breaks_no_rule() {
    let folder = base("rule-base");
    let tiny = folder.join("tiny");
    if let Err(report) = load(&tiny, &Places::of(&tiny)) {
        panic!("{report}");
    }
}

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let fixtures: BTreeSet<String> = (fs::read_dir(fixtures_folder()).unwrap())
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "base")
        .collect();
    assert_eq!(rules, fixtures);
    assert_eq!(rules.len(), RULES.len(), "two rules share a name");
}

#[test]
fn every_fixture_is_reported_in_the_words_that_are_committed() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let found = report(rule.name);
        let path = fixtures_folder().join(rule.name).join("expected.txt");
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            wrong.push(format!(
                "{}\nexpected:\n{expected}\nfound:\n{found}",
                rule.name
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_authors_guide_names_every_rule() {
    let guide = fs::read_to_string(root().join("content/SCHEMA.md")).unwrap();
    for rule in RULES {
        assert!(
            guide.contains(&format!("`{}`", rule.name)),
            "SCHEMA.md lacks {}",
            rule.name
        );
    }
}

#[test]
fn large_and_repetitive_content_is_checked_in_moments() {
    // As large as files may be, of words that match nearly everywhere: this must not take minutes.
    let folder = base("rule-large");
    let source = format!(
        "+++\nfrom = \"x\"\n+++\n{}b\n",
        "a a a a a a a a ".repeat(16_000)
    );
    fs::write(folder.join("tiny/source.md"), source).unwrap();
    let quotes = "\"a a a a a a a a c\", ".repeat(8_000) + &"\"b a a a a a a b\", ".repeat(200);
    let chain = fs::read_to_string(folder.join("tiny/chain.toml")).unwrap();
    let chain = chain.replace("[\"pulls at the edge\"]", &format!("[{quotes}]"));
    fs::write(folder.join("tiny/chain.toml"), chain).unwrap();
    let start = Instant::now();
    let tiny = folder.join("tiny");
    assert!(load(&tiny, &Places::of(&tiny)).is_err());
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "took {:?}",
        start.elapsed()
    );
}
