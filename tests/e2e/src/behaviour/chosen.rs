//! What the page shows once a topic was chosen.

use std::collections::BTreeSet;

use crate::page::Reading;
use crate::{Kind, Table, Topic};

/// The page shows that a topic was chosen: exactly its links, said once, in the address if it
/// took the focus, and nothing else changed.
pub fn assert_chosen(table: &Table, topic: &Topic, before: &Reading, after: &Reading) {
    let key = topic.key;
    let is_tick = topic.kind == Kind::Symptom;
    let focus = if is_tick {
        before.selected.as_deref()
    } else {
        Some(key)
    };
    let mut ticks: BTreeSet<&str> = before.ticked.iter().map(String::as_str).collect();
    if is_tick {
        ticks.insert(key);
    }
    let ticks: Vec<_> = ticks.into_iter().collect();

    let lit = table.lit(focus, &ticks);
    assert_eq!(after.linked, lit, "what {key} is linked to");
    assert_eq!(
        after.linked_labels,
        table.contributors(&lit),
        "labels linked to {key}"
    );
    assert_eq!(
        after.selected.as_deref(),
        focus,
        "what has the focus after {key}"
    );
    let ticked: Vec<_> = after.ticked.iter().map(String::as_str).collect();
    assert_eq!(ticked, ticks, "ticks after {key}");
    assert_current(focus, after);
    assert_said(table, topic, before, after);

    let pushed = after.pushes.len() - before.pushes.len();
    assert_eq!(after.replaces, before.replaces, "{key} replaces no address");
    if is_tick {
        assert_eq!(pushed, 0, "ticking {key} writes no history");
        assert_eq!(
            after.address, before.address,
            "ticking {key} writes no address"
        );
    } else {
        assert_eq!(pushed, 1, "{key} is one entry in the history");
        assert_eq!(after.fragment, format!("#{key}"));
    }
}

/// Every link to the focus is marked as current, and nothing else is.
fn assert_current(focus: Option<&str>, after: &Reading) {
    let expected = focus.map_or_else(Vec::new, |focus| {
        assert!(after.links_to_selected > 0, "something leads to {focus}");
        vec![format!("a #{focus} true"); after.links_to_selected]
    });
    assert_eq!(
        after.current, expected,
        "every link to the focus is current, and nothing else"
    );
}

/// The status line spoke once: it names the topic and what it is linked to, and nothing else.
fn assert_said(table: &Table, topic: &Topic, before: &Reading, after: &Reading) {
    let said = &after.said[before.said.len()..];
    assert_eq!(
        said.len(),
        1,
        "choosing {} is said once, not {said:?}",
        topic.key
    );
    assert!(
        !after.status_is_in_sight,
        "{:?} is for assistive technology alone",
        after.status
    );
    let mut expected = table.linked_to(topic.key);
    expected.insert(topic.key.to_owned());
    assert_eq!(named(table, &said[0]), expected, "what {:?} names", said[0]);
}

/// The keys of the topics that a sentence names.
fn named(table: &Table, sentence: &str) -> BTreeSet<String> {
    let mut rest = sentence.to_owned();
    let mut topics: Vec<_> = table.topics().iter().collect();
    // Long names first: one may hold another.
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.name.len()));
    topics.retain(|topic| {
        let found = rest.contains(topic.name);
        rest = rest.replacen(topic.name, "", 1);
        found
    });
    topics
        .into_iter()
        .map(|topic| topic.key.to_owned())
        .collect()
}
