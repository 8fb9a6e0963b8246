//! Every quote leads to its sentence, on the page, in an element and in a frame, in every engine;
//! whatever hides the sentence, and whether the visitor wants motion or not.

use e2e::{ExplorerPage, Hand, Result, Viewport, Visit};
use serde_json::Value;
use std::time::Duration;
use thirtyfour::By;

/// Follows every quote that leads to a sentence, with no symptom ticked and every answer closed before.
/// Gives those after which the sentence is not shown, or not in sight, and how many it followed.
const FOLLOW_ALL: &str = "
    const done = arguments[arguments.length - 1];
    const explorer = document.getElementById('explorer');
    const root = explorer ? __embedded.rootOf(explorer) : document.querySelector('[data-explorer]');
    const frames = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then))));
    const fragment = (it) => it.getAttribute('href').split('#')[1];
    const all = [...root.querySelectorAll('a:has(> q)')].filter((it) => fragment(it).startsWith('said-'));
    const quotes = [...new Map(all.map((it) => [fragment(it), it]))];
    (async () => {
        const lost = [];
        for (const [id, quote] of quotes) {
            for (const it of root.querySelectorAll('details')) it.open = false;
            await frames();
            quote.click();
            await frames();
            const { top, bottom, height } = root.querySelector(`#${id}`).getBoundingClientRect();
            // A frame is as high as what it shows: what is in sight is the host's to say.
            const isInSight = top >= 0 && bottom <= innerHeight + 1;
            if (!height || !(isInSight || 'fitted' in document.documentElement.dataset)) lost.push(`${id} ${top} ${height}`);
        }
        done([lost, quotes.length]);
    })();";

async fn assert_every_quote_leads_to_its_sentence(page: &ExplorerPage) -> Result<()> {
    let (lost, followed): (Vec<String>, usize) = page.script_async(FOLLOW_ALL, []).await?;
    assert!(lost.is_empty(), "{lost:#?}");
    assert!(followed > 20, "only {followed} quotes lead to a sentence");
    Ok(())
}

#[tokio::test]
async fn every_quote_leads_to_its_sentence() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            assert_every_quote_leads_to_its_sentence(page).await
        })
        .await;
}

#[tokio::test]
async fn every_quote_leads_to_its_sentence_in_an_element() {
    Visit::new()
        .in_any_engine()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let before = page.around().await?;
            assert_every_quote_leads_to_its_sentence(page).await?;
            let after = page.around().await?;
            assert_eq!(
                (after.address, after.entries),
                (before.address, before.entries)
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_quote_leads_to_its_sentence_in_a_frame() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage_elsewhere("frame").await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.wait_live().await?;
            assert_every_quote_leads_to_its_sentence(page).await?;
            page.leave_frame().await
        })
        .await;
}

/// A quote in the card of a contributor that leads into an answer.
const QUOTE: &str = "#hip-control a[href*='#said-faq-']";

/// Chooses the contributor, opens what its links rest on, and closes every answer.
const CHOOSE: &str = "
    const explorer = document.getElementById('explorer');
    const root = explorer ? __embedded.rootOf(explorer) : document.querySelector('[data-explorer]');
    root.querySelector('nav a[data-contributor=hip-control]').click();
    for (const it of root.querySelectorAll('#hip-control details')) it.open = true;
    for (const it of root.querySelectorAll('[data-faq]')) it.open = false;
    // Until nothing moves any more.
    const done = arguments[arguments.length - 1];
    setTimeout(done, 1500);";

/// Waits until nothing moves any more. Gives where the sentence of the quote is then.
const WHERE: &str = "
    const done = arguments[arguments.length - 1];
    const explorer = document.getElementById('explorer');
    const root = explorer ? __embedded.rootOf(explorer) : document.querySelector('[data-explorer]');
    const id = root.querySelector(arguments[0]).getAttribute('href').split('#')[1];
    const place = root.querySelector(`#${id}`);
    let before, still = 0;
    const look = () => {
        const { top } = place.getBoundingClientRect();
        still = top === before ? still + 1 : 0;
        before = top;
        if (still < 40) requestAnimationFrame(look);
        else done([top, innerHeight]);
    };
    look();";

/// Below what is stuck to the top, and above the middle of the window.
fn assert_at_the_top(place: [f64; 2], motion: &str) {
    let [top, height] = place;
    assert!(
        top > 20.0 && top < height * 0.75,
        "{motion}: at {top} of {height}"
    );
}

fn visits(visit: fn() -> Visit) -> [(&'static str, Visit); 2] {
    let visit = || visit().at(Viewport::PHONE);
    [("still", visit()), ("moving", visit().moving())]
}

#[tokio::test]
async fn a_quote_lands_on_its_sentence_when_cards_are_put_away_for_its_answer() {
    for (motion, visit) in visits(|| Visit::new().in_any_engine()) {
        visit
            .make(async |page| {
                page.open_live("/").await?;
                page.script_async::<Value>(CHOOSE, []).await?;
                let before = page.read().await?.entries;
                let quote = page.browser.find(By::Css(QUOTE)).await?;
                page.press(Hand::Mouse, &quote).await?;
                let place = page.script_async(WHERE, [QUOTE.into()]).await?;
                assert_at_the_top(place, motion);
                let entries = page.read().await?.entries - before;
                assert_eq!(entries, 1, "one step, one entry of the history");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn and_in_an_element() {
    for (motion, visit) in visits(|| Visit::new().in_any_engine()) {
        visit
            .make(async |page| {
                page.open_usage("plain").await?;
                page.wait_explorers_live().await?;
                page.script_async::<Value>(CHOOSE, []).await?;
                page.click_in("explorer", QUOTE).await?;
                let place = page.script_async(WHERE, [QUOTE.into()]).await?;
                assert_at_the_top(place, motion);
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn and_in_a_frame() {
    // In Chromium alone: elsewhere the host scrolls at a moment of its own.
    for (motion, visit) in visits(Visit::new) {
        visit
            .make(async |page| {
                page.open_usage_elsewhere("frame").await?;
                page.wait_fitted().await?;
                page.enter_frame_of("explorer").await?;
                page.wait_live().await?;
                page.script_async::<Value>(CHOOSE, []).await?;
                // A driver's click would scroll the page around by itself.
                let press = "document.querySelector(arguments[0]).click();";
                page.script::<Value>(press, [QUOTE.into()]).await?;
                let [inside, _]: [f64; 2] = page.script_async(WHERE, [QUOTE.into()]).await?;
                page.leave_frame().await?;
                // The host scrolls, maybe smoothly.
                let around = "
                    const { top } = __embedded.frameOf(document.getElementById('explorer')).getBoundingClientRect();
                    return [top, innerHeight];";
                let mut before = f64::NAN;
                let place = loop {
                    let [top, height]: [f64; 2] = page.script(around, []).await?;
                    if (top - before).abs() < 0.5 {
                        break [top + inside, height];
                    }
                    before = top;
                    tokio::time::sleep(Duration::from_millis(300)).await;
                };
                assert_at_the_top(place, motion);
                Ok(())
            })
            .await;
    }
}
