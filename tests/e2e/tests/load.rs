//! Whatever fails while the page loads, it is whole, says so once, and gets over it when it can.

use e2e::behaviour::{assert_kept, assert_works, open_early, use_early};
use e2e::host::{Fault, files};
use e2e::page::{Role, Told};
use e2e::{ExplorerPage, Hand, Result, Visit};

/// What a test calls the problems that a missing or broken file causes: the browser's own words.
const LOADER_SAYS: &str = "condition-explorer: cannot go live";

/// A file is faulty from the start: the page is whole and says so. Once the file is mended, trying
/// again makes it live, even when the browser has kept the faulty one.
async fn is_got_over(file: &str, fault: Fault, problems: &[&'static str]) {
    Visit::new()
        .make(async |page| {
            page.expect_problem(LOADER_SAYS);
            for words in problems {
                page.expect_problem(words);
            }
            page.host.faults.set(file, fault);
            page.open("/").await?;
            page.wait_whole(Told::CannotLoad).await?;
            page.host.faults.mend(file);
            try_again(page).await
        })
        .await;
}

async fn try_again(page: &ExplorerPage) -> Result<()> {
    use_early_while_failed(page).await?;
    press_retry(page).await?;
    assert_kept(page).await?;
    page.assert_quiet().await?;
    assert_works(page).await
}

async fn press_retry(page: &ExplorerPage) -> Result<()> {
    let retry = page.find(Role::Button, &page.words.loader.retry).await?;
    page.press(Hand::Mouse, &retry).await
}

/// What a visitor did on the page that could not go live is kept.
async fn use_early_while_failed(page: &ExplorerPage) -> Result<()> {
    use_early(page, "failed").await
}

/// The page never goes live, and there is nothing to try.
async fn is_whole_for_good(
    prepare: impl AsyncFnOnce(&ExplorerPage) -> Result<()>,
    told: Told,
    problems: &[&'static str],
) {
    Visit::new()
        .make(async |page| {
            for words in problems {
                page.expect_problem(words);
            }
            prepare(page).await?;
            page.open("/").await?;
            if told == Told::Nothing {
                // There is nothing to wait for: what would come has come when this was painted.
                page.settle().await?;
                page.assert_whole(told).await
            } else {
                page.wait_whole(told).await
            }
        })
        .await;
}

#[tokio::test]
async fn a_browser_without_webassembly_has_the_whole_page() {
    let prepare = async |page: &ExplorerPage| page.run_first("delete window.WebAssembly;").await;
    is_whole_for_good(prepare, Told::CannotRun, &[LOADER_SAYS]).await;
}

#[tokio::test]
async fn a_policy_that_forbids_webassembly_leaves_the_whole_page() {
    let prepare = async |page: &ExplorerPage| {
        let policy = page.host.policy()?.replace("'wasm-unsafe-eval'", "");
        page.host.faults.set(
            files::PAGE,
            Fault::header("content-security-policy", &policy),
        );
        Ok(())
    };
    let problems = [
        LOADER_SAYS,
        "the page saw: policy: script-src wasm-eval",
        "console: ",
    ];
    is_whole_for_good(prepare, Told::CannotRun, &problems).await;
}

#[tokio::test]
async fn the_policy_that_the_site_asks_for_is_enough_for_everything() {
    Visit::new()
        .make(async |page| {
            let policy = page.host.policy()?;
            for needed in [
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval';",
                "connect-src 'self';",
                "img-src 'self';",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            ] {
                assert!(policy.contains(needed), "{policy} has {needed}");
            }
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
            page.open_live("/").await?;
            // That no policy was violated is part of every visit's audit.
            page.show_view("Side").await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn no_script_can_make_markup_of_text_and_all_works() {
    Visit::new()
        .make(async |page| {
            open_early(page, "/").await?;
            use_early(page, "loading").await?;
            let source = "
                const own = document.body.lastElementChild;
                try { own.innerHTML += '<img src=x>'; return 'done'; } catch (error) { return error.name; }";
            let refused: String = page.script(source, []).await?;
            assert_eq!(refused, "TypeError");
            page.expect_problem("require-trusted-types-for");
            page.expect_problem("requires 'TrustedHTML' assignment");
            // The published markup has to be fetched and put back as well.
            page.script::<Option<bool>>("document.querySelector('.ce-status').remove();", [])
                .await?;
            page.host.faults.mend(files::WASM);
            assert_kept(page).await?;
            page.show_view("Side").await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn a_page_may_be_isolated_from_other_origins() {
    Visit::new()
        .make(async |page| {
            let faults = &page.host.faults;
            faults.add(
                files::PAGE,
                Fault::header("cross-origin-opener-policy", "same-origin"),
            );
            faults.add(
                files::PAGE,
                Fault::header("cross-origin-embedder-policy", "require-corp"),
            );
            page.open_live("/").await?;
            assert!(
                page.script::<bool>("return crossOriginIsolated;", [])
                    .await?
            );
            page.show_view("Side").await?;
            assert_works(page).await
        })
        .await;
}

/// A browser that denies all storage, as some do in frames, or when cookies are blocked.
const NO_STORAGE: &str = "
    const deny = { get() { throw new DOMException('denied', 'SecurityError'); } };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        Object.defineProperty(window, name, deny);
    Object.defineProperty(document, 'cookie', deny);";

#[tokio::test]
async fn storage_may_be_denied() {
    Visit::new()
        .make(async |page| {
            // The audit that ends the visit is the one that wants to look.
            page.expect_problem("what is stored cannot be read");
            page.run_first(NO_STORAGE).await?;
            page.open_live("/").await?;
            page.show_view("Side").await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn webassembly_may_be_sent_as_text() {
    Visit::new()
        .make(async |page| {
            page.host
                .faults
                .set(files::WASM, Fault::content_type("text/plain"));
            page.open_live("/").await?;
            assert_works(page).await
        })
        .await;
}

#[tokio::test]
async fn webassembly_that_is_missing_or_a_page_is_got_over() {
    is_got_over(files::WASM, Fault::Status(404), &[".wasm"]).await;
    is_got_over(files::WASM, Fault::Page, &[".wasm"]).await;
}

#[tokio::test]
async fn webassembly_that_is_damaged_is_got_over() {
    for fault in [Fault::Truncated, Fault::BitFlipped] {
        is_got_over(files::WASM, fault, &[".wasm"]).await;
    }
    is_got_over(files::WASM, Fault::CutOff, &[".wasm", "net::ERR_"]).await;
}

#[tokio::test]
async fn webassembly_of_another_release_is_not_run() {
    let old = wasm_of_another_release();
    is_got_over(files::WASM, Fault::Content(old), &[".wasm"]).await;
}

/// A module that can be run, and is not the one that the loader names.
fn wasm_of_another_release() -> Vec<u8> {
    b"\0asm\x01\0\0\0".to_vec()
}

#[tokio::test]
async fn glue_that_is_missing_or_damaged_is_got_over() {
    is_got_over(files::GLUE, Fault::Status(404), &["/assets/explorer."]).await;
    is_got_over(files::GLUE, Fault::Page, &["text/html"]).await;
    is_got_over(files::GLUE, Fault::Truncated, &[]).await;
}

#[tokio::test]
async fn an_outline_that_is_missing_or_damaged_is_got_over() {
    is_got_over(files::OUTLINE, Fault::Status(404), &[".json"]).await;
    is_got_over(files::OUTLINE, Fault::Status(500), &[".json"]).await;
    for fault in [
        Fault::Page,
        Fault::Truncated,
        Fault::Content(b"{\"schema\":99}".to_vec()),
    ] {
        is_got_over(files::OUTLINE, fault, &[]).await;
    }
}

#[tokio::test]
async fn a_connection_that_is_lost_is_got_over() {
    Visit::new()
        .make(async |page| {
            for words in [LOADER_SAYS, "net::ERR_INTERNET_DISCONNECTED"] {
                page.expect_problem(words);
            }
            // All is there but the WebAssembly when the connection ends.
            open_early(page, "/").await?;
            page.offline(true).await?;
            page.wait_whole(Told::CannotLoad).await?;
            press_retry(page).await?;
            page.wait_whole(Told::CannotLoad).await?;
            page.offline(false).await?;
            page.host.faults.mend(files::WASM);
            try_again(page).await
        })
        .await;
}

#[tokio::test]
async fn without_its_loader_the_page_is_as_it_was_published() {
    for (fault, problem) in [(Fault::Status(404), "boot."), (Fault::Page, "text/html")] {
        let prepare = async |page: &ExplorerPage| {
            page.host.faults.set(files::LOADER, fault);
            Ok(())
        };
        let problems = [problem, "the page saw: error: script is not loaded"];
        is_whole_for_good(prepare, Told::Nothing, &problems).await;
    }
}

#[tokio::test]
async fn a_kept_page_of_the_previous_release_is_whole_without_its_files() {
    let prepare = async |page: &ExplorerPage| {
        page.host.faults.set("/assets/*", Fault::Status(404));
        page.host.faults.set("/conditions/*", Fault::Status(404));
        Ok(())
    };
    let problems = ["404", "the page saw: error: script is not loaded"];
    is_whole_for_good(prepare, Told::Nothing, &problems).await;
}

#[tokio::test]
async fn what_stalls_is_told_in_time_and_harmless_when_it_comes() {
    for file in [files::WASM, files::OUTLINE] {
        Visit::new()
            .make(async |page| {
                page.expect_problem(LOADER_SAYS);
                page.host.faults.set(file, Fault::Stalled);
                page.open("/").await?;
                let opened = std::time::Instant::now();
                page.wait_whole(Told::CannotLoad).await?;
                let waited = opened.elapsed().as_secs();
                assert!((8..14).contains(&waited), "told after {waited} s");
                use_early_while_failed(page).await?;
                page.host.faults.mend(file);
                assert_kept(page).await?;
                page.assert_quiet().await?;
                assert_works(page).await
            })
            .await;
    }
}

#[tokio::test]
async fn trying_again_while_the_first_try_still_stalls_makes_one_live_page() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(LOADER_SAYS);
            page.host.faults.set(files::OUTLINE, Fault::Stalled);
            page.open("/").await?;
            page.wait_whole(Told::CannotLoad).await?;
            use_early_while_failed(page).await?;
            press_retry(page).await?;
            page.wait_for("it is trying", |it| it.state == "loading")
                .await?;
            page.host.faults.mend(files::OUTLINE);
            assert_kept(page).await?;
            assert_works(page).await?;
            // Two live pages would say everything twice.
            let table = e2e::conditions::runners_knee();
            let before = page.read().await?.said.len();
            let after = page.choose(Hand::Mouse, table.topic("hip-control")).await?;
            assert_eq!(after.said.len(), before + 1, "{:?}", after.said);
            Ok(())
        })
        .await;
}
