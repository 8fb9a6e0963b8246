//! What a visitor ticks is theirs: whatever they do, nobody is told.

use std::collections::BTreeSet;

use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Kind, Result, Viewport, Visit};
use serde_json::Value;

/// A printer and a clipboard that only note that they were used.
const DEVICES: &str = "
    window.__used = [];
    window.print = () => { window.__used.push('print'); ['beforeprint', 'afterprint'].forEach((it) => dispatchEvent(new Event(it))); };
    Object.defineProperty(navigator, 'clipboard', { value: {
        writeText: async (text) => { window.__used.push(text); },
    }});";

/// Everything that can be done on the page, with every symptom ticked.
async fn do_everything(page: &ExplorerPage, hand: Hand) -> Result<()> {
    let table = runners_knee();
    page.script::<Value>(DEVICES, []).await?;
    for topic in table.of(Kind::Symptom) {
        page.choose(hand, topic).await?;
    }
    for kind in [Kind::Contributor, Kind::Answer, Kind::Phase] {
        for topic in table.of(kind) {
            page.choose(hand, topic).await?;
        }
    }
    let words = page.words.walk.clone();
    page.show_whole_chain().await?;
    let mut way = page.find(Role::Link, &words.start).await?;
    for number in 1..=5 {
        page.press(hand, &way).await?;
        let fragment = format!("#walk-{number}");
        page.wait_for("the next step is shown", |it| it.fragment == fragment)
            .await?;
        way = page
            .find(
                Role::Link,
                if number < 5 {
                    &words.next
                } else {
                    &words.leave
                },
            )
            .await?;
    }
    page.press(hand, &way).await?;
    // The picture that its last step showed stays.
    page.wait_for("the walk is left", |it| {
        it.fragment == "#situation-late-run"
    })
    .await?;
    for back in [true, true, false, true] {
        page.travel_anywhere(back).await?;
    }
    for name in ["Side", "Front"] {
        page.show_view(name).await?;
    }
    for name in [&page.words.sheet.print, &page.words.sheet.copy] {
        let button = page.find(Role::Button, name).await?;
        page.press(hand, &button).await?;
        page.settle().await?;
    }
    let used: Vec<String> = page.script("return window.__used;", []).await?;
    assert_eq!(used.len(), 2, "printed and copied: {used:?}");
    for (symptom, used) in table.of(Kind::Symptom).zip(std::iter::repeat(&used[1])) {
        assert!(!used.contains(symptom.key), "{used} names {}", symptom.key);
    }
    let all: BTreeSet<_> = table
        .of(Kind::Symptom)
        .map(|it| it.key.to_owned())
        .collect();
    assert_eq!(page.read().await?.ticked, all, "everything is ticked still");
    Ok(())
}

/// The audit that ends the visit looks at requests, addresses, messages and what is stored.
#[tokio::test]
async fn with_everything_ticked_and_done_nothing_names_a_symptom() {
    for (viewport, hand) in [
        (Viewport::WIDE, Hand::Mouse),
        (Viewport::PHONE, Hand::Finger),
    ] {
        Visit::new()
            .at(viewport)
            .make(async |page| {
                page.open_live("/").await?;
                do_everything(page, hand).await
            })
            .await;
    }
}

/// A reload forgets it all.
#[tokio::test]
async fn a_reload_forgets_what_was_ticked_and_written() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let table = runners_knee();
            page.choose(Hand::Mouse, table.topic("load-pain")).await?;
            let own = page
                .find(Role::TextBox, &page.words.sheet.own_words)
                .await?;
            page.press(Hand::Mouse, &own).await?;
            page.key_of('x').await?;
            page.browser.refresh().await?;
            page.wait_live().await?;
            assert!(page.read().await?.ticked.is_empty());
            let own = page
                .find(Role::TextBox, &page.words.sheet.own_words)
                .await?;
            assert_eq!(own.text().await?, "");
            Ok(())
        })
        .await;
}

/// The audit notices each way in which a symptom could leave the page.
#[tokio::test]
async fn a_symptom_that_leaves_the_page_is_noticed() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let leak = "
                fetch('/assets/none?theater-sign').catch(() => {});
                navigator.sendBeacon('/assets/none', 'hot-spots');
                window.postMessage({ ticked: ['downhill-pain'] }, '*');
                new MessageChannel().port1.postMessage('load-pain');
                new BroadcastChannel('any').postMessage('instability');
                history.replaceState(null, '', '#load-pain');";
            page.script::<Value>(leak, []).await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            for noticed in [
                "a request names theater-sign",
                "a request names hot-spots",
                "a message names downhill-pain",
                "a message names load-pain",
                "a message names instability",
                "an address names load-pain",
                // What these requests are besides.
                "answered 404",
                "the host answered 404: /assets/none",
                "the host answered 405: /assets/none",
                "the host was sent a POST to /assets/none",
                "the host was asked for /assets/none?theater-sign",
                "answered 405",
                "console: ",
            ] {
                page.expect_problem(noticed);
            }
            Ok(())
        })
        .await;
}
