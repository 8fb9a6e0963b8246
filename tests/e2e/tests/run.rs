//! The live part stops: a trap in the WebAssembly ends it for good, wherever it happens. The page is
//! whole all the same, says so once, and can start again.

// The site's own names, in the case in which it writes them.
#![allow(clippy::case_sensitive_file_extension_comparisons)]

use e2e::behaviour::{assert_kept, assert_works, open_early, use_early};
use e2e::conditions::runners_knee;
use e2e::host::{Fault, Wasm, files};
use e2e::page::{Role, Told};
use e2e::trap::trapping;
use e2e::{ExplorerPage, Hand, Result, Visit};
use serde_json::Value;

/// The loader's word for a trap while the page is live.
const STOPPED: &str = "condition-explorer: stopped (stopped)";
/// Its word for one while the page was to become live.
const NOT_MOUNTED: &str = "condition-explorer: cannot go live (mount)";

/// Serves the product's own WebAssembly, in which a function traps.
fn serve_trapping(page: &ExplorerPage, function: &str) -> Result<()> {
    let own = page.host.file(files::WASM)?;
    let wasm = trapping(&own, |name| name.starts_with(function))?;
    page.host.publish_wasm(wasm)
}

/// What takes in all that a visitor does.
const RECEIVE: &str = "condition_explorer::session::Controller::dispatch::h";
/// What finds the link to copy.
const COPY: &str = "condition_explorer::platform::address::AddressBar::link_to::h";
/// What takes the markup over.
const START: &str = "condition_explorer::session::Session::start::h";

async fn tick(page: &ExplorerPage, key: &str) -> Result<()> {
    let control = page.control(runners_knee().topic(key)).await?;
    page.press(Hand::Mouse, &control).await
}

#[tokio::test]
async fn a_trap_in_a_handler_stops_the_live_part_and_can_be_started_again() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(STOPPED);
            serve_trapping(page, RECEIVE)?;
            page.open_live("/#hip-control").await?;
            tick(page, "theater-sign").await?;
            page.wait_whole(Told::Stopped).await?;

            // Nothing calls into it any more: what is done now is done by the document alone.
            let label = page.control(runners_knee().topic("quad-tone")).await?;
            page.press(Hand::Mouse, &label).await?;
            tick(page, "hot-spots").await?;
            let stopped = page.read().await?;
            assert_eq!(stopped.fragment, "#quad-tone", "the link still leads there");
            assert_eq!(stopped.selected, None, "nothing claims to be chosen");
            assert!(
                stopped.linked.is_empty() && stopped.current.is_empty(),
                "{stopped:#?}"
            );
            page.assert_whole(Told::Stopped).await?;

            let restart = page.find(Role::Button, &page.words.loader.restart).await?;
            page.press(Hand::Mouse, &restart).await?;
            page.wait_live().await?;
            page.assert_quiet().await?;
            let live = page.read().await?;
            assert_eq!(
                live.selected.as_deref(),
                Some("quad-tone"),
                "from the address"
            );
            let ticks = ["hot-spots", "theater-sign"];
            assert_eq!(
                live.ticked,
                ticks.map(str::to_owned).into(),
                "ticks are kept"
            );
            assert_eq!(live.linked, runners_knee().lit(Some("quad-tone"), &ticks));
            let wasm = page.host.answered();
            let wasm = wasm.iter().filter(|it| it.path.ends_with(".wasm")).count();
            assert_eq!(wasm, 1, "the WebAssembly that is there is used again");
            Ok(())
        })
        .await;
}

/// Every island with its attributes, but for what the visitor opened.
const ISLANDS: &str = "
    const islands = [...document.querySelectorAll('[data-island]')];
    return islands.map((it) => {
        const names = it.getAttributeNames().filter((name) => name !== 'open').sort();
        return names.map((name) => `${name}=${it.getAttribute(name)}`).join(' ');
    });";

/// The same, of the page as it is served.
const PUBLISHED: &str = "
    const [done] = arguments;
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.responseType = 'document';
    request.onload = () => done([...request.response.querySelectorAll('[data-island]')].map((it) => {
        const names = it.getAttributeNames().filter((name) => name !== 'open').sort();
        return names.map((name) => `${name}=${it.getAttribute(name)}`).join(' ');
    }));
    request.send();";

