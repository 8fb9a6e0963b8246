//! Whatever stands in the files, loading them gives a condition or a report, and never panics.

use std::fs;
use std::path::Path;

use crate::fixtures::{copy_tree, root, scratch};
use condition_explorer::content::{Places, load};
use proptest::prelude::*;

const FILES: [&str; 8] = [
    "tiny/condition.toml",
    "tiny/chain.toml",
    "tiny/symptoms.toml",
    "tiny/source.md",
    "tiny/figures/box.json",
    "tiny/figures/box.svg",
    "tiny/signoff.toml",
    "ui/en.toml",
];

/// Lays out a valid condition in which one file is another.
fn load_with(name: &str, file: &str, text: &[u8]) {
    let folder = scratch(name);
    copy_tree(&root().join("tests/fixtures/content-errors/base"), &folder);
    copy_tree(&root().join("content/ui"), &folder.join("ui"));
    fs::write(folder.join(file), text).unwrap();
    let tiny = folder.join("tiny");
    if let Err(report) = load(&tiny, &Places::of(&tiny)) {
        assert!(!report.problems().is_empty());
        assert!(!report.to_string().is_empty());
    }
}

fn text_of(file: &str) -> String {
    let base = root().join("tests/fixtures/content-errors/base").join(file);
    let ui = root().join("content").join(file);
    let read = |path: &Path| fs::read_to_string(path).ok();
    read(&base).or_else(|| read(&ui)).unwrap_or_default()
}

/// Each case is a folder of files: fewer than usual, unless `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(96)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(file in prop::sample::select(&FILES[..]), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        load_with("hostile-bytes", file, &bytes);
    }

    #[test]
    fn any_text(file in prop::sample::select(&FILES[..]), text in "(\\PC|\n){0,200}") {
        load_with("hostile-text", file, text.as_bytes());
    }

    #[test]
    fn a_file_with_a_piece_replaced(
        file in prop::sample::select(&FILES[..]),
        at in 0.0..1.0f64,
        length in 0usize..40,
        put in prop::sample::select(&["", "\"", "[", "]", "{}", "[]", "=", "\n", "0", "-1", "1e999", "true", "…", "\u{202e}", "[[contributors]]", "faq-", "<", "&", "...", "é"][..]),
    ) {
        let text = text_of(file);
        let chars: Vec<char> = text.chars().collect();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let start = (at * chars.len() as f64) as usize;
        let end = (start + length).min(chars.len());
        let mutated: String =
            chars[..start].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        load_with("hostile-mutated", file, mutated.as_bytes());
    }

    #[test]
    fn any_value_for_any_key(
        file in prop::sample::select(&FILES[..3]),
        line in any::<prop::sample::Index>(),
        value in prop::sample::select(&["1", "true", "\"\"", "[]", "{}", "[[]]", "[1, \"a\"]", "{ editorial = 1 }", "{ other = \"x\" }", "1979-05-27", "nan"][..]),
    ) {
        let text = text_of(file);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = line.index(lines.len());
        if let Some((key, _)) = lines[at].clone().split_once(" = ") {
            lines[at] = format!("{key} = {value}");
        }
        load_with("hostile-value", file, lines.join("\n").as_bytes());
    }
}
