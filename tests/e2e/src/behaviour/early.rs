//! What a visitor does to runner's knee before the page is live, and what has to come of it.

use serde_json::Value;

use crate::conditions::runners_knee;
use crate::host::Wasm;
use crate::{ExplorerPage, Hand, Result};

/// Opens the page with the WebAssembly held back.
pub async fn open_early(page: &ExplorerPage, path: &str) -> Result<()> {
    page.host.wasm(Wasm::Held);
    page.open(path).await?;
    page.wait_for("the loader is at work", |it| it.state == "loading")
        .await?;
    Ok(())
}

/// Ticks two symptoms and opens an answer, on a page that is in this state and stays in it.
pub async fn use_early(page: &ExplorerPage, state: &str) -> Result<()> {
    let table = runners_knee();
    for key in ["theater-sign", "hot-spots", "faq-imaging"] {
        let control = page.control(table.topic(key)).await?;
        page.press(Hand::Mouse, &control).await?;
    }
    let early = page.read().await?;
    assert_eq!(
        early.state, state,
        "all of this comes before the page is live"
    );
    Ok(())
}

/// The page is live with what [`use_early`] did.
pub async fn assert_kept(page: &ExplorerPage) -> Result<()> {
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
pub async fn assert_works(page: &ExplorerPage) -> Result<()> {
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

/// What browsers' translators do: each text is replaced inside two `<font>` elements. Returns how
/// many texts there were.
pub const TRANSLATE: &str = "
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
