//! Neither side changes the other: style sheets, widths, memory.

use e2e::{ExplorerPage, Result, Visit};
use serde_json::{Value, json};

/// A host that means no good, as themes do.
const HOSTILE: &str = "
    * { letter-spacing: .3em !important; word-spacing: 1em !important; text-transform: uppercase !important;
        direction: rtl !important; color: red !important; font: italic 9px/3 cursive !important;
        text-align: right !important; visibility: visible !important; cursor: wait !important;
        box-sizing: content-box !important; list-style: square !important; border: 1px solid !important }
    html { font-size: 62.5% !important; color-scheme: dark !important }
    condition-explorer { display: inline !important; width: 50px !important; font-size: 5px !important;
        opacity: .2 !important; padding: 3em !important; transform: rotate(3deg) !important }
    a, h1, p, ul, li, table, input, label, svg, path { all: unset !important; display: none !important }
    :target, [data-explorer], .ce, .part { display: none !important }";

/// The explorer has the same place whatever the page around does.
const PLACE: &str = "
    #explorer-place { position: absolute !important; inset: 0 auto auto 0 !important; width: 1000px !important;
        margin: 0 !important; padding: 0 !important; border: 0 !important; display: block !important }";

/// What every element of the explorer looks like.
const LOOKS: &str = "
    const root = __embedded.rootOf(document.querySelector('condition-explorer'));
    const properties = ['font-size', 'font-style', 'letter-spacing', 'word-spacing', 'line-height',
        'direction', 'color', 'background-color', 'text-transform', 'text-align', 'display', 'opacity',
        'padding-left', 'border-left-width', 'box-sizing', 'cursor'];
    return [root, ...root.querySelectorAll('*')].map((it) => {
        const style = getComputedStyle(it);
        const { width, height } = it.getBoundingClientRect();
        const size = [width, height].map((it) => it.toFixed(1));
        return [it.localName, it.className?.baseVal ?? it.className, ...size,
            ...properties.map((name) => style.getPropertyValue(name))].join(' ');
    });";

async fn put_in_place(page: &ExplorerPage) -> Result<()> {
    let source = "
        const place = document.createElement('div');
        place.id = 'explorer-place';
        document.body.append(place);
        place.append(document.querySelector('condition-explorer'));
        window.sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = [sheet];
        sheet.replaceSync(arguments[0]);";
    page.script::<Value>(source, [PLACE.into()]).await?;
    Ok(())
}

#[tokio::test]
async fn a_hostile_style_sheet_changes_nothing() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            put_in_place(page).await?;
            page.wait_explorers_live().await?;
            page.settle().await?;
            let before: Vec<String> = page.script(LOOKS, []).await?;
            let hostile = format!("{PLACE}{HOSTILE}");
            page.script::<Value>("sheet.replaceSync(arguments[0]);", [hostile.into()])
                .await?;
            page.settle().await?;
            let after: Vec<String> = page.script(LOOKS, []).await?;
            assert!(before.len() > 500, "{} elements", before.len());
            let changed: Vec<_> = before
                .iter()
                .zip(&after)
                .filter(|(before, after)| before != after)
                .take(5)
                .collect();
            assert!(changed.is_empty(), "{changed:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn tokens_and_parts_are_the_hosts_to_set() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`
                    condition-explorer { --ce-call: rgb(1 2 3) }
                    condition-explorer::part(cta) { border-radius: 21px }`);
                document.adoptedStyleSheets = [sheet];
                const explorer = document.querySelector('condition-explorer');
                explorer.setAttribute('theme', 'dark');
                const root = __embedded.rootOf(explorer);
                const style = (selector) => getComputedStyle(root.querySelector(selector));
                return [style('.ce-call').backgroundColor, style('.ce-button').borderTopLeftRadius,
                    getComputedStyle(root).colorScheme];";
            let got: Vec<String> = page.script(source, []).await?;
            assert_eq!(got, ["rgb(1, 2, 3)", "21px", "dark"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_fits_every_width_from_280_to_1600_px() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            put_in_place(page).await?;
            page.wait_explorers_live().await?;
            for width in [280, 320, 480, 703, 704, 1000, 1151, 1152, 1440, 1600] {
                let place = PLACE.replace("1000px", &format!("{width}px"));
                page.script::<Value>("sheet.replaceSync(arguments[0]);", [place.into()])
                    .await?;
                page.settle().await?;
                let source = "
                    const root = __embedded.rootOf(document.querySelector('condition-explorer'));
                    const place = document.querySelector('#explorer-place').getBoundingClientRect();
                    return [root.getBoundingClientRect().width, root.scrollWidth - root.clientWidth];";
                let [own, over]: [f64; 2] = page.script(source, []).await?;
                assert!((own - f64::from(width)).abs() < 0.5, "{width}: {own} px wide");
                assert!(over <= 0.0, "{width}: {over} px too wide");
            }
            Ok(())
        })
        .await;
}

/// Each time an explorer is put in, made live and taken out; nothing of it stays.
const MOUNTS: &str = "
    const [times, done] = arguments;
    (async () => {
        for (let i = 0; i < times; i++) {
            const explorer = document.createElement('condition-explorer');
            const live = new Promise((resolve) =>
                explorer.addEventListener('condition-explorer:ready', resolve, { once: true }));
            document.querySelector('main').prepend(explorer);
            await live;
            explorer.remove();
            await null;
        }
        __embedded.heard.length = 0;
        document.querySelector('.events').replaceChildren();
    })().then(() => done(null), (error) => done(String(error)));";

/// Listeners, nodes and bytes of JavaScript's heap, when what can be freed is.
async fn held(page: &ExplorerPage) -> Result<[f64; 3]> {
    let cdp = page.browser.cdp();
    for _ in 0..3 {
        cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
            .await?;
        page.settle().await?;
    }
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    Ok(["JSEventListeners", "Nodes", "JSHeapUsedSize"].map(|name| {
        let found = metrics.iter().find(|it| it["name"] == name);
        found.and_then(|it| it["value"].as_f64()).expect("a metric")
    }))
}

#[tokio::test]
async fn five_hundred_mounts_leave_nothing_behind() {
    Visit::new()
        .make(async |page| {
            page.browser
                .set_script_timeout(std::time::Duration::from_secs(300))
                .await?;
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let cdp = page.browser.cdp();
            cdp.send_raw("Performance.enable", json!({})).await?;
            // What is made once is made by now.
            page.script_async::<Value>(MOUNTS, [json!(50)]).await?;
            let before = held(page).await?;
            // In turns: the driver waits two minutes for an answer, and a loaded machine takes its time.
            for _ in 0..10 {
                let failed: Value = page.script_async(MOUNTS, [json!(50)]).await?;
                assert!(failed.is_null(), "{failed}");
            }
            let after = held(page).await?;
            println!("listeners, nodes, heap: {before:?} before and {after:?} after 500 mounts");
            let [listeners, nodes, heap] = [0, 1, 2].map(|at| after[at] - before[at]);
            assert!(listeners <= 2.0, "{listeners} listeners more");
            // One explorer has thousands of nodes.
            assert!(nodes < 3000.0, "{nodes} nodes more");
            assert!(heap < 1_000_000.0, "{heap} bytes more");
            Ok(())
        })
        .await;
}
