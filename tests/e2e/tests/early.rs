//! What happens before the page is live is kept.

use e2e::behaviour::{TRANSLATE, assert_kept, assert_works, open_early, use_early};
use e2e::conditions::runners_knee;
use e2e::host::Wasm;
use e2e::{Hand, Visit};
use serde_json::Value;

#[tokio::test]
async fn ticks_and_an_opened_answer_are_kept_and_replayed() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page, "loading").await?;
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
async fn a_page_translated_early_goes_live_and_stays_translated() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page, "loading").await?;
            let translated: usize = page.script(TRANSLATE, []).await?;
            assert!(translated > 200, "the page has {translated} texts");
            page.host.wasm(Wasm::Served);
            assert_kept(page).await?;
            let kept: usize = page
                .script(
                    "return document.querySelectorAll('font > font').length;",
                    [],
                )
                .await?;
            // The status line has spoken since then, in words of its own.
            assert!(
                kept + 1 >= translated,
                "{kept} of {translated} texts are still translated"
            );
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn a_page_with_a_foreign_node_goes_live() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page, "loading").await?;
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

/// What an extension does: it marks every island, and puts nodes before, after and into it. Returns
/// how many nodes those are.
const MEDDLE: &str = "
    let put = 0;
    const stranger = () => {
        const it = document.createElement('span');
        it.className = 'stranger';
        it.textContent = 'An extension was here.';
        put += 1;
        return it;
    };
    for (const island of document.querySelectorAll('[data-island]')) {
        island.setAttribute('data-extension', 'here');
        island.before(stranger());
        island.after(stranger());
        // What holds text or nothing can have no children, or is filled anew.
        if (!island.matches('input, .ce-status, .ce-found, .ce-art')) {
            island.prepend(stranger());
            island.append(stranger());
        }
    }
    return put;";

#[tokio::test]
async fn a_page_rewritten_by_a_translator_and_an_extension_goes_live_and_keeps_both() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            open_early(page, "/").await?;
            let label = page.control(table.topic("hip-control")).await?;
            page.press(Hand::Mouse, &label).await?;
            let translated: usize = page.script(TRANSLATE, []).await?;
            let put: usize = page.script(MEDDLE, []).await?;
            assert!(put > 500, "{put} nodes");
            // By its value: its name is a translation now.
            let tick = "document.querySelector('input[value=hot-spots]').click();";
            page.script::<Value>(tick, []).await?;
            page.host.wasm(Wasm::Served);
            page.wait_live().await?;
            let live = page.read().await?;
            assert_eq!(live.selected.as_deref(), Some("hip-control"));
            let lit = table.lit(Some("hip-control"), &["hot-spots"]);
            assert_eq!(live.linked, lit, "what was done before counts");
            let kept = "return [document.querySelectorAll('font > font').length,
                document.querySelectorAll('.stranger').length,
                document.querySelectorAll('[data-island]:not([data-extension])').length];";
            let kept: [usize; 3] = page.script(kept, []).await?;
            // The status line has spoken since then, in words of its own.
            assert!(kept[0] + 1 >= translated, "{kept:?} of {translated} texts");
            assert_eq!(kept[1..], [put, 0], "the extension's nodes and marks");
            assert_works(page).await
        })
        .await;
}

/// The files of the live part: who asked first, and how often each was.
const ASKED: &str = "
    const files = performance.getEntriesByType('resource')
        .filter((it) => /assets\\/explorer|conditions\\//.test(it.name));
    return files.map((it) => [it.initiatorType, it.name]);";

#[tokio::test]
async fn the_live_part_is_asked_for_once_while_the_page_is_still_read() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let asked: Vec<(String, String)> = page.script(ASKED, []).await?;
            assert_eq!(asked.len(), 3, "glue, WebAssembly and outline: {asked:?}");
            for (by, file) in &asked {
                assert_ne!(
                    by, "fetch",
                    "{file} is asked for by the page, not by its loader"
                );
            }
            Ok(())
        })
        .await;
}
