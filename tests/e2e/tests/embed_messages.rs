//! Messages between a page and the frame in it: whoever sends them, and whatever they say, neither
//! side does what it should not.

use std::time::Instant;

use e2e::embedded::Embedded;
use e2e::host::Fault;
use e2e::{ExplorerPage, Result, Visit};
use serde_json::{Value, json};
use thirtyfour::By;

const BY_HAND: &str = "#by-hand-frame";
/// The generator of made-up input, as the tests in Node have it.
const MADE_UP: &str = include_str!("../../scripts/made_up.mjs");

fn serve(page: &ExplorerPage, path: &str, content: &str, kind: &'static str) {
    let faults = &page.host.faults;
    faults.set(path, Fault::Content(content.into()));
    faults.add(path, Fault::content_type(kind));
}

/// Opens a page of someone else's whose frame keeps its end of the channel for the test.
async fn open_with_channel(page: &ExplorerPage) -> Result<()> {
    let frame = "<!doctype html><title>x</title><script src=\"/assets/frame.js\"></script>";
    let keep = "addEventListener('message', ({ ports: [port] }) => { window.port = port; \
                port.postMessage({ height: 700 }); });";
    page.host
        .faults
        .set("/embed.html", Fault::Content(frame.into()));
    serve(page, "/assets/frame.js", keep, "text/javascript");
    page.open_usage("frame").await?;
    wait_height(page, 700.0).await
}

async fn wait_height(page: &ExplorerPage, height: f64) -> Result<()> {
    let is = |them: &[Embedded]| them[0].frame_height == Some(height);
    page.wait_explorers(&format!("it is {height} px high"), is)
        .await?;
    Ok(())
}

/// Does something inside the frame of the element.
async fn in_frame(page: &ExplorerPage, source: &str) -> Result<()> {
    page.enter_frame_of("explorer").await?;
    page.script::<Value>(source, []).await?;
    page.leave_frame().await
}

