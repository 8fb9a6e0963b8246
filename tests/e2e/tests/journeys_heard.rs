//! What is said, where it is seen, where the keyboard is, and where Back leads: the same in every
//! engine. `cargo xtask test --all-engines` makes them in all.

use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Result, Visit};
use serde_json::Value;
use thirtyfour::{By, Key};

/// Gives an element the keyboard's focus, then presses Enter. Safari reaches links by Option and Tab
/// only, where its user has not changed that.
async fn enter_on(page: &ExplorerPage, selector: &str) -> Result<()> {
    let element = page.browser.find(By::Css(selector)).await?;
    let focus = "arguments[0].focus();";
    page.script::<Value>(focus, [element.to_json()?]).await?;
    page.key(Key::Enter).await
}

#[tokio::test]
async fn back_and_forward_say_what_is_chosen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let mut chosen = Vec::new();
            for key in ["hip-control", "faq-imaging"] {
                chosen.push(page.choose(Hand::Mouse, table.topic(key)).await?);
            }
            let hip = &chosen[0].status;
            let said = chosen[1].said.len();
            page.browser.back().await?;
            page.wait_for("the way back is said", |it| it.status == *hip)
                .await?;
            page.browser.back().await?;
            let cleared = &page.words.live.cleared;
            page.wait_for("and that nothing is chosen", |it| it.status == *cleared)
                .await?;
            page.browser.forward().await?;
            let forward = page
                .wait_for("the way forward is said", |it| it.status == *hip)
                .await?;
            assert_eq!(forward.said.len(), said + 3, "once each");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_the_picture_places_is_called_no_link() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let name = "Stairs and downhill";
            let said = page.words.live.situation_shown.replace("{name}", name);
            page.switch_to(name, &said).await?;
            let neural = table.topic("neural-sensitivity");
            page.choose(Hand::Mouse, neural).await?;
            let placed = table.topic("downhill-pain");
            let tick = page.find(Role::Checkbox, placed.name).await?;
            let words = &page.words.page;
            let called = page.name_of(&tick).await?;
            assert!(called.contains(&words.in_picture), "{called}");
            assert!(!called.contains(&words.linked), "{called}");
            // What is both is called both.
            let quad = page.choose(Hand::Mouse, table.topic("quad-tone")).await?;
            assert!(quad.linked.contains(placed.key), "{:?}", quad.linked);
            let called = page.name_of(&tick).await?;
            for words in [&words.in_picture, &words.linked] {
                assert!(called.contains(words), "{called}");
            }
            Ok(())
        })
        .await;
}

/// From the front the knee hardly looks bent: the side opens.
#[tokio::test]
async fn a_situation_opens_in_the_view_that_shows_it() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            assert!(page.radio("Front").await?.is_selected().await?);
            let name = "Stairs and downhill";
            let said = page.words.live.situation_shown.replace("{name}", name);
            page.switch_to(name, &said).await?;
            assert!(
                page.radio("Side").await?.is_selected().await?,
                "by its radio"
            );
            page.show_view("Front").await?;
            let kept = page.radio(name).await?.is_selected().await?;
            assert!(kept, "it can be seen from the front all the same");
            page.browser.goto("about:blank").await?;
            page.open_live("/#situation-stairs").await?;
            assert!(
                page.radio("Side").await?.is_selected().await?,
                "by its address"
            );
            Ok(())
        })
        .await;
}

/// The words of the label, and no others.
#[tokio::test]
async fn with_plain_words_on_ticks_are_said_in_them() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            let plain = page.words.reading.plain_words.clone();
            let plain = page.find_exactly(Role::Radio, &plain).await?;
            page.press(Hand::Mouse, &plain).await?;
            let source = "return document.querySelector('[value=load-pain]')
                .closest('label').querySelector('[data-words=plain]').innerText.trim();";
            let label: String = page.script(source, []).await?;
            let tick = page.find(Role::Checkbox, &label).await?;
            page.press(Hand::Mouse, &tick).await?;
            let ticked = page
                .wait_for("it is said as it is called", |it| {
                    it.status.contains(&label)
                })
                .await?;
            let clinic = runners_knee().topic("load-pain").name;
            assert!(!ticked.status.contains(clinic), "{}", ticked.status);
            page.press(Hand::Mouse, &tick).await?;
            let unticked = page
                .wait_for("and the other way round", |it| it.ticked.is_empty())
                .await?;
            assert!(unticked.status.contains(&label), "{}", unticked.status);
            Ok(())
        })
        .await;
}

