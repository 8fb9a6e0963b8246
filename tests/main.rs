//! All tests that need no browser and are not of one file alone, as one program: it is linked once.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixtures;
mod outlines;

mod accessibility_report;
mod accessible_markup;
mod code_and_content;
mod content;
mod content_rules;
mod deep_links;
mod failure_codes;
mod fault_table;
mod figure_by_ear;
mod find;
mod found;
mod graph;
mod hostile_content;
mod hostile_published;
mod layers;
mod markup;
mod scripts;
mod signoff;
mod stubs;
mod style_cost;
mod style_rules;
mod update;
mod words;

/// A file that nobody names is a test that nobody runs.
#[test]
fn every_file_is_tested() {
    for entry in fixtures::root().join("tests").read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy();
        let is_named = include_str!("main.rs").contains(&format!("\nmod {name};\n"));
        let is_test = path.extension().is_some_and(|it| it == "rs") && name != "main";
        assert!(is_named || !is_test, "{name}: name it in tests/main.rs");
    }
}
