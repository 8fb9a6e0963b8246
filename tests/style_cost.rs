//! What a choice makes the browser look at: what is linked, not what exists.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixtures;

use std::fs;

use condition_explorer::model::ids::{ContributorIx, DrawingIx, StepIx, Topic};
use condition_explorer::publish::style_sheet::style_sheet;
use condition_explorer::state::live::Live;
use fixtures::{bicycle_chain, root, runners_knee};

/// What is between the brackets of each `:has()`.
fn has_arguments(css: &str) -> Vec<&str> {
    let starts = css.match_indices(":has(").map(|(at, has)| at + has.len());
    let argument = |start: usize| {
        let mut depth = 1;
        let end = css[start..].find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        &css[start..start + end.expect("every bracket is closed")]
    };
    starts.map(argument).collect()
}

/// Whatever an attribute in a `:has()` is written on, the browser looks again at all that any rule
/// with a `:has()` may change. So what is written at a choice is in none.
#[test]
fn no_has_asks_for_what_a_choice_writes() {
    let topic = Topic::Contributor(ContributorIx(0));
    // A symptom's tick is in the document itself, where a `:has()` must ask for it anyway.
    let written = [
        Live::Linked(topic),
        Live::Focused(topic),
        Live::Current(topic),
        Live::Standing(StepIx(0)),
        Live::Walking,
        Live::Shown(DrawingIx(0)),
        Live::Drawing,
        Live::Lit,
        Live::WithFocus,
        Live::WithTicks,
    ];
    let names = written.map(Live::name);
    let names: Vec<_> = names.iter().copied().chain(["data-selected"]).collect();
    let files = fs::read_dir(root().join("style")).unwrap();
    let files = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let generated = [style_sheet(&runners_knee()), style_sheet(&bicycle_chain())];
    let sheets: Vec<_> = files.chain(generated).collect();
    let arguments: Vec<_> = sheets.iter().flat_map(|it| has_arguments(it)).collect();
    assert!(arguments.len() > 10, "{arguments:?}");
    for argument in arguments {
        for name in &names {
            assert!(
                !argument.contains(&format!("[{name}")),
                ":has({argument}) asks for {name}, which a choice writes: give what the rule is \
                 about a live attribute of its own, or start at `[data-selected]`"
            );
        }
    }
}
