//! Taking along: the sheet, and the link.

use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Kind, Result, Viewport, Visit};
use serde_json::{Value, json};

const TWO: [&str; 2] = ["theater-sign", "hot-spots"];

async fn tick(page: &ExplorerPage, keys: &[&str], hand: Hand) -> Result<()> {
    let table = runners_knee();
    for key in keys {
        page.choose(hand, table.topic(key)).await?;
    }
    Ok(())
}

/// What can be read of the sheet: without controls, each line of text.
async fn sheet(page: &ExplorerPage) -> Result<String> {
    page.script("return document.getElementById('sheet').innerText;", [])
        .await
}

#[tokio::test]
async fn the_sheet_holds_what_is_ticked_and_why_it_is_linked() {
    for (viewport, scripts) in [
        (Viewport::WIDE, true),
        (Viewport::PHONE, true),
        (Viewport::WIDE, false),
    ] {
        let visit = Visit::new().at(viewport);
        let visit = if scripts {
            visit
        } else {
            visit.without_scripts()
        };
        visit
            .make(async |page| {
                let table = runners_knee();
                if scripts {
                    page.open_live("/").await?;
                } else {
                    page.open("/").await?;
                }
                let empty = sheet(page).await?;
                assert!(empty.contains(&page.words.sheet.nothing_ticked), "{empty}");
                for topic in table.of(Kind::Symptom) {
                    assert!(!empty.contains(topic.name), "{}", topic.key);
                }
                for key in TWO {
                    let control = page.control(table.topic(key)).await?;
                    page.press(Hand::Mouse, &control).await?;
                }
                // Without scripts there is nothing to wait for, and nothing to wait with.
                if scripts {
                    page.settle().await?;
                }
                let filled = sheet(page).await?;
                assert!(!filled.contains(&page.words.sheet.nothing_ticked));
                for topic in table.of(Kind::Symptom) {
                    assert_eq!(
                        filled.contains(topic.name),
                        TWO.contains(&topic.key),
                        "{}",
                        topic.key
                    );
                }
                let linked = table.lit(None, &TWO);
                for topic in table.of(Kind::Contributor) {
                    assert_eq!(
                        filled.contains(topic.name),
                        linked.contains(topic.key),
                        "{}",
                        topic.key
                    );
                }
                for quote in ["as tissues warm up", "patellar tendon region"] {
                    assert!(filled.contains(quote), "{quote} is quoted");
                }
                assert!(
                    !filled.contains("braking forces"),
                    "what belongs to another symptom is not"
                );
                let wide: Vec<String> = page
                    .script(include_str!("../src/in_page/wider.js"), [])
                    .await?;
                assert!(wide.is_empty(), "{wide:#?}");
                Ok(())
            })
            .await;
    }
}

async fn paper(page: &ExplorerPage, on: bool) -> Result<()> {
    let media = json!({ "media": if on { "print" } else { "" } });
    page.browser
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", media)
        .await?;
    page.settle().await
}

async fn pages(page: &ExplorerPage) -> Result<usize> {
    let options = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
    let pdf: Value = page
        .browser
        .cdp()
        .send_raw("Page.printToPDF", options)
        .await?;
    // Page objects are not compressed in what Chromium writes. In base64 the words would be hidden.
    let source = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b(?!s)/g) ?? []).length;";
    page.script(source, [pdf["data"].clone()]).await
}

#[tokio::test]
async fn the_button_prints_the_sheet_alone_and_on_one_page() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#hip-control").await?;
            let all: Vec<_> = runners_knee().of(Kind::Symptom).map(|it| it.key).collect();
            tick(page, &all, Hand::Mouse).await?;
            let words = "Stairs at work are the worst, and it eases when I walk.";
            let own = page
                .find(Role::TextBox, &page.words.sheet.own_words)
                .await?;
            page.press(Hand::Mouse, &own).await?;
            for letter in words.chars() {
                page.key_of(letter).await?;
            }
            assert_eq!(
                page.print_sheet().await?,
                Some(true),
                "the dialogue was asked for, with the sheet alone"
            );
            assert!(
                !page.prints_sheet_alone().await?,
                "once printed, the page prints whole again"
            );

            page.toggle_sheet_alone().await?;
            assert_eq!(
                pages(page).await?,
                1,
                "with everything ticked the sheet is one page"
            );
            paper(page, true).await?;
            let text = page.text().await?;
            assert!(
                text.contains(words),
                "the visitor's own words are printed whole"
            );
            assert!(text.contains("“braking forces”") || text.contains("braking forces"));
            let seen = page.sections_seen().await?;
            assert!(seen.is_empty(), "no other section is printed: {seen:?}");
            let lit = page.structure_colours().await?;
            assert!(lit.len() > 3, "the figure is printed");
            page.toggle_sheet_alone().await?;

            let whole = page.sections_seen().await?;
            for id in [
                "symptoms", "chain", "phases", "answers", "sheet", "footer", "walk", "call",
            ] {
                assert!(
                    whole.iter().any(|it| it == id),
                    "the browser's own print has {id}: {whole:?}"
                );
            }
            paper(page, false).await
        })
        .await;
}

