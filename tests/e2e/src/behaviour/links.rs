//! What choosing a topic comes to, whatever the condition.

use std::collections::BTreeSet;

use thirtyfour::Key;

use crate::page::Reading;
use crate::{ExplorerPage, Hand, Kind, Result, Table, Topic};

/// Every topic, one after the other, lights up exactly what it is linked to.
pub async fn every_topic_lights_up(page: &ExplorerPage, table: &Table, hand: Hand) -> Result<()> {
    // With nothing chosen every structure is in full colour.
    let full = page.structure_colours().await?;
    assert!(
        table
            .of(Kind::Contributor)
            .all(|it| full.contains_key(it.key)),
        "{full:?}"
    );
    for topic in table.topics() {
        if topic.kind == Kind::Symptom && page.read().await?.selected.is_some() {
            // With a contributor in focus the figure would be left to it.
            page.show_whole_chain().await?;
        }
        let before = page.read().await?;
        let after = page.choose(hand, topic).await?;
        assert_chosen(table, topic, &before, &after);
        let now = page.structure_colours().await?;
        let lit = full
            .iter()
            .filter(|(key, colours)| now.get(*key) == Some(colours));
        let lit: BTreeSet<_> = lit.map(|(key, _)| key.clone()).collect();
        assert_eq!(
            lit,
            structures(table, topic),
            "structures in full colour for {}",
            topic.key
        );
        if topic.kind == Kind::Symptom {
            untick(page, table, topic, hand).await?;
        }
    }
    Ok(())
}

/// The same by keyboard: one walk with Tab through the whole page, choosing at every stop.
pub async fn every_topic_is_reached_by_keyboard(page: &ExplorerPage, table: &Table) -> Result<()> {
    let mut left: BTreeSet<_> = table.topics().iter().map(|topic| topic.key).collect();
    let mut stops = 0;
    while !left.is_empty() {
        assert!(
            stops < 400,
            "Tab has not reached {left:?} after {stops} stops"
        );
        stops += 1;
        page.key(Key::Tab).await?;
        let stop: Option<String> = page.script(STOP, []).await?;
        let Some(topic) = table
            .topics()
            .iter()
            .find(|topic| Some(topic.key) == stop.as_deref())
        else {
            continue;
        };
        if !left.remove(topic.key) {
            continue;
        }
        let before = page.read().await?;
        let key = if topic.kind == Kind::Symptom {
            Key::Space
        } else {
            Key::Enter
        };
        page.key(key).await?;
        let after = page.wait_said(topic, before.said.len()).await?;
        assert_chosen(table, topic, &before, &after);
        assert_eq!(
            after.keyboard, before.keyboard,
            "{} keeps the keyboard's focus",
            topic.key
        );
        if topic.kind == Kind::Symptom {
            page.key(Key::Space).await?;
            page.wait_for("it is unticked", |it| it.ticked.is_empty())
                .await?;
        }
    }
    Ok(())
}

/// The key of the topic whose control has the keyboard's focus.
const STOP: &str = "
    const at = document.activeElement;
    if (at.matches('nav a[data-contributor]')) return at.dataset.contributor;
    if (at.matches('input[name=symptom]')) return at.value;
    if (at.matches('details[data-faq] > summary')) return `faq-${at.parentElement.dataset.faq}`;
    const phase = at.closest('[data-phase]');
    const link = phase && `phase-${phase.dataset.phase}`;
    return link && at.getAttribute('href') === `#${link}` ? link : null;";

async fn untick(page: &ExplorerPage, table: &Table, topic: &Topic, hand: Hand) -> Result<()> {
    let ticked = page.read().await?;
    let after = page.choose(hand, topic).await?;
    assert_eq!(
        after.linked,
        table.lit(ticked.selected.as_deref(), &[]),
        "without {}",
        topic.key
    );
    assert!(after.ticked.is_empty(), "{} is unticked", topic.key);
    assert!(
        after.status.contains(topic.name),
        "{:?} names {}",
        after.status,
        topic.name
    );
    Ok(())
}

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

/// The contributors whose structures a topic brings to full colour.
fn structures(table: &Table, topic: &Topic) -> BTreeSet<String> {
    match topic.kind {
        Kind::Contributor => [topic.key.to_owned()].into(),
        _ => table.contributors(&table.linked_to(topic.key)),
    }
}
