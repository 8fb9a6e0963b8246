//! `<condition-explorer>` in pages of someone else's: it shows, answers and tells, and leaves nothing
//! behind.

use e2e::conditions::runners_knee;
use e2e::host::{Fault, Wasm, files};
use e2e::{ExplorerPage, Result, Viewport, Visit};
use serde_json::{Value, json};

const LABEL: &str = "nav a[data-contributor=tendon-load]";
const TICK: &str = "input[name=symptom][value=theater-sign]";

/// Chosen with a mouse, in the explorer with this id: it shows it, and the host hears it once.
async fn is_chosen_and_told(page: &ExplorerPage, id: &str) -> Result<()> {
    let before = page.around().await?;
    page.click_in(id, LABEL).await?;
    let chosen = page
        .wait_explorers("the label is taken in", |them| {
            let own = them.iter().find(|it| it.id == id);
            own.is_some_and(|it| it.selected.as_deref() == Some("tendon-load"))
        })
        .await?;
    let own = chosen.iter().find(|it| it.id == id).expect("it is there");
    assert_eq!(own.tells.as_deref(), Some("tendon-load"));
    assert!(own.status.contains("Tendon load"), "{own:#?}");
    page.click_in(id, TICK).await?;
    let ticked = page
        .wait_explorers("the tick is taken in", |them| {
            let own = them.iter().find(|it| it.id == id);
            own.is_some_and(|it| it.ticked == ["theater-sign"] && !it.linked.is_empty())
        })
        .await?;
    let own = ticked.iter().find(|it| it.id == id).expect("it is there");
    let linked: std::collections::BTreeSet<_> = own.linked.iter().cloned().collect();
    let table = runners_knee();
    let expected = table.lit(Some("tendon-load"), &["theater-sign"]);
    assert_eq!(linked, table.contributors(&expected));
    let after = page.around().await?;
    let heard = &after.heard[before.heard.len()..];
    assert_eq!(
        heard.len(),
        1,
        "a choice is told once, a tick never: {heard:#?}"
    );
    assert_eq!(
        (heard[0].what.as_str(), heard[0].from.as_str()),
        ("select", id)
    );
    assert!(heard[0].travels);
    let detail = json!({ "version": 1, "kind": "contributor", "id": "tendon-load" });
    assert_eq!(heard[0].detail, detail);
    let kept = |it: &e2e::embedded::Around| {
        (
            it.head.clone(),
            it.address.clone(),
            it.entries,
            it.pushes,
            it.styles,
        )
    };
    assert_eq!(
        kept(&before),
        kept(&after),
        "the page around stays as it was"
    );
    assert!(after.globals.is_empty(), "{:?}", after.globals);
    Ok(())
}

async fn works_in(usage: &str, id: &str, viewport: Viewport) {
    Visit::new()
        .in_any_engine()
        .at(viewport)
        .make(async |page| {
            page.open_usage(usage).await?;
            let live = page.wait_explorers_live().await?;
            assert!(live.iter().all(|it| it.too_wide <= 0.0), "{live:#?}");
            is_chosen_and_told(page, id).await
        })
        .await;
}

#[tokio::test]
async fn it_works_in_a_plain_page() {
    works_in("plain", "explorer", Viewport::WIDE).await;
}

#[tokio::test]
async fn it_works_under_a_strict_policy_and_trusted_types() {
    works_in("strict", "explorer", Viewport::WIDE).await;
}

#[tokio::test]
async fn it_works_in_a_narrow_column() {
    works_in("narrow", "explorer", Viewport::WIDE).await;
}

