//! The frame that stands in the snippet: there without the script, and taken over by it; and the
//! snippets that people have pasted before. In every engine.

use e2e::host::Fault;
use e2e::{Engine, ExplorerPage, Result, Visit};
use serde_json::Value;
use thirtyfour::By;

const FRAME: &str = "/embed.html";
const LABEL: &str = "nav a[data-contributor=tendon-load]";
/// As the clinic's page writes it. The origin is for `WebKit`, which runs nothing of ours without.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox";

/// As it was written before.
const OLD_FRAME: &str =
    "<condition-explorer id=\"explorer\" mode=\"frame\"><a href=\"/\">x</a></condition-explorer>";

fn snippet(page: &ExplorerPage, attributes: &str, source: &str) -> String {
    let source = page.host.url(source);
    format!(
        "<condition-explorer id=\"explorer\" mode=\"frame\"{attributes}><iframe src=\"{source}\" \
         title=\"x\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write\" loading=\"lazy\" width=\"100%\" \
         height=\"800\"></iframe></condition-explorer>"
    )
}

/// In a page of another origin, as clinics have it; the element's script is brought later, or never.
async fn open(page: &ExplorerPage, snippet: &str) -> Result<()> {
    page.open_elsewhere_early(snippet).await
}

async fn choose_inside(page: &ExplorerPage) -> Result<()> {
    page.enter_frame_of("explorer").await?;
    page.wait_live().await?;
    let label = page.browser.find(By::Css(LABEL)).await?;
    label.click().await?;
    page.wait_for("the label is taken in", |it| {
        it.selected.as_deref() == Some("tendon-load")
    })
    .await?;
    page.leave_frame().await
}

fn loads(page: &ExplorerPage) -> usize {
    let answered = page.host.answered();
    answered.iter().filter(|it| it.path == FRAME).count()
}

async fn wait_heard(page: &ExplorerPage, what: &str) -> Result<()> {
    let source = format!("return __embedded.heard.some((it) => it.what === '{what}');");
    page.wait_around(&format!("the host hears {what}"), &source)
        .await
}