/// A clipboard that takes what it is given; and each change of what is said, which is what is heard.
const COPY: &str = "
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => { window.__copied = text; },
    }});
    window.__heard = [''];
    const lines = [...document.querySelectorAll('.ce-status')];
    new MutationObserver(() => {
        const said = lines.map((it) => it.textContent).join('');
        if (said !== __heard.at(-1)) __heard.push(said);
    }).observe(document, { subtree: true, childList: true, characterData: true });";

#[tokio::test]
async fn a_link_that_is_copied_again_is_said_again_beside_its_button() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/#quad-tone").await?;
            // As a network would have written the link that led here.
            let followed = "history.replaceState(null, '', '/?fbclid=x&page=2&utm_source=y#quad-tone');";
            page.script::<Value>(followed, []).await?;
            page.script::<Value>(COPY, []).await?;
            let copied = page.words.live.copied.clone();
            let copy = page.find(Role::Button, &page.words.sheet.copy).await?;
            for times in 1..=2 {
                page.press(Hand::Mouse, &copy).await?;
                let heard = "return __heard.filter((it) => it === arguments[0]).length;";
                let mut count: usize = 0;
                for _ in 0..100 {
                    count = page.script(heard, [copied.clone().into()]).await?;
                    if count == times {
                        break;
                    }
                    page.settle().await?;
                }
                assert_eq!(count, times, "a change that is heard, each time");
            }
            let link: String = page.script("return window.__copied;", []).await?;
            assert_eq!(link, page.host.url("/?page=2#quad-tone"), "followed by nobody");
            let source = "
                const said = [...document.querySelectorAll('.ce-status')].find((it) => it.textContent);
                const [above, below] = [arguments[0], said].map((it) => it.getBoundingClientRect());
                return [below.top - above.bottom, below.height, below.width];";
            let [gap, height, width]: [f64; 3] = page.script(source, [copy.to_json()?]).await?;
            assert!((0.0..80.0).contains(&gap), "{gap} px below its button");
            assert!(height > 15.0 && width > 60.0, "{width} times {height} px");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_is_put_away_leaves_the_keyboard_in_a_sensible_place() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            page.choose(Hand::Mouse, table.topic("hot-spots")).await?;
            let clear = page.find(Role::Button, &page.words.page.clear_ticks);
            let clear = clear.await?;
            page.script::<Value>("arguments[0].focus();", [clear.to_json()?])
                .await?;
            page.key(Key::Enter).await?;
            page.wait_for("the first symptom has the keyboard", |it| {
                it.ticked.is_empty() && it.keyboard == "input load-pain"
            })
            .await?;

            page.choose(Hand::Mouse, table.topic("quad-tone")).await?;
            enter_on(page, ".ce-whole-chain").await?;
            page.wait_for("the first label has the keyboard", |it| {
                it.selected.is_none() && it.keyboard == "a #hip-control"
            })
            .await?;

            // A link in a card that becomes short.
            page.choose(Hand::Mouse, table.topic("hip-control")).await?;
            let card = "[data-contributor-card=hip-control]";
            let href: String = page
                .script(
                    "return document.querySelector(arguments[0]).getAttribute('href');",
                    [format!("{card} a[href^='#faq-']").into()],
                )
                .await?;
            enter_on(page, &format!("{card} a[href='{href}']")).await?;
            let answer = href.trim_start_matches('#').to_owned();
            page.wait_for("the answer has the keyboard", |it| {
                it.selected.as_deref() == Some(&answer) && it.keyboard.starts_with("summary ")
            })
            .await?;
            page.browser.back().await?;
            page.wait_for("the card is back", |it| {
                it.selected.as_deref() == Some("hip-control")
            })
            .await?;
            enter_on(page, &format!("{card} h3 a")).await?;
            enter_on(page, &format!("{card} a[href='{href}']")).await?;
            page.settle().await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn escape_leaves_the_walk_wherever_the_focus_is() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            let start = page.words.walk.start.clone();
            // A screen reader's caret leaves the focus to the document; or it is on a label.
            for elsewhere in [
                "document.activeElement.blur();",
                "document.querySelector('nav a[data-contributor]').focus();",
            ] {
                let start = page.find(Role::Link, &start).await?;
                page.press(Hand::Mouse, &start).await?;
                page.wait_for("the walk is on", |it| it.fragment == "#walk-1")
                    .await?;
                page.script::<Value>(elsewhere, []).await?;
                page.key(Key::Escape).await?;
                page.wait_for("the walk is left", |it| {
                    it.fragment.is_empty() && it.keyboard == "a #walk-1"
                })
                .await?;
            }
            // By the history, out of a step that had the focus.
            let start = page.find(Role::Link, &start).await?;
            page.press(Hand::Mouse, &start).await?;
            page.wait_for("the walk is on", |it| it.keyboard.starts_with("h4 "))
                .await?;
            page.browser.back().await?;
            page.wait_for("the walk is left", |it| {
                it.fragment.is_empty() && it.keyboard == "a #walk-1"
            })
            .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn from_a_symptom_back_leads_to_the_card() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            page.choose(Hand::Mouse, table.topic("quad-tone")).await?;
            let chosen = page.choose(Hand::Mouse, table.topic("hip-control")).await?;
            let card = "[data-contributor-card=hip-control]";
            enter_on(page, &format!("{card} a[href^='#symptom-']")).await?;
            let gone = page
                .wait_for("the symptom has the keyboard", |it| {
                    it.keyboard.starts_with("input ")
                })
                .await?;
            assert_eq!(gone.entries, chosen.entries + 1, "one entry");
            assert_eq!(gone.address, chosen.address, "which no address says");
            page.browser.back().await?;
            let back = page
                .wait_for("the card has the keyboard", |it| {
                    it.keyboard == "a #hip-control"
                })
                .await?;
            assert_eq!(back.selected.as_deref(), Some("hip-control"), "not skipped");
            page.browser.forward().await?;
            page.wait_for("forward leads to the symptom", |it| {
                it.keyboard == gone.keyboard
            })
            .await?;
            page.browser.back().await?;
            page.wait_for("back again", |it| it.keyboard == "a #hip-control")
                .await?;
            page.browser.back().await?;
            page.wait_for("and before it", |it| {
                it.selected.as_deref() == Some("quad-tone")
            })
            .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn six_answers_opened_and_closed_are_six_entries() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let start = page.read().await?;
            let answers: Vec<_> = table.of(e2e::Kind::Answer).take(6).cloned().collect();
            for answer in &answers {
                let summary = page.control(answer).await?;
                for open in [true, false, true, false] {
                    page.press(Hand::Mouse, &summary).await?;
                    page.wait_for("it is opened, or closed", |it| {
                        it.selected.is_some() == open
                    })
                    .await?;
                }
            }
            let end = page.read().await?;
            assert_eq!(end.entries, start.entries + 6);
            assert_eq!(end.address, start.address);
            Ok(())
        })
        .await;
}

