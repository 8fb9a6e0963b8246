//! The page in a frame in someone else's: its height follows, it tells which topic is selected, and
//! nothing else gets in or out.

use e2e::host::Fault;
use e2e::{ExplorerPage, Result, Visit};
use serde_json::{Value, json};
use thirtyfour::By;

const LABEL: &str = "nav a[data-contributor=tendon-load]";

/// In the frame: its page goes live, and a label is pressed.
async fn choose_inside(page: &ExplorerPage) -> Result<()> {
    page.enter_frame_of("explorer").await?;
    page.wait_live().await?;
    let height: f64 = page
        .script(
            "return document.querySelector('[data-explorer]').getBoundingClientRect().height;",
            [],
        )
        .await?;
    let label = page.browser.find(By::Css(LABEL)).await?;
    label.click().await?;
    let chosen = page
        .wait_for("the label is taken in", |it| {
            it.selected.as_deref() == Some("tendon-load")
        })
        .await?;
    assert_eq!(
        chosen.pushes.len() + chosen.replaces.len(),
        0,
        "the history is the host's"
    );
    page.leave_frame().await?;
    assert!(height > 2000.0, "{height}");
    Ok(())
}

async fn wait_heard(page: &ExplorerPage) -> Result<Vec<e2e::embedded::Heard>> {
    let start = std::time::Instant::now();
    loop {
        let heard = page.around().await?.heard;
        if heard.iter().any(|it| it.what == "select") {
            return Ok(heard);
        }
        assert!(
            start.elapsed().as_secs() < 20,
            "the host hears of it: {heard:#?}"
        );
        page.settle().await?;
    }
}

async fn works_framed(page: &ExplorerPage) -> Result<()> {
    page.wait_fitted().await?;
    let before = page.around().await?;
    choose_inside(page).await?;
    let heard = wait_heard(page).await?;
    let select: Vec<_> = heard.iter().filter(|it| it.what == "select").collect();
    assert_eq!(select.len(), 1, "{heard:#?}");
    let detail = json!({ "version": 1, "kind": "contributor", "id": "tendon-load" });
    assert_eq!(select[0].detail, detail);
    let after = page.around().await?;
    assert_eq!(
        (&after.head, &after.address),
        (&before.head, &before.address)
    );
    assert_eq!(after.entries, before.entries);
    assert!(after.globals.is_empty(), "{:?}", after.globals);
    let on_window = after.listening.iter().any(|it| it == "message");
    assert!(
        !on_window,
        "nobody else can speak for the frame: {:?}",
        after.listening
    );
    // What the host asks for reaches the frame, and is no news to the host.
    page.script::<Value>(
        "document.querySelector('#explorer').select('faq-imaging');",
        [],
    )
    .await?;
    page.enter_frame_of("explorer").await?;
    page.wait_for("the host's choice is shown", |it| {
        it.selected.as_deref() == Some("faq-imaging") && it.open.contains("imaging")
    })
    .await?;
    page.leave_frame().await?;
    assert_eq!(page.around().await?.heard.len(), heard.len());
    Ok(())
}

#[tokio::test]
async fn of_the_hosts_own_origin_it_is_out_of_the_hosts_reach() {
    Visit::new()
        .make(async |page| {
            page.open_usage("frame").await?;
            works_framed(page).await?;
            let source =
                "return __embedded.frameOf(document.querySelector('#explorer')).contentDocument;";
            assert!(page.script::<Value>(source, []).await?.is_null());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn of_another_origin_it_works_the_same() {
    Visit::new()
        .make(async |page| {
            page.open_usage_elsewhere("frame").await?;
            works_framed(page).await?;
            // The other frame is of an origin that the script does not know: it scrolls inside.
            let silent = "return document.querySelector('#by-hand-frame').offsetHeight;";
            assert_eq!(page.script::<u32>(silent, []).await?, 800);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_by_hand_is_fitted_and_starts_as_its_address_says() {
    Visit::new()
        .make(async |page| {
            page.open_usage("frame").await?;
            page.wait_fitted().await?;
            let frame = page.browser.find(By::Css("#by-hand-frame")).await?;
            frame.scroll_into_view().await?;
            frame.clone().enter_frame().await?;
            page.wait_live().await?;
            let shown = page.read().await?;
            assert_eq!(shown.selected.as_deref(), Some("hip-control"));
            let origin: String = page.script("return self.origin;", []).await?;
            assert_eq!(origin, "null", "it could store nothing");
            page.leave_frame().await?;
            let height = "return document.querySelector('#by-hand-frame').offsetHeight;";
            assert!(page.script::<u32>(height, []).await? > 2000);
            Ok(())
        })
        .await;
}

/// A frame that says anything at all: the host believes it in bounds, once a frame of the screen.
const LIAR: &str = "
    addEventListener('message', ({ ports: [port] }) => {
        for (const height of [NaN, -1, Infinity, '900px', null, {}, 1e9]) port.postMessage({ height });
        for (const selected of ['<img src=x>', 'a'.repeat(1000), 7, {}]) port.postMessage({ selected });
        for (let i = 0; i < 10000; i++) port.postMessage({ height: 500 + (i % 200) });
        port.postMessage(null);
        port.postMessage({ height: 777 });
    });";

#[tokio::test]
async fn a_frame_that_lies_is_held_in_bounds() {
    Visit::new()
        .make(async |page| {
            let liar = "<!doctype html><title>x</title><script src=\"/assets/liar.js\"></script>";
            page.host
                .faults
                .set("/embed.html", Fault::Content(liar.into()));
            page.host
                .faults
                .set("/assets/liar.js", Fault::Content(LIAR.into()));
            page.host
                .faults
                .add("/assets/liar.js", Fault::content_type("text/javascript"));
            page.open_usage("frame").await?;
            let fitted = page
                .wait_explorers("the last height is taken", |it| {
                    it.iter().any(|it| it.frame_height == Some(777.0))
                })
                .await?;
            assert_eq!(fitted[0].tells, None, "what is no fragment is not told");
            let heard = page.around().await?.heard;
            assert!(heard.iter().all(|it| it.what == "ready"), "{heard:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_stranger_cannot_speak_to_the_frame() {
    Visit::new()
        .make(async |page| {
            page.open_usage("frame").await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.wait_live().await?;
            // From inside: its own window is not the page around it.
            let source = "
                const { port1, port2 } = new MessageChannel();
                window.got = [];
                port1.onmessage = ({ data }) => window.got.push(data);
                window.postMessage({ 'condition-explorer': 1, selected: 'quad-tone',
                    booking: 'https://elsewhere.example/' }, '*', [port2]);";
            page.script::<Value>(source, []).await?;
            page.settle().await?;
            let after = page.read().await?;
            assert_eq!(after.selected, None);
            assert_eq!(
                page.script::<Value>("return window.got;", []).await?,
                json!([])
            );
            page.leave_frame().await
        })
        .await;
}
