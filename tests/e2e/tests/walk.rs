//! The walk along the chain: by keyboard, by touch, by address, in the history, and without scripts.

use e2e::behaviour::open_early;
use e2e::conditions::runners_knee;
use e2e::host::Wasm;
use e2e::page::{Reading, Role};
use e2e::{ExplorerPage, Hand, Result, Viewport, Visit};
use serde_json::Value;
use thirtyfour::Key;

/// What each step has the focus on; the last one shows the whole chain.
const SHOWN: [Option<&str>; 5] = [
    Some("hip-control"),
    Some("quad-tone"),
    Some("tendon-load"),
    Some("neural-sensitivity"),
    None,
];
/// The situation that the last step shows. All others show the first.
const LAST_SHOWS: &str = "late-run";

/// The page stands at a step: address, focus, figure, one step shown, its heading with the keyboard.
async fn assert_at(page: &ExplorerPage, number: usize) -> Result<Reading> {
    let fragment = format!("#walk-{number}");
    let shown = SHOWN[number - 1];
    let there = page
        .wait_for("the step is shown", |it| {
            it.fragment == fragment && it.keyboard.starts_with("h4 ")
        })
        .await?;
    assert_eq!(
        there.selected.as_deref(),
        shown,
        "the focus at step {number}"
    );
    let is_last = number == SHOWN.len();
    let situation = if is_last { LAST_SHOWS } else { "standing" };
    let lit = runners_knee().lit(shown, &[]);
    let now = page
        .wait_for("its links are the step's", |it| it.linked == lit)
        .await?;
    let mut checked = String::new();
    for _ in 0..200 {
        let source =
            "return document.querySelector('[data-switch=situation] input:checked').value;";
        checked = page.script(source, []).await?;
        if checked == situation {
            break;
        }
        page.settle().await?;
    }
    assert_eq!(checked, situation, "the picture at step {number}");
    let position = page.words.walk.position(number, SHOWN.len());
    assert!(
        now.keyboard.contains(&position),
        "{:?} says {position:?}",
        now.keyboard
    );
    let steps = ".ce-walk-step";
    let source = format!(
        "return [...document.querySelectorAll('{steps}')].filter((it) => it.checkVisibility()).map((it) => it.id + ' ' + it.getAttribute('aria-current'));"
    );
    let visible: Vec<String> = page.script(&source, []).await?;
    assert_eq!(visible, [format!("walk-{number} step")]);
    let lit: Option<String> = page
        .script(
            "return document.querySelector('figure').getAttribute('data-lit');",
            [],
        )
        .await?;
    assert_eq!(
        lit.as_deref(),
        shown,
        "what the figure shows at step {number}"
    );
    Ok(now)
}

/// Presses Tab until this has the keyboard's focus.
async fn tab_to(page: &ExplorerPage, words: &str) -> Result<()> {
    for _ in 0..80 {
        page.key(Key::Tab).await?;
        if page
            .script::<String>("return document.activeElement.textContent.trim();", [])
            .await?
            == words
        {
            return Ok(());
        }
    }
    panic!("Tab does not reach {words:?}");
}

#[tokio::test]
async fn by_keyboard_alone_from_start_to_end_and_out() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let words = page.words.walk.clone();
            let start = page.read().await?;
            tab_to(page, &words.start).await?;
            page.key(Key::Enter).await?;
            for number in 1..=SHOWN.len() {
                let now = assert_at(page, number).await?;
                assert_eq!(
                    now.pushes.len(),
                    start.pushes.len() + number,
                    "one entry a step"
                );
                assert_eq!(
                    now.said, start.said,
                    "the heading is read, and nothing on top of it"
                );
                if number < SHOWN.len() {
                    tab_to(page, &words.next).await?;
                    page.key(Key::Enter).await?;
                }
            }
            tab_to(page, &words.back).await?;
            page.key(Key::Enter).await?;
            assert_at(page, 4).await?;
            page.key(Key::Escape).await?;
            let left = page
                .wait_for("the walk is left", |it| it.fragment.is_empty())
                .await?;
            assert_eq!(left.selected, None);
            assert_eq!(
                left.keyboard, "a #walk-1",
                "the keyboard is back where the walk started"
            );
            assert_eq!(left.status, page.words.live.cleared);
            page.key(Key::Escape).await?;
            page.settle().await?;
            assert_eq!(
                page.read().await?.pushes,
                left.pushes,
                "Escape means nothing then"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn by_touch_on_a_phone_with_the_figure_in_sight() {
    Visit::new()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.open_live("/").await?;
            let words = page.words.walk.clone();
            let start = page.find(Role::Link, &words.start).await?;
            page.press(Hand::Finger, &start).await?;
            for number in 1..=SHOWN.len() {
                assert_at(page, number).await?;
                let seen: [f64; 5] = page.script(IN_SIGHT, []).await?;
                let [stage_top, stage_bottom, heading_top, heading_bottom, window] = seen;
                assert!(
                    stage_top > -1.0 && stage_bottom - stage_top > 200.0,
                    "the figure is in sight: {seen:?}"
                );
                assert!(
                    heading_top >= stage_bottom - 1.0,
                    "the heading is under it: {seen:?}"
                );
                assert!(heading_bottom < window, "and on the screen: {seen:?}");
                if number < SHOWN.len() {
                    let next = page.find(Role::Link, &words.next).await?;
                    page.press(Hand::Finger, &next).await?;
                }
            }
            let leave = page.find(Role::Link, &words.leave).await?;
            page.press(Hand::Finger, &leave).await?;
            // The picture stays as it is, and the address says so.
            let picture = format!("#situation-{LAST_SHOWS}");
            let left = page
                .wait_for("the walk is left", |it| it.fragment == picture)
                .await?;
            assert_eq!(left.keyboard, "a #walk-1");
            Ok(())
        })
        .await;
}

