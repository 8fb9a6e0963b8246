//! The clinic's words and plain ones, terms, quotes and what people tried: with scripts and without,
//! by keyboard and by touch.

use e2e::conditions::runners_knee;
use e2e::{ExplorerPage, Hand, Result, Viewport, Visit};
use serde_json::json;
use thirtyfour::{By, Key};

/// The first term that is in sight.
const TERM: &str = "[data-words=clinic] button[popovertarget]";

/// Every passage has both versions, and the switch shows one of them.
async fn the_switch_works(page: &ExplorerPage, hand: Hand) -> Result<()> {
    let words = page.words.reading.clone();
    let [clinic, plain] = page.versions_shown().await?;
    assert!(clinic > 15 && plain == 0, "the clinic's words come first");
    page.read_in(hand, &words.plain_words).await?;
    let [_, plain] = page.versions_shown().await?;
    assert_eq!([0, plain], page.versions_shown().await?);
    assert_eq!(plain, clinic, "every passage has plain words");
    page.read_in(hand, &words.clinic_words).await?;
    assert_eq!([clinic, 0], page.versions_shown().await?);
    Ok(())
}

#[tokio::test]
async fn either_version_is_read_by_mouse() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            the_switch_works(page, Hand::Mouse).await
        })
        .await;
}

#[tokio::test]
async fn either_version_is_read_by_touch_without_scripts() {
    Visit::new()
        .at(Viewport::PHONE)
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            the_switch_works(page, Hand::Finger).await
        })
        .await;
}

#[tokio::test]
async fn the_choice_is_made_by_keyboard_kept_while_reading_and_forgotten_by_a_reload() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.tab_to("[name=words]").await?;
            page.key(Key::Right).await?;
            assert_eq!(page.versions_shown().await?[0], 0, "plain words");
            let contributor = runners_knee().topic("quad-tone").clone();
            page.choose(Hand::Mouse, &contributor).await?;
            assert_eq!(
                page.versions_shown().await?[0],
                0,
                "a choice changes nothing"
            );
            page.browser.refresh().await?;
            page.wait_live().await?;
            assert_eq!(page.versions_shown().await?[1], 0, "forgotten");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_chosen_version_is_printed() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.read_in(Hand::Mouse, &page.words.reading.plain_words)
                .await?;
            let print = json!({ "media": "print" });
            page.browser
                .cdp()
                .send_raw("Emulation.setEmulatedMedia", print)
                .await?;
            let [clinic, plain] = page.versions_shown().await?;
            assert!(clinic == 0 && plain > 15, "{clinic} and {plain}");
            let shown = "
                const inside = [...document.querySelectorAll('#tried details > dl')];
                return inside.filter((it) => it.getBoundingClientRect().height > 40).length;";
            assert_eq!(
                page.script::<usize>(shown, []).await?,
                6,
                "the answers are printed"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_term_opens_its_definition_by_touch_and_by_keyboard() {
    for (viewport, scripts) in [(Viewport::PHONE, true), (Viewport::WIDE, false)] {
        let visit = Visit::new().at(viewport);
        let visit = if scripts {
            visit
        } else {
            visit.without_scripts()
        };
        visit
            .make(async |page| {
                if scripts {
                    page.open_live("/").await?;
                } else {
                    page.open("/").await?;
                }
                assert_eq!(page.definition_of(TERM).await?.map(|_| ()), None);
                let term = page.browser.find(By::Css(TERM)).await?;
                page.press(if scripts { Hand::Finger } else { Hand::Mouse }, &term)
                    .await?;
                let shown = page
                    .definition_of(TERM)
                    .await?
                    .expect("the definition is shown");
                assert!(shown.is_inside(page.window().await?), "{shown:?}");
                page.key(Key::Escape).await?;
                assert_eq!(page.definition_of(TERM).await?.map(|_| ()), None, "closed");
                Ok(())
            })
            .await;
    }
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.tab_to("button[popovertarget]").await?;
            page.key(Key::Enter).await?;
            page.settle().await?;
            assert!(page.definition_of(TERM).await?.is_some(), "opened by Enter");
            page.key(Key::Escape).await?;
            let source = "return document.activeElement.matches('button[popovertarget]');";
            assert!(
                page.script::<bool>(source, []).await?,
                "the focus stays on the term"
            );
            Ok(())
        })
        .await;
}

/// The texts of the page in the order in which assistive technology reads them, and for each whether
/// it is a button's.
async fn read_out(page: &ExplorerPage) -> Result<Vec<(String, bool)>> {
    let cdp = page.browser.cdp();
    let tree = cdp
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().expect("a tree");
    let mut texts = Vec::new();
    let mut left = vec![(nodes[0]["nodeId"].clone(), false)];
    while let Some((id, in_button)) = left.pop() {
        let Some(node) = nodes.iter().find(|it| it["nodeId"] == id) else {
            continue;
        };
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if role == "StaticText" {
            let text = node["name"]["value"].as_str().unwrap_or_default();
            texts.push((text.trim().to_owned(), in_button));
        }
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        left.extend(children.map(|child| (child.clone(), in_button || role == "button")));
    }
    Ok(texts)
}

