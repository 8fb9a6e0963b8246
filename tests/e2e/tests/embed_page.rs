//! The page for the clinic, and the usage pages beside it.

use e2e::{Viewport, Visit};
use serde_json::Value;

async fn is_accessible(name: &str, viewport: Viewport, dark: bool) {
    Visit::new()
        .at(viewport)
        .dark(dark)
        .make(async |page| {
            page.open_usage(name).await?;
            page.load_axe().await?;
            page.assert_accessible(name).await
        })
        .await;
}

#[tokio::test]
async fn every_page_passes_axe() {
    for name in ["index", "plain", "strict", "app", "two", "frame", "narrow"] {
        is_accessible(name, Viewport::WIDE, false).await;
    }
    is_accessible("index", Viewport::PHONE, false).await;
    is_accessible("index", Viewport::WIDE, true).await;
}

#[tokio::test]
async fn what_is_chosen_is_shown_and_can_be_copied() {
    Visit::new()
        .make(async |page| {
            page.open_usage("index").await?;
            let source = "
                const { elements } = document.querySelector('form');
                elements.mode.value = 'element';
                elements.select.value = 'quad-tone';
                elements.theme.value = 'dark';
                elements.booking.value = 'https://book.example/?a=1&b=\"';
                elements.accented.checked = true;
                elements.accent.value = '#ffee00';
                document.querySelector('form').dispatchEvent(new Event('change'));
                return document.querySelector('[data-snippet=chosen]').textContent;";
            let snippet: String = page.script(source, []).await?;
            let site = page.host.url("/");
            for part in [
                format!("<script type=\"module\" async src=\"{site}embed.js\"></script>"),
                "@keyframes condition-explorer { from, to { min-block-size: 100svh } }".to_owned(),
                " select=\"quad-tone\"".to_owned(),
                " theme=\"dark\"".to_owned(),
                " booking=\"https://book.example/?a=1&amp;b=&quot;\"".to_owned(),
                "--ce-call: #ffee00; --ce-on-call: #000000".to_owned(),
                format!("<a href=\"{site}\">"),
            ] {
                assert!(snippet.contains(&part), "{part} in {snippet}");
            }
            let shown = page.wait_explorers_live().await?;
            assert_eq!(shown[0].selected.as_deref(), Some("quad-tone"));
            // What is copied, pasted into a page, is the same explorer. This page's own policy refuses
            // the style sheet that colours it.
            page.expect_problem("style-src");
            page.expect_problem("Applying inline style");
            let pasted = "
                const holder = document.implementation.createHTMLDocument('');
                holder.body.innerHTML = arguments[0];
                const explorer = document.adoptNode(holder.querySelector('condition-explorer'));
                document.querySelector('#preview condition-explorer').replaceWith(explorer);";
            page.script::<Value>(pasted, [snippet.into()]).await?;
            let shown = page.wait_explorers_live().await?;
            assert_eq!(shown[0].selected.as_deref(), Some("quad-tone"));
            let book = "
                const root = __embedded.rootOf(document.querySelector('#preview condition-explorer'));
                const link = root.querySelector('[data-booking]');
                return [link.checkVisibility(), link.href];";
            let (visible, href): (bool, String) = page.script(book, []).await?;
            assert!(visible);
            assert_eq!(href, "https://book.example/?a=1&b=%22");
            Ok(())
        })
        .await;
}
