//! An element in a page of someone else's: what it needs stands in its script, and it is never half a
//! page. In every engine.

use e2e::host::{Fault, files};
use e2e::{ExplorerPage, Result, Viewport, Visit};
use serde_json::Value;
use thirtyfour::Key;

const REST: &str = "/conditions/*.rest.html";
const SCRIPT: &str = "/embed.js";
/// The figure with its labels is there.
const PAINTED: &str = "
    const root = __embedded.rootOf(document.querySelector('condition-explorer'));
    const labels = root?.querySelectorAll('.ce-labels a').length ?? 0;
    return labels > 3 && !root.querySelector('[data-waiting]');";
/// How many answers there are: they are part of the rest.
const ANSWERS: &str = "
    const root = __embedded.rootOf(document.querySelector('condition-explorer'));
    return root.querySelectorAll('details[data-faq]').length;";

async fn answers(page: &ExplorerPage) -> Result<usize> {
    page.script(ANSWERS, []).await
}

/// What was asked for and answered beside the host's own files.
fn asked(page: &ExplorerPage) -> Vec<String> {
    let asked = page.host.answered().into_iter().map(|it| it.path);
    asked
        .filter(|it| it.starts_with("/assets/") || it.starts_with("/conditions/"))
        .filter(|it| !it.contains("/icon."))
        .collect()
}