#[tokio::test]
async fn a_height_out_of_bounds_is_clamped_and_what_is_none_is_ignored() {
    Visit::new()
        .make(async |page| {
            open_with_channel(page).await?;
            for (said, height) in [
                ("1e9", 30_000.0),
                ("-5", 30_000.0),
                ("0.5", 120.0),
                ("Infinity", 120.0),
                ("'900'", 120.0),
                ("500.2", 501.0),
                ("NaN", 501.0),
            ] {
                in_frame(page, &format!("port.postMessage({{ height: {said} }});")).await?;
                page.settle().await?;
                wait_height(page, height).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn ten_thousand_messages_are_followed_once_a_frame_of_the_screen() {
    Visit::new()
        .make(async |page| {
            open_with_channel(page).await?;
            let count = "
                const frame = __embedded.frameOf(document.querySelector('#explorer'));
                window.drawn = 0;
                window.written = 0;
                new MutationObserver((them) => { written += them.length; })
                    .observe(frame, { attributeFilter: ['style'] });
                const draw = () => { drawn++; requestAnimationFrame(draw); };
                draw();";
            page.script::<Value>(count, []).await?;
            let flood = "
                for (let i = 0; i < 10000; i++)
                    port.postMessage({ height: 500 + (i % 200), selected: i % 2 ? 'hip-control' : null });
                port.postMessage({ height: 777 });";
            in_frame(page, flood).await?;
            wait_height(page, 777.0).await?;
            let source = "return [written, drawn];";
            let [written, drawn]: [usize; 2] = page.script(source, []).await?;
            // Both properties of the style are one write each.
            assert!(written <= 2 * drawn, "{written} writes in {drawn} frames");
            let heard = page.around().await?.heard;
            let told = heard.iter().filter(|it| it.what == "select").count();
            assert!(told <= drawn && told < 1000, "{told} events in {drawn} frames");
            Ok(())
        })
        .await;
}

/// Speaks to everyone it can reach, as if it were the page around the frame, and the frame.
const STRANGER: &str = "
    const { port1, port2 } = new MessageChannel();
    const got = [];
    port1.onmessage = ({ data }) => got.push(data);
    const hello = { 'condition-explorer': 1, selected: 'quad-tone', booking: 'https://elsewhere.example/' };
    parent.frames[0].postMessage(hello, '*', [port2]);
    parent.postMessage({ height: 333 }, '*');
    parent.postMessage({ 'condition-explorer': 1, selected: 'quad-tone', height: 333 }, '*');
    setTimeout(() => { document.title = `got ${got.length}`; }, 300);";

#[tokio::test]
async fn a_frame_of_another_origin_beside_it_is_heard_by_neither_side() {
    Visit::new()
        .make(async |page| {
            let stranger = "<!doctype html><script src=\"/assets/stranger.js\"></script>";
            serve(page, "/assets/stranger.html", stranger, "text/html");
            serve(page, "/assets/stranger.js", STRANGER, "text/javascript");
            page.open_usage("frame").await?;
            let own = page.browser.find(By::Css(BY_HAND)).await?;
            own.scroll_into_view().await?;
            own.clone().enter_frame().await?;
            page.wait_live().await?;
            let before = page.read().await?;
            page.leave_frame().await?;
            let height = format!("return document.querySelector('{BY_HAND}').offsetHeight;");
            let high: u32 = page.script(&height, []).await?;

            let add = "
                const frame = document.createElement('iframe');
                Object.assign(frame, { id: 'stranger', src: '/assets/stranger.html' });
                frame.setAttribute('sandbox', 'allow-scripts');
                document.body.append(frame);";
            page.script::<Value>(add, []).await?;
            let frame = page.browser.find(By::Id("stranger")).await?;
            frame.enter_frame().await?;
            let start = Instant::now();
            loop {
                let title: String = page.script("return document.title;", []).await?;
                if title.starts_with("got") {
                    assert_eq!(title, "got 0", "the frame answers nobody else");
                    break;
                }
                assert!(start.elapsed().as_secs() < 20, "the stranger has spoken");
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            page.leave_frame().await?;
            assert_eq!(page.script::<u32>(&height, []).await?, high);
            own.enter_frame().await?;
            assert_eq!(page.read().await?.selected, before.selected);
            let book = "return document.querySelector('[data-booking]')?.href ?? '';";
            let booking: String = page.script(book, []).await?;
            assert!(!booking.contains("elsewhere"), "{booking}");
            page.leave_frame().await
        })
        .await;
}

/// Everything that a host can say to the frame: with a channel or none, and through it.
const SAY_ANYTHING: &str = "
    const done = arguments[arguments.length - 1];
    const frame = document.querySelector('#by-hand-frame').contentWindow;
    const tell = (data) => {
        const { port1, port2 } = new MessageChannel();
        frame.postMessage(data, '*', [port2]);
        return port1;
    };
    import('/assets/made_up.js').then(({ MUCH, forAll }) => {
        let said = 0;
        const port = tell({ 'condition-explorer': 1 });
        forAll((made) => {
            const hello = made.object();
            if (made.below(4)) hello['condition-explorer'] = 1;
            said += 3;
            if (made.below(2)) tell(hello);
            else frame.postMessage(hello, '*');
            tell({ 'condition-explorer': 1 }).postMessage(made.value());
            port.postMessage(made.below(2) ? made.value() : { select: made.value() });
        }, 2_000);
        const much = 'a'.repeat(MUCH);
        tell({ 'condition-explorer': 1, selected: much, booking: `https:${much}`, tokens: { '--ce-call': much } });
        tell({ 'condition-explorer': 1, selected: null, tokens: new Array(MUCH / 10).fill(much.slice(0, 9)) });
        const last = tell({ 'condition-explorer': 1 });
        last.onmessage = ({ data }) => data.selected === 'tendon-load' && done(said);
        last.postMessage({ select: much });
        last.postMessage({ select: null });
        frame.postMessage('over', '*');
    }, (error) => done(String(error)));";

#[tokio::test]
async fn whatever_a_host_says_the_frame_stays_as_it_is_or_selects_what_there_is() {
    Visit::new()
        .make(async |page| {
            page.browser
                .set_script_timeout(std::time::Duration::from_secs(60))
                .await?;
            serve(page, "/assets/made_up.js", MADE_UP, "text/javascript");
            page.open_usage("frame").await?;
            let own = page.browser.find(By::Css(BY_HAND)).await?;
            own.scroll_into_view().await?;
            own.clone().enter_frame().await?;
            page.wait_live().await?;
            // In the frame: what is selected is told once all of it has been said.
            let over = "
                addEventListener('message', ({ data }) => {
                    if (data !== 'over') return;
                    setTimeout(() => document.querySelector('nav a[data-contributor=tendon-load]').click(), 100);
                });";
            page.script::<Value>(over, []).await?;
            page.leave_frame().await?;
            let start = Instant::now();
            let said: Value = page.script_async(SAY_ANYTHING, []).await?;
            println!("{said} messages and 40 MB in {:?}", start.elapsed());
            assert_eq!(said, json!(6_000));
            own.enter_frame().await?;
            let after = page.read().await?;
            assert_eq!(after.problems, Vec::<String>::new());
            assert_eq!(after.state, "live");
            assert_eq!(after.selected.as_deref(), Some("tendon-load"));
            assert!(after.ticked.is_empty(), "{:?}", after.ticked);
            assert_eq!(after.fragment, "");
            let source = "
                const booking = document.querySelector('[data-booking]');
                return [!booking || booking.hidden || booking.protocol === 'https:',
                    document.querySelectorAll('img, [onerror]').length === 0,
                    document.querySelector('[data-explorer]').style.length <= 2];";
            assert_eq!(page.script::<[bool; 3]>(source, []).await?, [true; 3]);
            page.leave_frame().await
        })
        .await;
}
