//! What hosts do with an element: frameworks that set properties, addresses that name a place in it,
//! another document, visitors who are quicker than the engine. In every engine.

use e2e::host::Wasm;
use e2e::{Result, Viewport, Visit};
use serde_json::{Value, json};

#[tokio::test]
async fn a_place_that_the_address_names_is_gone_to() {
    for is_cold in [true, false] {
        Visit::new()
            .in_any_engine()
            .at(Viewport::PHONE)
            .make(async |page| {
                let snippet = "<p><a id=\"menu\" href=\"#faq-imaging\">x</a></p>\
                    <condition-explorer id=\"explorer\" url-state=\"hash\"><a href=\"../\">x</a></condition-explorer>";
                // By a link of the host's own, before or after it is there.
                let go = "document.querySelector('#menu').click();";
                page.open_around_early(snippet).await?;
                if is_cold {
                    page.script::<Value>(go, []).await?;
                }
                page.bring_script().await?;
                page.wait_explorers_live().await?;
                if !is_cold {
                    page.script::<Value>(go, []).await?;
                }
                page.wait_around("the place is in sight", IN_SIGHT).await?;
                let shown = page.explorers().await?;
                assert_eq!(shown[0].selected.as_deref(), Some("faq-imaging"));
                Ok(())
            })
            .await;
    }
}

const IN_SIGHT: &str = "
    const place = __embedded.rootOf(document.querySelector('#explorer'))?.querySelector('#faq-imaging');
    const { top } = place?.getBoundingClientRect() ?? {};
    return top > -5 && top < innerHeight / 2;";

#[tokio::test]
async fn a_framework_may_set_properties() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                const explorer = document.querySelector('#explorer');
                explorer.select = 'faq-imaging';
                const written = explorer.getAttribute('select');
                return [written, String(explorer.select), typeof explorer.select, typeof explorer.choose];";
            let said: [String; 4] = page.script(source, []).await?;
            assert_eq!(said, ["faq-imaging", "faq-imaging", "function", "function"]);
            for (call, selected) in [
                ("", "faq-imaging"),
                ("choose('hip-control')", "hip-control"),
                ("select('tendon-load')", "tendon-load"),
            ] {
                let source = format!("document.querySelector('#explorer').{call};");
                if !call.is_empty() {
                    page.script::<Value>(&source, []).await?;
                }
                page.wait_explorers(selected, |them| them[0].selected.as_deref() == Some(selected))
                    .await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_another_document_it_keeps_its_style() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                const explorer = document.querySelector('#explorer');
                const frame = document.createElement('iframe');
                document.body.append(frame);
                frame.contentDocument.body.append(explorer);
                const root = __embedded.rootOf(explorer);
                const there = frame.contentWindow.getComputedStyle(root).fontFamily;
                document.querySelector('main').append(explorer);
                return [there, getComputedStyle(root).fontFamily];";
            let styled: [String; 2] = page.script(source, []).await?;
            assert!(
                styled.iter().all(|it| it.contains("system-ui")),
                "{styled:?}"
            );
            page.wait_explorers_live().await?;
            Ok(())
        })
        .await;
}

/// The steps of the walk that can be seen, where `root` is an explorer's.
const STEPS: &str = "
    const steps = [...root.querySelectorAll('.ce-walk-step')].filter((it) => it.checkVisibility());
    return [root.dataset.state === 'live' && root.querySelector('[data-walking]') !== null, steps.map((it) => it.id)];";

async fn walks(page: &e2e::ExplorerPage, root: &str) -> Result<()> {
    let start = std::time::Instant::now();
    loop {
        let source = format!("const root = {root};{STEPS}");
        let steps: Value = page.script(&source, []).await?;
        if steps == json!([true, ["walk-1"]]) {
            return Ok(());
        }
        assert!(start.elapsed().as_secs() < 20, "{steps}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn a_walk_that_is_started_early_begins_when_it_can() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.host.wasm(Wasm::Held);
            page.open_usage("plain").await?;
            page.wait_explorers("it is painted", |them| them[0].state == "loading")
                .await?;
            page.click_in("explorer", ".ce-walk-first").await?;
            page.host.wasm(Wasm::Served);
            page.wait_explorers_live().await?;
            let root = "__embedded.rootOf(document.querySelector('#explorer'))";
            walks(page, root).await
        })
        .await;
}

#[tokio::test]
async fn and_in_a_frame() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.host.wasm(Wasm::Held);
            page.open_usage_elsewhere("frame").await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.script::<Value>("document.querySelector('.ce-walk-first').click();", [])
                .await?;
            page.host.wasm(Wasm::Served);
            page.wait_live().await?;
            walks(page, "document.querySelector('[data-explorer]')").await?;
            page.leave_frame().await
        })
        .await;
}

#[tokio::test]
async fn a_link_to_another_conditions_page_is_not_its_own() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            for state in ["loading", "live"] {
                if state == "loading" {
                    page.host.wasm(Wasm::Held);
                    page.open_usage("plain").await?;
                    page.wait_explorers("it is painted", |them| them[0].state == state)
                        .await?;
                } else {
                    page.host.wasm(Wasm::Served);
                    page.wait_explorers_live().await?;
                }
                let source = "
                    const root = __embedded.rootOf(document.querySelector('#explorer'));
                    const link = document.createElement('a');
                    link.href = new URL('../page.other.html#tendon-load', location);
                    root.append(link);
                    let taken;
                    addEventListener('click', (event) => {
                        taken = event.defaultPrevented;
                        event.preventDefault();
                    }, { once: true });
                    link.click();
                    link.remove();
                    return [taken, root.dataset.selected ?? null];";
                let taken: Value = page.script(source, []).await?;
                assert_eq!(taken, json!([false, null]), "{state}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_place_that_gives_it_no_width_is_told_once() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                for (const display of ['inline-flex', 'table-cell']) {
                    const place = document.createElement('div');
                    place.style.display = display;
                    place.append(document.createElement('condition-explorer'));
                    document.querySelector('main').append(place);
                }";
            page.script::<Value>(source, []).await?;
            page.wait_explorers("they are live", |them| {
                them.len() == 3 && them.iter().all(|it| it.state == "live")
            })
            .await?;
            page.settle().await?;
            let log = page.browser.browser_log().await?;
            let told: Vec<_> = log
                .iter()
                .filter(|it| it.message.contains("give its place a width"))
                .collect();
            assert_eq!(told.len(), 1, "{log:#?}");
            Ok(())
        })
        .await;
}
