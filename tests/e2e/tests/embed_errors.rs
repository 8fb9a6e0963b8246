//! A page of someone else's hears why what it embeds is not live, by the codes that are published.

use e2e::host::{Fault, files};
use e2e::{ExplorerPage, Result, Visit};

/// A label can be chosen.
async fn is_chosen(page: &ExplorerPage) -> Result<()> {
    let label = "nav a[data-contributor=tendon-load]";
    page.click_in("explorer", label).await?;
    page.wait_explorers("the label is taken in", |them| {
        them[0].selected.as_deref() == Some("tendon-load")
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn the_host_hears_why_a_frame_is_not_live() {
    Visit::new()
        .make(async |page| {
            page.expect_problem(".wasm");
            page.allow_problem("cannot go live (engine)");
            page.allow_problem("net::ERR_FAILED");
            page.host.faults.set(files::WASM, Fault::Status(404));
            page.open_usage("frame").await?;
            let start = std::time::Instant::now();
            let errors = loop {
                let mut heard = page.around().await?.heard;
                heard.retain(|it| it.what == "error");
                if !heard.is_empty() {
                    break heard;
                }
                assert!(start.elapsed().as_secs() < 20, "the host hears of it");
                page.settle().await?;
            };
            assert_eq!(errors.len(), 1, "{errors:#?}");
            assert_eq!(errors[0].from, "explorer");
            let detail = serde_json::json!({ "version": 1, "code": "engine", "message": "engine" });
            assert_eq!(errors[0].detail, detail);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_host_hears_why_it_is_not_live_and_its_visitor_can_try_again() {
    for (file, code, problem) in [
        (files::WASM, "engine", ".wasm"),
        ("/conditions/runners-knee.*.json", "content", "/conditions/"),
        (files::GLUE, "engine", "/assets/explorer."),
    ] {
        Visit::new()
            .make(async |page| {
                page.expect_problem("condition-explorer: cannot go live");
                page.expect_problem(problem);
                page.host.faults.set(file, Fault::Status(404));
                page.open_usage("plain").await?;
                let failed = |them: &[e2e::embedded::Embedded]| them[0].state == "failed";
                page.wait_explorers("it has given up", failed).await?;
                let heard = page.around().await?.heard;
                let errors: Vec<_> = heard.iter().filter(|it| it.what == "error").collect();
                assert_eq!(errors.len(), 1, "{file}: {heard:#?}");
                assert!(errors[0].travels);
                let detail = &errors[0].detail;
                assert_eq!(detail["version"], 1);
                assert_eq!(detail["code"], code, "{file}");
                assert!(!detail["message"].as_str().unwrap_or_default().is_empty());

                page.host.faults.mend(file);
                page.click_in("explorer", "[data-notice=failed] button")
                    .await?;
                page.wait_explorers_live().await?;
                is_chosen(page).await
            })
            .await;
    }
}
