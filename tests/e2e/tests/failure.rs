//! When the live part cannot load, the page is whole and says so.

use e2e::behaviour::{assert_kept, assert_works, open_early};
use e2e::conditions::runners_knee;
use e2e::host::Wasm;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Result, Visit};
use thirtyfour::By;

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