#[tokio::test]
async fn it_listens_to_nothing_of_the_page_around() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            is_chosen_and_told(page, "explorer").await?;
            let around = page.around().await?;
            let own = ["ready", "select", "error"].map(|it| format!("condition-explorer:{it}"));
            assert_eq!(around.listening, own, "the host's own listeners alone");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn two_explorers_are_independent_and_share_the_engine() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("two").await?;
            let live = page.wait_explorers_live().await?;
            assert_eq!(
                live[1].selected.as_deref(),
                Some("hip-control"),
                "its attribute"
            );
            is_chosen_and_told(page, "one").await?;
            let both = page.explorers().await?;
            assert_eq!(both[1].selected.as_deref(), Some("hip-control"));
            assert!(both[1].ticked.is_empty(), "a tick is the other one's alone");
            let asked = page.host.answered();
            for ending in [".wasm", ".rest.html", "embed.js"] {
                let times = asked.iter().filter(|it| it.path.ends_with(ending));
                assert_eq!(times.count(), 1, "{ending} is fetched once for both");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_more_explorer_is_live_when_it_is_first_painted() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            // Observers of sizes are told after layout and before paint.
            let source = "
                const first = document.querySelector('condition-explorer');
                const more = first.cloneNode(true);
                more.id = 'more';
                const sizes = new ResizeObserver(() => {
                    sizes.disconnect();
                    more.title = __embedded.read(more).state;
                });
                sizes.observe(more);
                requestAnimationFrame(() => first.before(more));";
            page.script::<Value>(source, []).await?;
            page.wait_explorers("one more is live", |them| {
                them.len() == 2 && them.iter().all(|it| it.state == "live")
            })
            .await?;
            let source = "return document.querySelector('#more').title;";
            let state: String = page.script(source, []).await?;
            assert_eq!(state, "live", "at its first layout");
            is_chosen_and_told(page, "more").await
        })
        .await;
}