#[tokio::test]
async fn what_the_live_part_has_marked_goes_when_it_stops_and_is_not_there_after_a_restart() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(STOPPED);
            serve_trapping(page, COPY)?;
            page.open_live("/#faq-imaging").await?;
            let published: Vec<String> = page.script_async(PUBLISHED, []).await?;
            tick(page, "hot-spots").await?;
            page.choose(Hand::Mouse, runners_knee().topic("hip-control"))
                .await?;
            let live: Vec<String> = page.script(ISLANDS, []).await?;
            assert_ne!(live, published, "a choice leaves marks");

            let copy = page.find(Role::Button, &page.words.sheet.copy).await?;
            page.press(Hand::Mouse, &copy).await?;
            page.wait_whole(Told::Stopped).await?;
            let stopped: Vec<String> = page.script(ISLANDS, []).await?;
            assert_eq!(stopped, published, "as it was published");

            // Marks of another instance, as a browser's own copy of a page may hold them.
            let mark = "
                for (const it of document.querySelectorAll('[data-contributor-card], [data-faq]')) {
                    for (const name of ['data-linked', 'data-focused']) it.setAttribute(name, '');
                }";
            page.script::<Value>(mark, []).await?;
            let restart = page.find(Role::Button, &page.words.loader.restart).await?;
            page.press(Hand::Mouse, &restart).await?;
            page.wait_live().await?;
            let after = page.read().await?;
            let lit = runners_knee().lit(Some("hip-control"), &["hot-spots"]);
            assert_eq!(after.linked, lit, "only what is chosen now");
            let focused =
                "return [...document.querySelectorAll('[data-focused]')].map((it) => it.id);";
            let focused: Vec<String> = page.script(focused, []).await?;
            assert_eq!(focused, ["hip-control"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_second_stop_within_a_minute_leaves_the_static_page() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(STOPPED);
            serve_trapping(page, RECEIVE)?;
            page.run_first(CLOCK).await?;
            page.open_live("/#hip-control").await?;
            let stop_and_start = async || -> Result<()> {
                tick(page, "hot-spots").await?;
                page.wait_for("it has stopped", |it| it.state == "failed")
                    .await?;
                let restart = page.find(Role::Button, &page.words.loader.restart).await?;
                page.press(Hand::Mouse, &restart).await?;
                page.wait_live().await
            };
            stop_and_start().await?;
            // A minute later it is another matter.
            page.script::<Value>("window.__later(61_000);", []).await?;
            stop_and_start().await?;
            tick(page, "theater-sign").await?;
            page.wait_whole(Told::StoppedForGood).await
        })
        .await;
}

/// A clock that can be put forward.
const CLOCK: &str = "
    const now = performance.now.bind(performance);
    let later = 0;
    performance.now = () => now() + later;
    window.__later = (ms) => { later += ms; };";

#[tokio::test]
async fn a_trap_while_the_page_becomes_live_is_tried_once_more() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(NOT_MOUNTED);
            serve_trapping(page, START)?;
            page.open("/").await?;
            page.wait_whole(Told::CannotLoad).await?;
            assert_eq!(instances(page), 2, "one retry, then no more");
            // What a visitor then tries is one more, and one retry.
            let retry = page.find(Role::Button, &page.words.loader.retry).await?;
            page.press(Hand::Mouse, &retry).await?;
            page.wait_for("it is trying", |_| instances(page) > 2)
                .await?;
            page.wait_whole(Told::CannotLoad).await?;
            assert_eq!(instances(page), 4);
            Ok(())
        })
        .await;
}

/// How many instances of the engine were asked for.
fn instances(page: &ExplorerPage) -> usize {
    let answered = page.host.answered();
    let is_glue = |path: &str| path.starts_with("/assets/explorer.") && path.ends_with(".js");
    answered.iter().filter(|it| is_glue(&it.path)).count()
}

#[tokio::test]
async fn markup_that_lost_what_is_needed_is_put_back_and_goes_live() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page, "loading").await?;
            page.script::<Value>(LOSE_STATUS, []).await?;
            page.host.wasm(Wasm::Served);
            assert_kept(page).await?;
            assert_works(page).await
        })
        .await;
}

/// Takes the line away that announces: nothing can be live without it.
const LOSE_STATUS: &str = "document.querySelector('.ce-status').remove();";

#[tokio::test]
async fn markup_that_cannot_be_put_back_leaves_the_whole_page() {
    for (file, fault) in [
        (files::INDEX, Fault::Status(503)),
        (files::FRAGMENT, Fault::Status(404)),
        // Half a fragment must never take the place of a whole page.
        (files::FRAGMENT, Fault::Truncated),
    ] {
        Visit::new()
            .make(async |page| {
                page.expect_problem("condition-explorer: cannot go live (content)");
                if let Fault::Status(_) = fault {
                    page.expect_problem("/conditions/");
                }
                open_early(page, "/").await?;
                page.script::<Value>(LOSE_STATUS, []).await?;
                page.host.faults.set(file, fault);
                page.host.wasm(Wasm::Served);
                page.wait_whole(Told::CannotLoad).await
            })
            .await;
    }
}

#[tokio::test]
async fn a_browser_that_refuses_to_write_history_keeps_the_page_live() {
    Visit::new()
        .make(async |page| {
            // As in some sandboxes, and when it was asked too often.
            let refuse =
                "history.pushState = () => { throw new DOMException('no', 'SecurityError'); };";
            page.run_first(refuse).await?;
            page.open_live("/").await?;
            let table = runners_knee();
            for key in ["hip-control", "faq-imaging", "hot-spots"] {
                page.choose(Hand::Mouse, table.topic(key)).await?;
            }
            let after = page.read().await?;
            assert_eq!(after.selected.as_deref(), Some("faq-imaging"));
            assert_eq!(after.linked, table.lit(Some("faq-imaging"), &["hot-spots"]));
            Ok(())
        })
        .await;
}