#[tokio::test]
async fn a_definition_is_told_right_after_its_term() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let term = page.browser.find(By::Css(TERM)).await?;
            page.press(Hand::Mouse, &term).await?;
            page.settle().await?;
            let source = "
                const term = document.querySelector(arguments[0]);
                const definition = document.getElementById(term.getAttribute('popovertarget'));
                return [term, definition].map((it) => it.textContent.trim());";
            let [words, definition]: [String; 2] = page.script(source, [TERM.into()]).await?;
            let read = read_out(page).await?;
            let at = read.iter().position(|it| *it == (words.clone(), true));
            let after = &read[at.expect("the term is a button") + 1..];
            let after: Vec<_> = after.iter().map(|(text, _)| text.as_str()).collect();
            let after = after.join(" ");
            assert!(after.starts_with(&definition), "{words}: {after:.300}");
            Ok(())
        })
        .await;
}

/// Follows every different quote of the page: its sentence is shown, in sight and marked, whatever
/// it was hidden in.
async fn every_quote_leads_to_its_sentence(page: &ExplorerPage, hand: Hand) -> Result<()> {
    page.tick_all().await?;
    let quotes = page.quotes_in_sight().await?;
    let mut faults = Vec::new();
    let mut followed = 0;
    for href in quotes.iter().filter(|it| it.starts_with("#said-")) {
        page.follow_quote(hand, href).await?;
        let told = page.told_at(href).await?;
        if !(told.in_sight && told.marked) {
            faults.push(format!("{told:?}"));
        }
        followed += 1;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(followed > 20, "only {followed} quotes lead to a sentence");
    Ok(())
}

#[tokio::test]
async fn every_quote_leads_to_its_sentence_in_the_live_page() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            every_quote_leads_to_its_sentence(page, Hand::Mouse).await
        })
        .await;
}

#[tokio::test]
async fn every_quote_leads_to_its_sentence_by_touch_in_plain_words_without_scripts() {
    Visit::new()
        .at(Viewport::PHONE)
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            page.read_in(Hand::Finger, &page.words.reading.plain_words)
                .await?;
            every_quote_leads_to_its_sentence(page, Hand::Finger).await
        })
        .await;
}

#[tokio::test]
async fn what_was_tried_is_asked_then_told_by_keyboard() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.tab_to("#tried summary").await?;
            let open = "return document.querySelectorAll('#tried > div > details[open]').length;";
            assert_eq!(
                page.script::<usize>(open, []).await?,
                0,
                "nothing is told yet"
            );
            page.key(Key::Enter).await?;
            assert_eq!(page.script::<usize>(open, []).await?, 1);
            page.tab_to("#tried [data-contributor]").await?;
            page.key(Key::Enter).await?;
            let shown = page
                .wait_for("a contributor is chosen", |it| it.selected.is_some())
                .await?;
            assert_eq!(shown.selected.as_deref(), Some("hip-control"));
            Ok(())
        })
        .await;
}

/// With each thing here open at once, axe-core finds nothing and nothing is too wide.
async fn every_state_is_in_order(viewport: Viewport, dark: bool) {
    Visit::new()
        .at(viewport)
        .dark(dark)
        .make(async |page| {
            page.open_live("/").await?;
            page.load_axe().await?;
            page.read_in(Hand::Mouse, &page.words.reading.plain_words)
                .await?;
            page.assert_accessible("plain words").await?;
            page.assert_narrow("plain words").await?;
            page.read_in(Hand::Mouse, &page.words.reading.clinic_words)
                .await?;
            page.tick_all().await?;
            let quotes = page.quotes_in_sight().await?;
            let quote = quotes.iter().find(|it| it.starts_with("#said-"));
            page.follow_quote(Hand::Mouse, quote.expect("quotes lead to sentences"))
                .await?;
            page.assert_accessible("a sentence that a quote led to")
                .await?;
            page.assert_narrow("what was tried").await?;
            let term = page.browser.find(By::Css(TERM)).await?;
            page.press(Hand::Mouse, &term).await?;
            page.assert_accessible("a definition").await?;
            page.assert_narrow("a definition").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_state_is_in_order_on_a_phone() {
    every_state_is_in_order(Viewport::PHONE, false).await;
}

#[tokio::test]
async fn every_state_is_in_order_on_a_laptop_in_the_dark() {
    every_state_is_in_order(Viewport::WIDE, true).await;
}

#[tokio::test]
async fn a_condition_without_them_shows_none_of_them() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            let found = "
                const all = '[name=words], [data-words], [popover], #tried, #glossary, #short-version';
                return document.querySelectorAll(all).length;";
            assert_eq!(page.script::<usize>(found, []).await?, 0);
            page.tick_all().await?;
            assert!(!page.quotes_in_sight().await?.is_empty(), "but quotes lead to their sentences");
            Ok(())
        })
        .await;
}