#[tokio::test]
async fn before_it_is_live_links_lead_to_their_places() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.host.wasm(Wasm::Held);
            page.open_usage("plain").await?;
            page.wait_explorers("it is painted", |them| {
                them.iter().all(|it| it.state == "loading")
            })
            .await?;
            let before = page.around().await?;
            page.click_in("explorer", LABEL).await?;
            let early = page
                .wait_explorers("the link is followed", |them| {
                    them[0].selected.as_deref() == Some("tendon-load")
                })
                .await?;
            assert_eq!(early[0].state, "loading");
            assert_eq!(early[0].marked, ["tendon-load"], "style sheets know it");
            page.click_in("explorer", TICK).await?;
            let after = page.around().await?;
            assert_eq!(
                (&before.address, before.entries),
                (&after.address, after.entries)
            );
            page.host.wasm(Wasm::Served);
            let live = page.wait_explorers_live().await?;
            assert_eq!(live[0].selected.as_deref(), Some("tendon-load"));
            assert_eq!(live[0].ticked, ["theater-sign"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_link_for_a_new_tab_leads_to_the_page() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                const root = __embedded.rootOf(document.querySelector('condition-explorer'));
                const hrefs = (selector) => [...root.querySelectorAll(selector)].map((it) => it.href);
                return [hrefs('nav a[data-contributor=tendon-load]'), hrefs('[data-full-page]')];";
            let links: Vec<Vec<String>> = page.script(source, []).await?;
            let own = page.host.url("/");
            assert_eq!(links, [vec![format!("{own}#tendon-load")], vec![own]]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_host_that_renders_by_itself_loses_nothing() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("app").await?;
            page.wait_explorers_live().await?;
            page.click_in("explorer", LABEL).await?;
            page.click_in("explorer", TICK).await?;
            page.wait_explorers("both are taken in", |them| them[0].ticked.len() == 1)
                .await?;
            for view in ["#first", "#without", "#beside", "#without", "#first"] {
                let source = "document.querySelector(`nav a[href='${arguments[0]}']`).click();";
                page.script::<Value>(source, [view.into()]).await?;
                page.settle().await?;
                if view == "#without" {
                    assert!(page.explorers().await?.is_empty());
                    continue;
                }
                let live = page.wait_explorers_live().await?;
                assert_eq!(live[0].selected.as_deref(), Some("tendon-load"), "{view}");
                assert_eq!(live[0].ticked, ["theater-sign"], "{view}");
            }
            // What the host does is no news to it; what the visitor does is, and once.
            let before = page.around().await?;
            page.script::<Value>("document.querySelector('#show').click();", [])
                .await?;
            page.wait_explorers("the host's choice is shown", |them| {
                them[0].selected.as_deref() == Some("hip-control")
            })
            .await?;
            page.click_in("explorer", LABEL).await?;
            page.wait_explorers("the visitor's choice is shown", |them| {
                them[0].selected.as_deref() == Some("tendon-load")
            })
            .await?;
            page.script::<Value>("document.querySelector('#clear').click();", [])
                .await?;
            page.wait_explorers("the host clears it", |them| them[0].selected.is_none())
                .await?;
            let after = page.around().await?;
            let heard: Vec<_> = after.heard[before.heard.len()..].iter().collect();
            assert_eq!(heard.len(), 1, "{heard:#?}");
            assert_eq!(heard[0].detail["id"], "tendon-load");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_walk_starts_when_the_host_asks_for_it() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.script::<Value>("document.querySelector('condition-explorer').walk();", [])
                .await?;
            page.wait_explorers_live().await?;
            let source = "
                const root = __embedded.rootOf(document.querySelector('condition-explorer'));
                return [...root.querySelectorAll('[id^=walk-]')]
                    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height > 4)
                    .map((it) => it.id);";
            page.settle().await?;
            let shown: Vec<String> = page.script(source, []).await?;
            assert!(shown.contains(&"walk-1".to_owned()), "{shown:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_is_not_allowed_is_told_once_and_does_no_harm() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            let source = "
                for (const attributes of [
                    { condition: 'nothing' }, { theme: 'pink' }, { theme: 'pink' },
                    { select: '\"]{}*' }, { booking: 'javascript:alert(1)' }, { lang: 'tlh' },
                    { mode: '__proto__' }, { 'url-state': 'everything' },
                ]) {
                    const it = document.createElement('condition-explorer');
                    for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
                    document.querySelector('main').append(it);
                }";
            page.script::<Value>(source, []).await?;
            let all = page
                .wait_explorers("they are painted", |them| {
                    them.len() == 9 && them.iter().all(|it| !it.state.is_empty())
                })
                .await?;
            assert!(all.iter().all(|it| it.selected.is_none()));
            let log = page.browser.browser_log().await?;
            let told: Vec<_> = log
                .into_iter()
                .map(|entry| entry.message)
                .filter(|it| it.contains("is not allowed; allowed: "))
                .collect();
            assert_eq!(told.len(), 7, "each once: {told:#?}");
            assert!(
                told.iter().any(|it| it.contains("pink") && it.contains("auto, light, dark")),
                "{told:#?}"
            );
            let source = "
                return __embedded.explorers().flatMap((it) => [
                    ...__embedded.rootOf(it).querySelectorAll('[href^=javascript]')]).length;";
            assert_eq!(page.script::<u32>(source, []).await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_second_script_does_no_harm() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            let source = "
                const done = arguments[arguments.length - 1];
                const own = customElements.get('condition-explorer');
                const again = [...document.scripts].find((it) => it.src.includes('embed.js')).src;
                import(`${again}?again`).then(
                    () => done(own === customElements.get('condition-explorer')),
                    (error) => done(String(error)),
                );";
            let same: Value = page.script_async(source, []).await?;
            assert_eq!(same, json!(true));
            page.wait_explorers_live().await?;
            is_chosen_and_told(page, "explorer").await
        })
        .await;
}

#[tokio::test]
async fn without_the_site_the_fallback_stays_and_the_host_is_told() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            for words in ["404", "cannot show the condition"] {
                page.expect_problem(words);
            }
            for file in [files::FRAGMENT, files::INDEX] {
                page.host.faults.set(file, Fault::Status(404));
            }
            page.open_usage("plain").await?;
            let start = std::time::Instant::now();
            while page.around().await?.heard.is_empty() {
                assert!(start.elapsed().as_secs() < 20, "the host hears of it");
                page.settle().await?;
            }
            let heard = page.around().await?.heard;
            assert_eq!(heard[0].what, "error");
            assert_eq!(heard[0].detail["code"], "content");
            let seen = "return document.querySelector('condition-explorer a').checkVisibility();";
            assert!(
                page.script::<bool>(seen, []).await?,
                "the fallback is in sight"
            );
            Ok(())
        })
        .await;
}
