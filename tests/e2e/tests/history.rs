//! The history: every focus is one entry that can be come back to.

use e2e::behaviour::the_history_follows_the_focus;
use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{Hand, Visit};
use thirtyfour::Key;

#[tokio::test]
async fn every_focus_is_one_entry_that_can_be_come_back_to() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let steps = [
                "hip-control",
                "faq-imaging",
                "phase-weeks-3-6",
                "tendon-load",
            ];
            the_history_follows_the_focus(page, &runners_knee(), &steps).await
        })
        .await;
}

#[tokio::test]
async fn a_click_for_a_new_tab_is_the_browsers_own() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let before = page.read().await?;
            let own = page.browser.window().await?;
            let others = page.browser.windows().await?;
            let label = page.control(table.topic("hip-control")).await?;
            page.press_holding(Key::Control, &label).await?;
            let tab = loop {
                let tabs = page.browser.windows().await?;
                if let Some(tab) = tabs.into_iter().find(|it| !others.contains(it)) {
                    break tab;
                }
                page.settle().await?;
            };
            let after = page.read().await?;
            assert_eq!(
                after.selected, before.selected,
                "the page that was left is as it was"
            );
            assert_eq!(
                (after.address, after.entries),
                (before.address, before.entries)
            );

            page.browser.switch_to_window(tab).await?;
            page.wait_live().await?;
            assert_eq!(page.read().await?.selected.as_deref(), Some("hip-control"));
            page.browser.close_window().await?;
            page.browser.switch_to_window(own).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn showing_the_whole_chain_is_an_entry_without_a_fragment() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let start = page.read().await?.address;
            let chosen = page.choose(Hand::Mouse, table.topic("quad-tone")).await?;
            let cleared = page.show_whole_chain().await?;
            assert_eq!(
                cleared.address, start,
                "the fragment is gone, and its # with it"
            );
            assert_eq!(cleared.pushes.len(), chosen.pushes.len() + 1);
            assert_eq!(cleared.status, page.words.live.cleared);
            assert!(
                cleared.linked.is_empty() && cleared.current.is_empty(),
                "{cleared:#?}"
            );
            let back = page.travel(true).await?;
            assert_eq!(back.selected.as_deref(), Some("quad-tone"));
            let link = page
                .find(Role::Link, &page.words.page.show_whole_chain)
                .await;
            assert!(link.is_ok(), "the way to the whole chain is there again");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn fifty_quick_steps_in_the_history_end_where_the_address_says() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            // As many entries as steps back, so that no step leaves the page.
            for _ in 0..7 {
                for key in ["hip-control", "faq-visits", "phase-weeks-1-2", "quad-tone"] {
                    page.edit_fragment(key).await?;
                }
            }
            page.script_async::<Option<bool>>(QUICK_STEPS, []).await?;
            let after = page
                .wait_for("the view is that of the address", |it| {
                    it.selected.as_deref().unwrap_or_default()
                        == it.fragment.trim_start_matches('#')
                })
                .await?;
            assert_eq!(after.linked, table.lit(after.selected.as_deref(), &[]));
            assert_eq!(
                after.pushes.len() + after.replaces.len(),
                0,
                "and no history is written"
            );
            Ok(())
        })
        .await;
}

/// Back and forward, half of them without a pause, then long enough for all to have happened.
const QUICK_STEPS: &str = "
    const done = arguments[0];
    let left = 50;
    const step = () => {
        if (left-- === 0) return setTimeout(() => done(null), 500);
        if ([0, 1, 4].includes(left % 6)) history.forward();
        else history.back();
        if (left % 2) step();
        else setTimeout(step, 10);
    };
    step();";
