//! The explorer that a host's server has put into its page, as a declarative shadow root: whole without
//! any script, and taken over by ours. In every engine.

use e2e::clinic_text::{plain, sentences};
use e2e::host::Fault;
use e2e::{ExplorerPage, Result, Visit};
use serde_json::Value;

const SCRIPT: &str = "/embed.js";
const PIECE: &str = "/embed/declarative.runners-knee.html";

/// What a server puts into its page: without the lines for its head, and with an id.
fn piece(page: &ExplorerPage) -> Result<String> {
    let piece = page
        .host
        .page(PIECE)?
        .replace("{site}", &page.host.url("/"));
    let at = piece.find("<condition-explorer").unwrap_or_default();
    let piece = piece[at..].replacen(
        "<condition-explorer",
        "<condition-explorer id=\"explorer\"",
        1,
    );
    // The policy of the page refuses a style sheet in it, as a strict host's does.
    page.expect_problem("style-src");
    if page.engine == e2e::Engine::Chromium {
        page.expect_problem("Applying inline style");
    }
    Ok(piece)
}

/// A closed root is out of everyone's reach, a test's too, until the element takes it.
fn open(piece: &str) -> String {
    piece.replacen("shadowrootmode=\"closed\"", "shadowrootmode=\"open\"", 1)
}

#[tokio::test]
async fn it_is_whole_without_a_script() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("404");
            page.expect_problem("is not loaded");
            page.host.faults.set(SCRIPT, Fault::Status(404));
            let piece = open(&piece(page)?);
            page.open_around_this(&piece).await?;
            let source = "
                const { shadowRoot } = document.querySelector('#explorer');
                const root = shadowRoot.querySelector('[data-explorer]');
                const label = root.querySelector('nav a[data-contributor]');
                return [root.textContent, label.href, String(root.hasAttribute('data-embedded'))];";
            let [text, link, embedded]: [String; 3] = page.script(source, []).await?;
            let text = plain(&text);
            // Between blocks there is no space in it.
            let closed = |text: &str| text.replace(char::is_whitespace, "");
            let text = closed(&text);
            let missing: Vec<_> = sentences()
                .into_iter()
                .filter(|it| !text.contains(&closed(it)))
                .collect();
            assert!(missing.is_empty(), "cannot be read: {missing:#?}");
            assert!(
                link.starts_with(&format!("{}#", page.host.url("/"))),
                "{link}"
            );
            assert_eq!(embedded, "true");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_is_taken_over_as_it_is() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let piece = open(&piece(page)?);
            page.open_around_early(&piece).await?;
            let note = "window.__root = document.querySelector('#explorer').shadowRoot.querySelector('[data-explorer]');";
            page.script::<Value>(note, []).await?;
            page.bring_script().await?;
            page.wait_explorers_live().await?;
            let same = "
                const explorer = document.querySelector('#explorer');
                const { fontFamily } = getComputedStyle(__root.querySelector('h1'));
                return [__embedded.rootOf(explorer) === __root, !fontFamily.startsWith('-webkit-standard')
                    && getComputedStyle(__root.querySelector('.ce-stage')).position === 'sticky'];";
            assert_eq!(page.script::<[bool; 2]>(same, []).await?, [true, true], "the same, and styled");
            let asked = page.host.answered();
            let markup = asked.iter().filter(|it| {
                it.path.starts_with("/conditions/") && it.path.contains(".html")
            });
            assert_eq!(markup.count(), 0, "nothing of it is fetched again");
            page.click_in("explorer", "nav a[data-contributor=tendon-load]").await?;
            page.wait_explorers("the label is taken in", |them| {
                them[0].selected.as_deref() == Some("tendon-load")
            })
            .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn closed_it_is_taken_over_as_well() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let piece = piece(page)?;
            page.open_around_this(&piece).await?;
            page.wait_explorers_live().await?;
            let reach = "return document.querySelector('#explorer').shadowRoot === null;";
            assert!(page.script::<bool>(reach, []).await?);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_has_outlived_its_engine_is_put_back_as_published() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let piece = piece(page)?
                .replace("data-outline=\"conditions/runners-knee.", "data-outline=\"conditions/runners-knee.0")
                .replace("<h1", "<h1 data-old");
            page.open_around_this(&piece).await?;
            page.wait_explorers_live().await?;
            let old = "
                const root = __embedded.rootOf(document.querySelector('#explorer'));
                return [root.querySelectorAll('[data-old]').length, root.querySelectorAll('h1').length];";
            assert_eq!(page.script::<[u32; 2]>(old, []).await?, [0, 1]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_old_one_stays_where_nothing_else_can_be_fetched() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("404");
            page.expect_problem("cannot show the condition");
            for file in ["/conditions/*.html", "/conditions/index.json"] {
                page.host.faults.set(file, Fault::Status(404));
            }
            let piece = piece(page)?.replace(
                "data-outline=\"conditions/runners-knee.",
                "data-outline=\"conditions/runners-knee.0",
            );
            page.open_around_this(&piece).await?;
            page.wait_around(
                "the host is told",
                "return __embedded.heard.some((it) => it.what === 'error');",
            )
            .await?;
            let there = "
                const root = __embedded.rootOf(document.querySelector('#explorer'));
                return root.querySelectorAll('details[data-faq]').length;";
            assert!(page.script::<u32>(there, []).await? > 5);
            Ok(())
        })
        .await;
}