const IN_SIGHT: &str = "
    const { top, bottom } = document.querySelector('figure').getBoundingClientRect();
    const heading = document.activeElement.getBoundingClientRect();
    return [top, bottom, heading.top, heading.bottom, innerHeight];";

#[tokio::test]
async fn every_step_is_an_address_and_going_live_moves_nothing() {
    for number in 1..=SHOWN.len() {
        // A visit each: a browser that has the WebAssembly already would not wait for it.
        Visit::new()
            .make(async |page| {
                open_early(page, &format!("/#walk-{number}")).await?;
                page.settle().await?;
                let early: Vec<[f64; 2]> = page.script(PLACES, []).await?;
                page.host.wasm(Wasm::Served);
                page.wait_live().await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected.as_deref(), SHOWN[number - 1]);
                assert!(!opened.status_is_in_sight, "{:?}", opened.status);
                let live: Vec<[f64; 2]> = page.script(PLACES, []).await?;
                assert_eq!(live, early, "where the step and the entries under it stand");
                Ok(())
            })
            .await;
    }
}

const PLACES: &str = "
    return [...document.querySelectorAll('#walk, .ce-walk-step, [data-contributor-card]')].map((it) => {
        const { top, height } = it.getBoundingClientRect();
        return [top, height];
    });";

#[tokio::test]
async fn back_and_forward_lead_through_the_walk() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#quad-tone").await?;
            let start = page.find(Role::Link, &page.words.walk.start).await?;
            page.press(Hand::Mouse, &start).await?;
            assert_at(page, 1).await?;
            let next = page.find(Role::Link, &page.words.walk.next).await?;
            page.press(Hand::Mouse, &next).await?;
            let last = assert_at(page, 2).await?;
            page.browser.back().await?;
            assert_at(page, 1).await?;
            page.browser.back().await?;
            let before = page
                .wait_for("it is before the walk", |it| it.fragment == "#quad-tone")
                .await?;
            assert_eq!(before.selected.as_deref(), Some("quad-tone"));
            page.browser.forward().await?;
            let again = assert_at(page, 1).await?;
            assert_eq!(again.pushes, last.pushes, "travelling writes no history");
            // Choosing something else ends the walk.
            let table = runners_knee();
            let chosen = page.choose(Hand::Mouse, table.topic("tendon-load")).await?;
            assert_eq!(chosen.fragment, "#tendon-load");
            assert!(page.find(Role::Link, &page.words.walk.leave).await.is_err());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_step_that_is_not_there_is_told() {
    for number in ["0", "6", "01", "1e3", "-1", "%31"] {
        Visit::new()
            .make(async |page| {
                page.open_live(&format!("/#walk-{number}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected, None);
                assert_eq!(opened.status, page.words.live.unknown_address, "{number}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn without_scripts_it_is_a_list_with_links_to_the_contributors() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            let steps: Vec<(bool, Option<String>)> = page.script(STEPS, []).await?;
            let hrefs: Vec<_> = steps.iter().map(|(_, href)| href.as_deref()).collect();
            let expected = SHOWN.map(|it| it.map(|id| format!("#{id}")));
            assert_eq!(
                hrefs,
                expected.iter().map(Option::as_deref).collect::<Vec<_>>()
            );
            assert!(
                steps.iter().all(|(visible, _)| *visible),
                "every step can be read"
            );
            let next = page.find(Role::Link, &page.words.walk.next).await?;
            page.press(Hand::Mouse, &next).await?;
            assert_eq!(page.read().await?.fragment, "#walk-2");
            Ok(())
        })
        .await;
}

const STEPS: &str = "
    return [...document.querySelectorAll('.ce-walk-steps > .ce-walk-step')].map((it) => [
        it.checkVisibility() && it.getBoundingClientRect().height > 60,
        it.querySelector('a[data-contributor]')?.getAttribute('href') ?? null,
    ]);";

#[tokio::test]
async fn every_step_passes_axe() {
    for (viewport, dark) in [(Viewport::PHONE, false), (Viewport::WIDE, true)] {
        Visit::new()
            .at(viewport)
            .dark(dark)
            .make(async |page| {
                page.open_live("/").await?;
                page.load_axe().await?;
                for number in 1..=SHOWN.len() {
                    let source =
                        format!("document.querySelector('a[href=\"#walk-{number}\"]').click();");
                    page.script::<Value>(&source, []).await?;
                    assert_at(page, number).await?;
                    page.assert_accessible(&format!("step {number}")).await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_condition_without_walk_and_sheet_shows_none_of_it() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            let found: Vec<String> = page
                .script(
                    NONE,
                    [
                        page.words.walk.start.clone().into(),
                        page.words.sheet.print.clone().into(),
                    ],
                )
                .await?;
            assert!(found.is_empty(), "{found:?}");
            Ok(())
        })
        .await;
}

const NONE: &str = "
    const text = document.body.textContent;
    const words = [...arguments].filter((it) => text.includes(it));
    return [...words, ...[...document.querySelectorAll('#walk, #sheet')].map((it) => it.id)];";