#[tokio::test]
async fn without_the_script_it_is_whole_and_live_and_scrolls_inside() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open(page, &snippet(page, "", FRAME)).await?;
            choose_inside(page).await?;
            page.enter_frame_of("explorer").await?;
            let source = "return [innerHeight, document.scrollingElement.scrollHeight];";
            let [height, content]: [f64; 2] = page.script(source, []).await?;
            page.leave_frame().await?;
            assert!(
                (height - 800.0).abs() < 5.0 && content > 2000.0,
                "{height}, {content}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_script_that_comes_late_takes_it_over_as_it_is() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open(page, &snippet(page, "", FRAME)).await?;
            choose_inside(page).await?;
            page.bring_script().await?;
            page.wait_fitted().await?;
            wait_heard(page, "ready").await?;
            let heard = page.around().await?.heard;
            let select: Vec<_> = heard.iter().filter(|it| it.what == "select").collect();
            assert_eq!(select.len(), 1, "what the visitor chose before: {heard:#?}");
            assert_eq!(select[0].detail["id"], "tendon-load");
            assert_eq!(loads(page), 1, "it is not loaded anew");
            page.script::<Value>(
                "document.querySelector('#explorer').choose('hip-control');",
                [],
            )
            .await?;
            page.enter_frame_of("explorer").await?;
            page.wait_for("the host's choice is shown", |it| {
                it.selected.as_deref() == Some("hip-control")
            })
            .await?;
            page.leave_frame().await?;
            assert_eq!(page.around().await?.heard.len(), heard.len());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_starts_as_its_address_and_its_attributes_say() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let attributes = " select=\"quad-tone\" theme=\"dark\"";
            let source = "/embed.html?select=quad-tone&amp;theme=dark";
            open(page, &snippet(page, attributes, source)).await?;
            page.bring_script().await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.wait_live().await?;
            assert_eq!(page.read().await?.selected.as_deref(), Some("quad-tone"));
            page.leave_frame().await?;
            let told = page.around().await?.heard;
            assert!(
                told.iter().all(|it| it.what != "select"),
                "no news: {told:#?}"
            );
            assert_eq!(loads(page), 1);
            // What an attribute says later is followed.
            page.script::<Value>(
                "document.querySelector('#explorer').setAttribute('theme', 'light');",
                [],
            )
            .await?;
            page.wait_around(
                "it is light",
                "return document.querySelector('#explorer iframe').src.endsWith('theme=light');",
            )
            .await?;
            page.wait_fitted().await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_of_another_site_is_left_alone_and_told() {
    Visit::new()
        .make(async |page| {
            let other = Fault::Content("<!doctype html><title>x</title>".into());
            page.host.faults.set("/other.html", other);
            page.host
                .faults
                .add("/other.html", Fault::content_type("text/html"));
            open(page, &snippet(page, "", "/other.html")).await?;
            page.bring_script().await?;
            page.wait_fitted().await?;
            let log = page.browser.browser_log().await?;
            let told: Vec<_> = log
                .iter()
                .filter(|it| it.message.contains("iframe src"))
                .collect();
            assert_eq!(told.len(), 1, "{log:#?}");
            choose_inside(page).await
        })
        .await;
}

#[tokio::test]
async fn snippets_of_before_still_work() {
    for (snippet, is_framed) in [
        (
            "<condition-explorer id=\"explorer\"><a href=\"../\">x</a></condition-explorer>",
            false,
        ),
        (
            "<condition-explorer id=\"explorer\" mode=\"frame\"><a href=\"../\">x</a></condition-explorer>",
            true,
        ),
    ] {
        Visit::new()
            .make(async |page| {
                let old = page.host.page("/embed/plain.html")?.replace(" async", "");
                page.host
                    .faults
                    .set("/embed/plain.html", Fault::Content(old.into()));
                page.open_around_this(snippet).await?;
                if is_framed {
                    page.wait_fitted().await?;
                    choose_inside(page).await
                } else {
                    page.wait_explorers_live().await?;
                    Ok(())
                }
            })
            .await;
    }
}

#[tokio::test]
async fn a_frame_that_does_not_answer_is_told_and_the_link_is_there() {
    let refused = Fault::header("x-frame-options", "DENY");
    let faults = [Fault::Status(404), Fault::Status(500), Fault::Held, refused];
    for (fault, is_in_snippet) in faults
        .into_iter()
        .flat_map(|it| [(it.clone(), true), (it, false)])
    {
        Visit::new()
            .in_any_engine()
            .make(async |page| does_not_answer(page, &fault, is_in_snippet).await)
            .await;
    }
}

async fn does_not_answer(page: &ExplorerPage, fault: &Fault, is_in_snippet: bool) -> Result<()> {
    page.expect_problem("the frame does not answer (timeout)");
    match fault {
        Fault::Status(404) => page.expect_problem("404"),
        Fault::Status(_) => page.expect_problem("500"),
        Fault::Header(..) if page.engine == Engine::Chromium => {
            page.expect_problem("ERR_BLOCKED_BY_RESPONSE");
            page.allow_problem("X-Frame-Options");
        }
        _ => {}
    }
    page.host.faults.set(FRAME, fault.clone());
    open(page, "<condition-explorer></condition-explorer>").await?;
    let snippet = if is_in_snippet {
        snippet(page, "", FRAME)
    } else {
        OLD_FRAME.to_owned()
    };
    // A driver waits for frames that a page has from the start.
    let source = "document.querySelector('condition-explorer').outerHTML = arguments[0];";
    page.script::<Value>(source, [snippet.into()]).await?;
    page.bring_script().await?;
    wait_heard(page, "error").await?;
    let heard = page.around().await?.heard;
    assert_eq!(heard.len(), 1, "{heard:#?}");
    assert_eq!(heard[0].detail["code"], "timeout");
    let seen = "
        const explorer = document.querySelector('#explorer');
        const frame = __embedded.frameOf(explorer);
        const { offsetHeight } = explorer;
        return !frame.checkVisibility() && offsetHeight > 8 && offsetHeight < 120;";
    assert!(
        page.script::<bool>(seen, []).await?,
        "a link, and no empty box"
    );
    if *fault == Fault::Held {
        page.host.faults.mend(FRAME);
        page.wait_fitted().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_link_inside_it_scrolls_the_page_around() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage_elsewhere("frame").await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.wait_live().await?;
            // A press, as of a finger: a driver's click would scroll the page around by itself.
            let press = "document.querySelector('.ce-walk-first, a[href=\"#sheet\"], footer a[href^=\"#\"]')?.click();
                document.querySelector('nav a[data-contributor=tendon-load]').click();";
            page.script::<Value>(press, []).await?;
            page.wait_for("the label is taken in", |it| {
                it.selected.as_deref() == Some("tendon-load")
            })
            .await?;
            let place = "return document.querySelector('#tendon-load').getBoundingClientRect().top + scrollY;";
            let place: f64 = page.script(place, []).await?;
            page.leave_frame().await?;
            let seen = format!(
                "const {{ top }} = __embedded.frameOf(document.getElementById('explorer')).getBoundingClientRect();
                 const place = top + {place};
                 return place > -200 && place < innerHeight;"
            );
            page.wait_around("what was chosen is in sight", &seen).await
        })
        .await;
}

#[tokio::test]
async fn a_host_that_prints_gets_the_whole() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            open(page, &snippet(page, "", FRAME)).await?;
            page.bring_script().await?;
            page.wait_fitted().await?;
            let source = "
                const explorer = document.querySelector('#explorer');
                const frame = __embedded.frameOf(explorer);
                const seen = () => {
                    const root = __embedded.rootOf(explorer);
                    return [frame.checkVisibility(), Boolean(root?.checkVisibility()),
                        root?.querySelectorAll('details[data-faq]').length > 5];
                };
                dispatchEvent(new Event('beforeprint'));
                const printed = seen();
                dispatchEvent(new Event('afterprint'));
                return [printed, seen()];";
            let shown: [[bool; 3]; 2] = page.script(source, []).await?;
            let problems: Vec<String> = page.script("return __seen.problems;", []).await?;
            assert_eq!(
                shown,
                [[false, true, true], [true, false, false]],
                "{problems:#?}"
            );
            page.settle().await?;
            assert_eq!(loads(page), 1, "printing loads nothing anew");
            page.wait_fitted().await?;
            Ok(())
        })
        .await;
}

/// Without `allow-same-origin` a frame has no origin of its own. `WebKit` takes `'self'` of its policy to
/// be nothing then: no script runs in it.
#[tokio::test]
async fn a_frame_without_an_origin_is_whole_in_every_engine() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("frame").await?;
            let is_live = page.engine != Engine::WebKit;
            if is_live {
                page.wait_fitted().await?;
            }
            page.enter_frame_of("explorer").await?;
            if is_live {
                page.wait_live().await?;
            } else {
                page.wait_for("it is there", |it| it.state == "static")
                    .await?;
            }
            let whole = "return document.querySelectorAll('details[data-faq]').length;";
            assert_eq!(page.script::<usize>(whole, []).await?, 6, "its answers");
            page.leave_frame().await
        })
        .await;
}