/// What the host's own script keeps in its address and its history stays.
#[tokio::test]
async fn a_fragment_of_the_hosts_that_looks_like_a_link_with_ticks_stays() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let snippet = "<condition-explorer id=\"explorer\" url-state=\"hash\"><a href=\"../\">x</a></condition-explorer>";
            page.open_around_early(snippet).await?;
            let own = "history.replaceState({ own: 1 }, '', '#foo~ticked=theirs');";
            page.script::<Value>(own, []).await?;
            page.bring_script().await?;
            page.wait_explorers_live().await?;
            let kept = "return `${location.hash} ${history.state?.own}`;";
            let cold: String = page.script(kept, []).await?;
            assert_eq!(cold, "#foo~ticked=theirs 1");
            page.script::<Value>("location.hash = 'bar~ticked=theirs';", [])
                .await?;
            page.settle().await?;
            let live: String = page.script("return location.hash;", []).await?;
            assert_eq!(live, "#bar~ticked=theirs");
            assert!(page.explorers().await?[0].ticked.is_empty());
            // One of the explorer's own is taken in, and what the host keeps stays.
            let own = "location.hash = 'hip-control~ticked=load-pain';";
            page.script::<Value>(own, []).await?;
            page.wait_explorers("it is taken in", |them| them[0].ticked == ["load-pain"])
                .await?;
            let taken: String = page.script("return location.hash;", []).await?;
            assert_eq!(taken, "#hip-control");
            Ok(())
        })
        .await;
}
