//! A host whose server has put the published text into the element, as a declarative shadow root.

use std::time::{Duration, Instant};

use e2e::host::{Fault, files};
use e2e::{ExplorerPage, Result, Visit};
use serde_json::Value;

const PLAIN: &str = "/embed/plain.html";
const SCRIPT: &str = "/embed.js";
/// In pixels; a link is one line, and the text many screens.
const WHOLE: f64 = 2000.0;

/// Opens the plain page with the published text in its element.
async fn open(page: &ExplorerPage) -> Result<()> {
    let index: Value = serde_json::from_str(&page.host.page(files::INDEX)?)?;
    let piece = index["conditions"][0]["shadow"].as_str();
    let piece = format!("/{}", piece.expect("the site lists it"));
    let piece = page
        .host
        .page(&piece)?
        .replace("{{site}}", &page.host.url("/"));
    let usage = page.host.page(PLAIN)?;
    let (before, rest) = usage
        .split_once("<condition-explorer")
        .expect("it is there");
    let (attributes, after) = rest.split_once('>').expect("it ends");
    let around = format!("{before}<condition-explorer{attributes}>{piece}{after}");
    page.host.faults.set(PLAIN, Fault::Content(around.into()));
    // The usage pages' own refuses the style sheet in it; a host that puts it there allows that.
    let csp = axum::http::header::CONTENT_SECURITY_POLICY;
    page.host.faults.add(PLAIN, Fault::Header(csp, None));
    page.open_usage("plain").await
}

async fn height(page: &ExplorerPage) -> Result<f64> {
    let source = "return document.getElementById('explorer').getBoundingClientRect().height;";
    page.script(source, []).await
}

#[tokio::test]
async fn its_text_is_there_before_any_script_and_is_live_after() {
    Visit::new()
        .make(async |page| {
            page.host.faults.set(SCRIPT, Fault::Status(503));
            page.expect_problem(SCRIPT);
            open(page).await?;
            assert!(
                height(page).await? > WHOLE,
                "it can be read without the script"
            );

            page.host.faults.mend(SCRIPT);
            open(page).await?;
            let live = page.wait_explorers_live().await?;
            assert_eq!(live.len(), 1);
            let source = "
                const root = __embedded.rootOf(document.getElementById('explorer')).getRootNode();
                return [root.children.length, root.querySelectorAll('[data-explorer]').length];";
            let inside: [usize; 2] = page.script(source, []).await?;
            assert_eq!(inside, [1, 1], "nothing of what was there stays beside it");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn its_text_stays_when_nothing_can_take_its_place() {
    Visit::new()
        .make(async |page| {
            page.host.faults.set(files::INDEX, Fault::Status(404));
            page.expect_problem("condition-explorer: cannot show the condition");
            page.expect_problem(files::INDEX);
            open(page).await?;
            let start = Instant::now();
            while page
                .around()
                .await?
                .heard
                .iter()
                .all(|it| it.what != "error")
            {
                assert!(
                    start.elapsed() < Duration::from_secs(20),
                    "the host hears of it"
                );
                page.settle().await?;
            }
            assert!(height(page).await? > WHOLE, "it can still be read");
            Ok(())
        })
        .await;
}