async fn wait_asked(page: &ExplorerPage, part: &str) {
    let start = std::time::Instant::now();
    while !asked(page).iter().any(|it| it.contains(part)) {
        assert!(
            start.elapsed().as_secs() < 20,
            "{part} is asked for: {:?}",
            asked(page)
        );
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
}

/// Opens a host's page with the figure in sight, and the rest still on its way.
async fn open_without_the_rest(page: &ExplorerPage) -> Result<()> {
    page.host.faults.set(REST, Fault::Held);
    page.open_usage("plain").await?;
    page.wait_around("the figure is there", PAINTED).await
}

#[tokio::test]
async fn its_script_brings_the_figure_and_asks_for_all_the_rest_at_once() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open_without_the_rest(page).await?;
            assert_eq!(answers(page).await?, 0, "the rest is on its way");
            for part in [".wasm", "/assets/explorer.", "/conditions/runners-knee."] {
                wait_asked(page, part).await;
            }
            let asked = asked(page);
            assert!(!asked.iter().any(|it| it.contains(".css")), "{asked:?}");
            assert!(
                !asked.iter().any(|it| it.contains("index.json")),
                "{asked:?}"
            );
            page.host.faults.mend(REST);
            page.wait_explorers_live().await?;
            assert!(answers(page).await? > 5);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_the_rest_does_not_come_the_whole_is_fetched() {
    for fault in [Fault::Status(404), Fault::Truncated, Fault::Page] {
        Visit::new()
            .in_any_engine()
            .make(async |page| {
                if fault == Fault::Status(404) {
                    page.expect_problem("404");
                }
                page.host.faults.set(REST, fault.clone());
                page.open_usage("plain").await?;
                page.wait_explorers_live().await?;
                assert!(answers(page).await? > 5);
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn an_older_copy_of_its_script_shows_what_the_site_has_by_now() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("404");
            page.expect_problem("cannot go live (engine)");
            if page.engine == e2e::Engine::Chromium {
                page.expect_problem("integrity");
            }
            let script = page.host.page(SCRIPT)?;
            // All that it names by its content is of a release that is gone.
            let mut old = script.replace("conditions/runners-knee.", "conditions/runners-knee.0");
            old = old.replace("assets/explorer.", "assets/explorer.0");
            page.host.faults.set(SCRIPT, Fault::Content(old.into()));
            page.open_usage("plain").await?;
            page.wait_explorers("it has given up going live", |them| {
                them[0].state == "failed"
            })
            .await?;
            assert!(answers(page).await? > 5, "it is whole");
            let seen = "
                const root = __embedded.rootOf(document.querySelector('condition-explorer'));
                const told = [...root.querySelectorAll('[data-notice]')].filter((it) => it.checkVisibility());
                return told.length;";
            assert_eq!(page.script::<u32>(seen, []).await?, 1, "one notice");
            Ok(())
        })
        .await;
}

/// Every element of the upper part, with what it is made of; but what the element changes in it.
const UPPER: &str = "
    const changed = ['href', 'part', 'data-state', 'data-url-state', 'data-waiting', 'target'];
    const flat = (top) => [top, ...top.querySelectorAll('*')].map((it) => {
        const attributes = [...it.attributes].filter(({ name }) => !changed.includes(name));
        const text = [...it.childNodes].filter((it) => it.nodeType === 3).map((it) => it.data);
        return [it.namespaceURI, it.localName, ...attributes.map((it) => `${it.name}=${it.value}`), ...text].join(' ');
    });
    const done = arguments[arguments.length - 1];
    const root = __embedded.rootOf(document.querySelector('condition-explorer'));
    fetch('../conditions/index.json').then((it) => it.json()).then(({ conditions: [{ fragment }] }) => {
        const request = new XMLHttpRequest();
        request.open('GET', `../${fragment}`);
        request.responseType = 'document';
        request.onload = () => {
            const parts = ['.ce-masthead', '.ce-stage', '.ce-intro'];
            const of = (top) => parts.flatMap((it) => flat(top.querySelector(it)));
            const [own, published] = [of(root), of(request.response)];
            const differ = own.findIndex((it, at) => it !== published[at]);
            done([own.length, published.length, differ < 0 ? '' : `${own[differ]} | ${published[differ]}`]);
        };
        request.send();
    });";

#[tokio::test]
async fn what_its_script_brings_is_what_is_published_however_it_is_read() {
    for without_parser in [false, true] {
        Visit::new()
            .in_any_engine()
            .make(async |page| {
                page.host.faults.set(REST, Fault::Held);
                if without_parser {
                    let script = page.host.page(SCRIPT)?;
                    let script = script.replace("Document.parseHTML", "Document.noSuchParser");
                    page.host.faults.set(SCRIPT, Fault::Content(script.into()));
                }
                // Where no script may make markup of text.
                page.open_usage("strict").await?;
                page.wait_around("the figure is there", PAINTED).await?;
                assert_eq!(answers(page).await?, 0, "it is read before the rest comes");
                let (own, published, differ): (usize, usize, String) =
                    page.script_async(UPPER, []).await?;
                assert_eq!(differ, "");
                assert!(
                    own == published && own > 250,
                    "{own} and {published} elements"
                );
                page.host.faults.mend(REST);
                page.wait_explorers_live().await?;
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn it_is_live_before_all_is_shown_and_whoever_acts_sees_all() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open_without_the_rest(page).await?;
            let source = "
                window.waiting = new Promise((done) =>
                    document.addEventListener('condition-explorer:ready', ({ target }) => {
                        const root = __embedded.rootOf(target);
                        const count = () => root.querySelectorAll('[data-waiting]').length;
                        const before = count();
                        target.choose('faq-imaging');
                        done([before, count()]);
                    }));";
            page.script::<Value>(source, []).await?;
            page.host.faults.mend(REST);
            let source = "window.waiting.then(arguments[arguments.length - 1]);";
            let [before, after]: [usize; 2] = page.script_async(source, []).await?;
            assert!(before > 10, "{before} wait when it is live");
            assert_eq!(after, 0, "wait after a choice");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_place_that_is_on_its_way_is_gone_to_when_it_is_there() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open_without_the_rest(page).await?;
            let before = page.around().await?.address;
            page.click_in("explorer", "nav a[data-contributor=tendon-load]")
                .await?;
            page.host.faults.mend(REST);
            let live = page.wait_explorers_live().await?;
            assert_eq!(live[0].selected.as_deref(), Some("tendon-load"));
            assert_eq!(page.around().await?.address, before);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn far_below_the_window_nothing_but_its_script_is_fetched() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_around_this(
                "<canvas height=\"6000\"></canvas><condition-explorer id=\"explorer\" loading=\"lazy\"><a href=\"../\">x</a></condition-explorer>",
            )
            .await?;
            page.wait_around(
                "it is defined",
                "return Boolean(customElements.get('condition-explorer'));",
            )
            .await?;
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            assert_eq!(asked(page), Vec::<String>::new());
            let near = "
                const { top } = document.querySelector('condition-explorer').getBoundingClientRect();
                scrollTo({ top: scrollY + top - innerHeight - 1000, behavior: 'instant' });";
            page.script::<Value>(near, []).await?;
            page.wait_explorers_live().await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_stands_below_it_is_not_moved_in_sight() {
    Visit::new()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.host.faults.set(REST, Fault::Held);
            page.open_around_early(
                "<condition-explorer><a href=\"../\">x</a></condition-explorer>",
            )
            .await?;
            page.settle().await?;
            page.bring_script().await?;
            page.wait_around("the figure is there", PAINTED).await?;
            page.host.faults.mend(REST);
            page.wait_explorers_live().await?;
            page.settle().await?;
            let shifts: Vec<Value> = page.script("return __seen.shifts;", []).await?;
            assert!(shifts.is_empty(), "{shifts:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_its_script_there_is_a_link_and_no_empty_screen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("404");
            page.expect_problem("is not loaded");
            page.host.faults.set(SCRIPT, Fault::Status(404));
            page.open_usage("plain").await?;
            page.wait_around(
                "it keeps no room",
                "return document.querySelector('condition-explorer').offsetHeight < 120;",
            )
            .await?;
            let seen = "return document.querySelector('condition-explorer a').checkVisibility();";
            assert!(page.script::<bool>(seen, []).await?);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_nothing_of_it_comes_the_link_stays_and_the_host_is_told() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("404");
            page.expect_problem("cannot show the condition");
            for file in [files::FRAGMENT, files::INDEX] {
                page.host.faults.set(file, Fault::Status(404));
            }
            page.open_usage("plain").await?;
            let told = "return __embedded.heard.some((it) => it.what === 'error' && it.detail.code === 'content');";
            page.wait_around("the host is told", told).await?;
            let seen = "
                const explorer = document.querySelector('condition-explorer');
                return explorer.querySelector('a').checkVisibility() && !__embedded.rootOf(explorer)
                    && explorer.offsetHeight < 120;";
            assert!(page.script::<bool>(seen, []).await?, "the link, and not half a page");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn escape_leaves_its_walk() {
    let walks = "
        const root = __embedded.rootOf(document.querySelector('condition-explorer'));
        return root.querySelector('[data-walking]') !== null;";
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            page.click_in("explorer", ".ce-walk-first").await?;
            page.wait_around("the walk has begun", walks).await?;
            page.key(Key::Escape).await?;
            let is_left = walks.replace("!==", "===");
            page.wait_around("the walk is left", &is_left).await
        })
        .await;
}
