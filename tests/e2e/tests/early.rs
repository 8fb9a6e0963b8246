//! What happens before the page is live is kept; what goes wrong leaves it whole.

use e2e::conditions::runners_knee;
use e2e::host::Wasm;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Result, Visit};
use serde_json::Value;
use thirtyfour::By;

/// Opens the page with the WebAssembly held back.
async fn open_early(page: &ExplorerPage, path: &str) -> Result<()> {
    page.host.wasm(Wasm::Held);
    page.open(path).await?;
    page.wait_for("the loader is at work", |it| it.state == "loading")
        .await?;
    Ok(())
}

/// Ticks two symptoms and opens an answer.
async fn use_early(page: &ExplorerPage) -> Result<()> {
    let table = runners_knee();
    for key in ["theater-sign", "hot-spots", "faq-imaging"] {
        let control = page.control(table.topic(key)).await?;
        page.press(Hand::Mouse, &control).await?;
    }
    let early = page.read().await?;
    assert_eq!(
        early.state, "loading",
        "all of this comes before the page is live"
    );
    Ok(())
}

/// The page is live with what [`use_early`] did.
async fn assert_kept(page: &ExplorerPage) -> Result<()> {
    page.wait_live().await?;
    let live = page.read().await?;
    let ticked = ["hot-spots", "theater-sign"].map(str::to_owned);
    assert_eq!(live.ticked, ticked.into(), "what was ticked");
    assert_eq!(live.open, ["imaging".to_owned()].into(), "what was opened");
    let lit = runners_knee().lit(live.selected.as_deref(), &["theater-sign", "hot-spots"]);
    assert_eq!(
        live.selected.as_deref(),
        Some("faq-imaging"),
        "an opened answer has the focus"
    );
    assert_eq!(live.linked, lit, "what was ticked and opened lights up");
    Ok(())
}

/// The page answers to what is done to it now.
async fn assert_works(page: &ExplorerPage) -> Result<()> {
    let source = "document.querySelector('nav a[data-contributor=quad-tone]').click();";
    page.script::<Value>(source, []).await?;
    let chosen = page
        .wait_for("a label is taken in", |it| {
            it.selected.as_deref() == Some("quad-tone")
        })
        .await?;
    let ticks: Vec<_> = chosen.ticked.iter().map(String::as_str).collect();
    assert_eq!(chosen.linked, runners_knee().lit(Some("quad-tone"), &ticks));
    Ok(())
}

#[tokio::test]
async fn ticks_and_an_opened_answer_are_kept_and_replayed() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page).await?;
            page.host.wasm(Wasm::Served);
            assert_kept(page).await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn a_label_followed_early_is_the_focus_later() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            let label = page.control(runners_knee().topic("tendon-load")).await?;
            page.press(Hand::Mouse, &label).await?;
            let early = page.read().await?;
            assert_eq!(
                early.fragment, "#tendon-load",
                "the link works without the live part"
            );
            page.host.wasm(Wasm::Served);
            page.wait_live().await?;
            let live = page.read().await?;
            assert_eq!(live.selected.as_deref(), Some("tendon-load"));
            assert_eq!(live.linked, runners_knee().lit(Some("tendon-load"), &[]));
            assert_eq!(live.entries, early.entries, "going live writes no history");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_the_loader_compares_is_what_was_published() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            let source = "
                const done = arguments[0];
                const root = document.querySelector('[data-explorer]');
                const loader = document.querySelector('script[type=module]').src;
                import(loader).then(
                    ({ skeletonOf }) => done([root.dataset.skeleton, skeletonOf(root)]),
                    (error) => done([String(error), '']),
                );";
            let [published, computed]: [String; 2] = page.script_async(source, []).await?;
            assert_eq!(published, computed, "the loader and the publisher agree");
            page.host.wasm(Wasm::Served);
            page.wait_live().await
        })
        .await;
}

#[tokio::test]
async fn a_page_translated_early_goes_live_and_stays_translated() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page).await?;
            // What browsers' translators do: each text is replaced inside two <font> elements.
            let translate = "
                const root = document.querySelector('[data-explorer]');
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
                for (const text of texts) {
                    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
                    inner.textContent = `[${text.data}]`;
                    outer.append(inner);
                    text.replaceWith(outer);
                }
                return texts.length;";
            let translated: usize = page.script(translate, []).await?;
            assert!(translated > 200, "the page has {translated} texts");
            page.host.wasm(Wasm::Served);
            assert_kept(page).await?;
            let kept: usize = page
                .script("return document.querySelectorAll('font > font').length;", [])
                .await?;
            // The status line has spoken since then, in words of its own.
            assert!(kept + 1 >= translated, "{kept} of {translated} texts are still translated");
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn a_page_with_a_foreign_node_goes_live() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page).await?;
            let inject = "
                const stranger = document.createElement('span');
                stranger.textContent = 'An extension was here.';
                document.querySelector('nav a[data-contributor]').before(stranger);
                document.querySelector('[data-symptom-card] label').append(stranger.cloneNode(true));";
            page.script::<Value>(inject, []).await?;
            page.host.wasm(Wasm::Served);
            assert_kept(page).await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn without_webassembly_the_page_is_whole_and_can_try_again() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(".wasm");
            page.expect_problem("cannot go live");
            page.host.wasm(Wasm::Missing);
            page.open("/").await?;
            page.wait_for("the failure is told", |it| it.state == "failed")
                .await?;
            let text: String = page.script("return document.body.innerText;", []).await?;
            assert!(
                text.contains(&page.words.loader.failed),
                "the notice can be seen"
            );
            let whole = "return [...document.querySelectorAll('[data-contributor-card] section')]
                .every((it) => it.checkVisibility());";
            assert!(
                page.script::<bool>(whole, []).await?,
                "every section can be read"
            );
            use_failed(page).await?;

            page.host.wasm(Wasm::Served);
            let retry = page.find(Role::Button, &page.words.loader.retry).await?;
            page.press(Hand::Mouse, &retry).await?;
            assert_kept(page).await?;
            let notice = page.browser.find(By::Css("[data-notice=failed]")).await?;
            assert!(!notice.is_displayed().await?, "the notice is gone");
            assert_works(page).await
        })
        .await;
}

/// Links, ticks and answers of a page that cannot go live.
async fn use_failed(page: &ExplorerPage) -> Result<()> {
    let table = runners_knee();
    for key in ["hip-control", "theater-sign", "hot-spots", "faq-imaging"] {
        let control = page.control(table.topic(key)).await?;
        page.press(Hand::Mouse, &control).await?;
    }
    let failed = page.read().await?;
    assert_eq!(
        (failed.fragment.as_str(), failed.state.as_str()),
        ("#hip-control", "failed")
    );
    // Later the opened answer is to have the focus, as it has when nothing is in the address.
    page.edit_fragment("faq-imaging").await
}

#[tokio::test]
async fn a_late_arrival_is_harmless() {
    Visit::new()
        .make(async |page| {
            page.expect_problem("cannot go live");
            open_early(page, "/").await?;
            page.wait_for("the visitor is told", |it| it.state == "failed")
                .await?;
            page.host.wasm(Wasm::Served);
            page.wait_live().await?;
            let notice = page.browser.find(By::Css("[data-notice=failed]")).await?;
            assert!(!notice.is_displayed().await?, "the notice is gone");
            assert_works(page).await
        })
        .await;
}
