//! What a choice makes the browser look at: what is linked, not what exists.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use crate::fixtures::{bicycle_chain, root, runners_knee};
use condition_explorer::model::condition::Condition;
use condition_explorer::model::ids::{ContributorIx, DrawingIx, StepIx, SymptomIx};
use condition_explorer::publish::fragment_in;
use condition_explorer::publish::style_sheet::style_sheet;
use condition_explorer::state::selection::{Choice, Focus};
use condition_explorer::state::update::State;
use scraper::{Html, Selector};

/// The names of all attributes that one choice or another writes, found by rendering the page after
/// each.
fn written(condition: Condition) -> BTreeSet<String> {
    let condition = Arc::new(condition);
    let elements = |state: State| {
        let html = Html::parse_fragment(&fragment_in(&condition, state));
        let everything = Selector::parse("*").unwrap();
        let all = html.select(&everything);
        let attributes = all.map(|element| {
            let attributes = element.value().attrs();
            attributes.map(|(name, value)| (name.to_owned(), value.to_owned()))
        });
        attributes
            .map(Iterator::collect)
            .collect::<Vec<BTreeSet<_>>>()
    };
    let published = elements(State::default());
    let focus = Focus::Contributor(ContributorIx(0));
    let choices = [
        Choice::Focus(focus),
        Choice::Tick(SymptomIx(0), true),
        Choice::Walk(StepIx(0), Some(focus)),
        Choice::Show(DrawingIx(1)),
    ];
    let after = choices.map(|choice| State {
        selection: State::default().selection.after(choice),
        ..State::default()
    });
    let mut names = BTreeSet::new();
    for chosen in after.map(elements) {
        assert_eq!(chosen.len(), published.len(), "a choice makes no elements");
        for (before, after) in published.iter().zip(chosen) {
            let changed = before.symmetric_difference(&after);
            names.extend(changed.map(|(name, _)| name.clone()));
        }
    }
    names
}

/// Every style sheet, written and generated.
fn sheets() -> Vec<String> {
    let files = fs::read_dir(root().join("style")).unwrap();
    let files = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let generated = [style_sheet(&runners_knee()), style_sheet(&bicycle_chain())];
    files.chain(generated).collect()
}

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
    let mut names = written(runners_knee());
    for name in [
        "aria-current",
        "data-focused",
        "data-linked",
        "data-lit",
        "data-shown",
        "data-walking",
        "hidden",
    ] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
    // A symptom's tick is in the document itself, where a `:has()` must ask for it anyway.
    names.remove("data-ticked");
    names.insert("data-selected".to_owned());
    let sheets = sheets();
    let arguments: Vec<_> = sheets.iter().flat_map(|it| has_arguments(it)).collect();
    assert!(arguments.len() > 10, "{arguments:?}");
    for argument in arguments {
        for name in &names {
            assert!(
                !argument.contains(&format!("[{name}")),
                ":has({argument}) asks for {name}, which a choice writes: give what the rule is \
                 about an attribute of its own, or start at `[data-selected]`"
            );
        }
    }
}

/// `::details-content` is part of no element of the page. Where a rule ends in it, the browser cannot tell
/// whom a change of an attribute may concern, and looks again at everything.
#[test]
fn no_rule_for_what_is_written_ends_in_the_content_of_a_disclosure() {
    for sheet in sheets() {
        for selectors in sheet.split(['{', '}', ';']) {
            assert!(
                !(selectors.contains("[data-") && selectors.contains("::details-content")),
                "{selectors}: set a custom property, and ask for it there"
            );
        }
    }
}
