//! Whatever JSON stands where a published outline should, reading it gives an outline or an error:
//! no panic, and no more time or memory than its size asks for.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use crate::fixtures::{runners_knee, scratch};
use condition_explorer::model::anchor;
use condition_explorer::model::ids::Topic;
use condition_explorer::model::outline::Outline;
use condition_explorer::model::published::Published;
use condition_explorer::model::shared_link;
use condition_explorer::state::deep_link;
use condition_explorer::state::selection::{Choice, Selection};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Runner's knee as it is published.
fn published() -> Value {
    static PUBLISHED: LazyLock<Value> = LazyLock::new(|| {
        let condition = runners_knee();
        let published = Published::new(&condition.outline, &condition.words.live);
        serde_json::to_value(published).unwrap()
    });
    PUBLISHED.clone()
}

/// Reads it; when that gives an outline, uses all that is in it.
fn read_and_use(json: &Value) {
    let Ok(published) = serde_json::from_value::<Published>(json.clone()) else {
        return;
    };
    if let Ok((outline, _)) = published.into_outline() {
        use_all(&outline);
    }
}

fn use_all(outline: &Outline) {
    for topic in outline.topics() {
        assert!(outline.entry(topic).is_some(), "{topic:?} is there");
        let anchor = anchor::of_topic(outline, topic);
        let _ = deep_link::choice(outline, &anchor);
    }
    for link in &outline.links {
        assert!(
            outline
                .entry(Topic::Contributor(link.contributor))
                .is_some()
        );
        assert!(outline.entry(Topic::from(link.target)).is_some());
    }
    for symptom in outline.symptom_ixs() {
        let selection = Selection::default().after(Choice::Tick(symptom, true));
        let _ = deep_link::place(outline, &selection);
    }
}

/// Any JSON, a few levels deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!(65_535)),
        Just(json!("__proto__")),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec(("[a-z_]{1,8}", inner), 0..4)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// Every place in a value, as a JSON pointer.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                places(value, &format!("{at}/{index}"), all);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                places(value, &format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_an_outline_or_an_error(json in any_json()) {
        read_and_use(&json);
    }

    #[test]
    fn an_outline_with_pieces_replaced_is_one_or_an_error(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_json()), 1..4),
    ) {
        let mut json = published();
        for (place, value) in changes {
            let mut all = Vec::new();
            places(&json, "", &mut all);
            let place: &String = place.get(&all);
            *json.pointer_mut(place).unwrap() = value;
        }
        read_and_use(&json);
    }

    #[test]
    fn an_outline_with_numbers_changed_is_one_or_an_error(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![0u64..8, Just(65_535), any::<u64>()]), 1..6),
    ) {
        let mut json = published();
        let mut all = Vec::new();
        places(&json, "", &mut all);
        all.retain(|place| json.pointer(place).is_some_and(Value::is_number));
        for (place, number) in changes {
            let place: &String = place.get(&all);
            *json.pointer_mut(place).unwrap() = number.into();
        }
        read_and_use(&json);
    }

    #[test]
    fn any_bytes_are_an_outline_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = serde_json::from_slice::<Published>(&bytes);
    }
}

/// Ten megabytes, more than anything that this project publishes.
const MUCH: usize = 10_000_000;
/// What reading that much may take on a slow machine, without optimisation.
const PATIENCE: Duration = Duration::from_secs(20);

fn in_time(what: &str, act: impl FnOnce()) {
    let start = Instant::now();
    act();
    let took = start.elapsed();
    assert!(took < PATIENCE, "{what} took {took:?}");
}

#[test]
fn ten_megabytes_take_bounded_time() {
    let with = |place: &str, value: Value| {
        let mut json = published();
        *json.pointer_mut(place).unwrap() = value;
        json
    };
    let same_link = Value::from(vec![json!([0, 0, 0, 1]); MUCH / 10]);
    let many = (0..MUCH / 40).map(|at| json!([format!("s-{at}"), "name"]));
    for (what, json) in [
        (
            "a long name",
            with("/outline/contributors/0/1", "a".repeat(MUCH).into()),
        ),
        (
            "a long id",
            with("/outline/contributors/0/0", "a".repeat(MUCH).into()),
        ),
        (
            "one link again and again",
            with("/outline/links", same_link),
        ),
        (
            "many symptoms",
            with("/outline/symptoms", many.collect::<Vec<_>>().into()),
        ),
        (
            "many steps",
            with("/outline/steps", vec![Value::Null; MUCH / 5].into()),
        ),
    ] {
        in_time(what, || read_and_use(&json));
    }
    in_time("nesting", || {
        let deep = "[".repeat(MUCH);
        assert!(serde_json::from_str::<Published>(&deep).is_err());
    });
}

#[test]
fn addresses_of_ten_megabytes_take_bounded_time() {
    let outline = runners_knee().outline;
    for (what, address) in [
        ("one letter", "a".repeat(MUCH)),
        ("signs", "#~ticked=".repeat(MUCH / 9)),
        (
            "ticks",
            format!("~ticked={}", "load-pain,".repeat(MUCH / 10)),
        ),
        ("commas", format!("hip-control~ticked={}", ",".repeat(MUCH))),
        ("digits", format!("walk-{}", "9".repeat(MUCH))),
        ("percent signs", "%".repeat(MUCH)),
    ] {
        in_time(what, || {
            assert_eq!(deep_link::focus(&outline, &address), None);
            assert_eq!(anchor::step(&outline, &address), None);
            let _ = shared_link::read(&outline, &address);
            let _ = deep_link::choice(&outline, &address);
        });
    }
}

#[test]
fn content_of_ten_megabytes_is_refused_in_bounded_time() {
    let base = crate::fixtures::root().join("tests/fixtures/content-errors/base");
    for file in [
        "condition.toml",
        "chain.toml",
        "symptoms.toml",
        "source.md",
        "signoff.toml",
        "figures/box.json",
        "figures/box.svg",
    ] {
        for piece in ["[", "a", "[[contributors]]\n", "\"\\n", "# \n", "<g>"] {
            let folder = scratch("ten-megabytes");
            crate::fixtures::copy_tree(&base, &folder);
            let text = piece.repeat(MUCH / piece.len());
            std::fs::write(folder.join("tiny").join(file), text).unwrap();
            let tiny = folder.join("tiny");
            let places = condition_explorer::content::Places::of(&tiny);
            in_time(&format!("{file} of {piece:?}"), || {
                let report = condition_explorer::content::load(&tiny, &places).unwrap_err();
                assert!(!report.to_string().is_empty());
            });
        }
    }
}
