//! The address and the history: every focus is one entry, and every address can be come back to.

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
async fn a_deep_link_opens_what_it_names() {
    let table = runners_knee();
    for key in ["hip-control", "faq-imaging", "phase-weeks-3-6"] {
        Visit::new()
            .make(async |page| {
                page.open_live(&format!("/#{key}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected.as_deref(), Some(key));
                assert_eq!(opened.linked, table.lit(Some(key), &[]), "{key}");
                let open = key
                    .strip_prefix("faq-")
                    .map(str::to_owned)
                    .into_iter()
                    .collect();
                assert_eq!(
                    opened.open, open,
                    "the answer that {key} names is open, and no other"
                );
                assert_eq!(
                    opened.pushes.len() + opened.replaces.len(),
                    0,
                    "{key} is left alone"
                );
                assert!(
                    !opened.status_is_in_sight,
                    "{key} is nothing to warn of: {opened:#?}"
                );
                let own = format!("[id='{key}']");
                let (element, window) = (page.box_of(&own).await?, page.window().await?);
                assert!(element.overlaps(window), "{key} is in sight: {element:?}");
                Ok(())
            })
            .await;
    }
}

/// Fragments that name nothing; some of them try to be something else.
const STRANGE: [&str; 16] = [
    "nothing",
    "__proto__",
    "constructor",
    "toString",
    "faq-",
    "faq-hip-control",
    "phase-",
    "phase-weeks-1-2-",
    "HIP-CONTROL",
    "hip-control~",
    "hip-control%00",
    "%",
    "%E0%A4%A",
    "<img src=x onerror=alert(1)>",
    "\"]{}*:not(a)",
    "../../hip-control",
];

#[tokio::test]
async fn a_fragment_that_names_nothing_is_told_and_harmless() {
    Visit::new()
        .make(async |page| {
            let long = "a".repeat(100_000);
            page.open_live(&format!("/#{}", STRANGE[0])).await?;
            for fragment in STRANGE.into_iter().chain([long.as_str()]) {
                page.edit_fragment("hip-control").await?;
                page.wait_for("the way back works", |it| {
                    it.selected.as_deref() == Some("hip-control")
                })
                .await?;
                page.edit_fragment(fragment).await?;
                let shown: String = fragment.chars().take(40).collect();
                let said = &page.words.live.unknown_address;
                let what = format!("#{shown} is told to name nothing");
                let after = page.wait_for(&what, |it| it.status == *said).await?;
                assert_eq!(after.selected, None, "#{shown} selects nothing");
                assert!(
                    after.linked.is_empty(),
                    "#{shown} links nothing: {:?}",
                    after.linked
                );
                assert!(
                    after.status_is_in_sight,
                    "the notice on #{shown} can be seen"
                );
            }
            let injected = "return document.querySelectorAll('img[src=x]').length;";
            assert_eq!(
                page.script::<u32>(injected, []).await?,
                0,
                "nothing is injected"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_strange_deep_link_goes_live_all_the_same() {
    for fragment in [
        "nothing",
        "%E0%A4%A",
        "__proto__",
        "<img src=x onerror=alert(1)>",
    ] {
        Visit::new()
            .make(async |page| {
                page.open_live(&format!("/#{fragment}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected, None, "{fragment}");
                assert_eq!(opened.status, page.words.live.unknown_address, "{fragment}");
                assert!(
                    opened.status_is_in_sight,
                    "the notice on {fragment} can be seen"
                );
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_section_of_the_page_is_no_unknown_address() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#symptom-load-pain").await?;
            let opened = page.read().await?;
            assert_eq!(opened.selected, None);
            assert_eq!(opened.status, "", "nothing to warn of");
            Ok(())
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
            let label = page.control(table.topic("hip-control")).await?;
            page.press_holding(Key::Control, &label).await?;
            let tab = loop {
                let tabs = page.browser.windows().await?;
                if let Some(tab) = tabs.into_iter().find(|it| *it != own) {
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