/// A clipboard that keeps what it is given, or refuses it.
const CLIPBOARD: &str = "
    const [refuses] = arguments;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => {
            if (refuses) throw new DOMException('refused', 'NotAllowedError');
            window.__copied = text;
        },
    }});";

async fn copy(page: &ExplorerPage) -> Result<Option<String>> {
    let button = page.find(Role::Button, &page.words.sheet.copy).await?;
    page.press(Hand::Mouse, &button).await?;
    let copied = page.words.live.copied.clone();
    page.wait_for("that it is copied is said", |it| it.status == copied)
        .await?;
    page.script("return window.__copied ?? null;", []).await
}

#[tokio::test]
async fn the_link_holds_ticks_only_when_the_visitor_says_so() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.script::<Value>(CLIPBOARD, [false.into()]).await?;
            let site = page.host.url("/");
            tick(page, &TWO, Hand::Mouse).await?;
            assert_eq!(
                copy(page).await?.as_deref(),
                Some(site.as_str()),
                "nothing is chosen"
            );
            page.choose(Hand::Mouse, runners_knee().topic("quad-tone"))
                .await?;
            assert_eq!(copy(page).await?, Some(format!("{site}#quad-tone")));
            let with = page
                .find(Role::Checkbox, &page.words.sheet.with_ticks)
                .await?;
            page.press(Hand::Mouse, &with).await?;
            let link = format!("{site}#quad-tone~ticked=theater-sign,hot-spots");
            assert_eq!(copy(page).await?, Some(link));
            let now = page.read().await?;
            assert_eq!(
                now.fragment, "#quad-tone",
                "the address itself never holds them"
            );
            assert!(now.replaces.is_empty(), "{:?}", now.replaces);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_clipboard_that_refuses_leaves_the_link_to_copy_by_hand() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#quad-tone").await?;
            page.script::<Value>(CLIPBOARD, [true.into()]).await?;
            let button = page.find(Role::Button, &page.words.sheet.copy).await?;
            page.press(Hand::Mouse, &button).await?;
            let said = page.words.live.not_copied.clone();
            page.wait_for("that it is not copied is said", |it| it.status == said)
                .await?;
            let input = page.find(Role::TextBox, &page.words.sheet.link).await?;
            let link = page.host.url("/#quad-tone");
            assert_eq!(input.prop("value").await?, Some(link.clone()));
            let selected: String = page.script("return getSelection().toString();", []).await?;
            assert_eq!(selected, link, "it is selected");
            page.load_axe().await?;
            page.assert_accessible("a link to copy by hand").await
        })
        .await;
}

#[tokio::test]
async fn opening_a_link_with_ticks_ticks_them_and_cleans_the_address() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            let cases = [
                (
                    "hip-control~ticked=load-pain,hot-spots",
                    Some("hip-control"),
                    &["load-pain", "hot-spots"][..],
                ),
                ("~ticked=instability", None, &["instability"][..]),
                (
                    "walk-2~ticked=load-pain",
                    Some("quad-tone"),
                    &["load-pain"][..],
                ),
                ("~ticked=nothing,__proto__,<img>", None, &[][..]),
            ];
            for (fragment, focus, ticks) in cases {
                page.browser.goto("about:blank").await?;
                page.open_live(&format!("/#{fragment}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.ticked.len(), ticks.len(), "{fragment}");
                assert!(
                    ticks.iter().all(|it| opened.ticked.contains(*it)),
                    "{fragment}"
                );
                assert_eq!(opened.selected.as_deref(), focus, "{fragment}");
                assert_eq!(opened.linked, table.lit(focus, ticks), "{fragment}");
                let place = fragment.split('~').next().unwrap_or_default();
                assert_eq!(opened.fragment.trim_start_matches('#'), place, "{fragment}");
                assert_eq!(opened.replaces.len(), 1, "{fragment} is written anew once");
                for key in ticks {
                    assert!(
                        opened.status.contains(table.topic(key).name),
                        "{:?}",
                        opened.status
                    );
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_filled_sheet_passes_axe() {
    for (viewport, dark) in [(Viewport::PHONE, true), (Viewport::WIDE, false)] {
        Visit::new()
            .at(viewport)
            .dark(dark)
            .make(async |page| {
                page.open_live("/").await?;
                tick(page, &TWO, Hand::Mouse).await?;
                page.load_axe().await?;
                page.assert_accessible("a filled sheet").await
            })
            .await;
    }
}
