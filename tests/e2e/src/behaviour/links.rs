//! What choosing a topic comes to, whatever the condition.

use std::collections::BTreeSet;

use thirtyfour::Key;

use super::chosen::assert_chosen;
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

/// The contributors whose structures a topic brings to full colour.
fn structures(table: &Table, topic: &Topic) -> BTreeSet<String> {
    match topic.kind {
        Kind::Contributor => [topic.key.to_owned()].into(),
        _ => table.contributors(&table.linked_to(topic.key)),
    }
}
