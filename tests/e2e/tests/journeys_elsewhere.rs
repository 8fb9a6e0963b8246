//! The main journeys beyond the live page: on paper, in someone else's page, and without scripts.
//! As the others they are the same in every engine; `cargo xtask test --all-engines` makes them in all.

use e2e::clinic_text::{plain, sentences};
use e2e::conditions::runners_knee;
use e2e::host::Fault;
use e2e::{Engine, Hand, Kind, Visit};
use serde_json::{Value, json};
use thirtyfour::By;

#[tokio::test]
async fn the_printed_page_holds_everything() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            page.choose(Hand::Mouse, runners_knee().topic("quad-tone"))
                .await?;
            page.show_as_printed().await?;
            let text = plain(&page.text().await?);
            let missing: Vec<_> = sentences()
                .into_iter()
                .filter(|it| !text.contains(it))
                .collect();
            assert!(missing.is_empty(), "not on paper: {missing:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_printed_sheet_holds_what_is_ticked_and_nothing_else() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            let ticked = ["theater-sign", "hot-spots"];
            page.open_live("/").await?;
            for key in ticked {
                page.choose(Hand::Mouse, table.topic(key)).await?;
            }
            let printed = page.print_sheet().await?;
            assert_eq!(printed, Some(true), "the sheet alone is printed");
            assert!(!page.prints_sheet_alone().await?, "then it is all one page");

            page.toggle_sheet_alone().await?;
            page.show_as_printed().await?;
            let seen = page.sections_seen().await?;
            assert!(seen.is_empty(), "no other section is printed: {seen:?}");
            let text = page.text().await?;
            for topic in table.of(Kind::Symptom) {
                let (key, is_ticked) = (topic.key, ticked.contains(&topic.key));
                assert_eq!(text.contains(topic.name), is_ticked, "{key}:\n{text}");
            }
            let linked = table.lit(None, &ticked);
            for topic in table.of(Kind::Contributor) {
                let (key, is_linked) = (topic.key, linked.contains(topic.key));
                assert_eq!(text.contains(topic.name), is_linked, "{key}:\n{text}");
            }
            Ok(())
        })
        .await;
}

/// A page in a sandbox of a site builder's, which lets nothing open a dialogue.
const SANDBOX: &str = "sandbox allow-scripts allow-same-origin";

#[tokio::test]
async fn where_printing_is_forbidden_that_is_told_and_later_prints_are_whole() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            if page.engine == Engine::Chromium {
                page.expect_problem("Ignored call to 'print()'");
            }
            let header = Fault::header("content-security-policy", SANDBOX);
            page.host.faults.add("/embed/*.html", header);
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            page.script::<Value>(
                "__embedded.rootOf(document.getElementById('explorer'))
                    .querySelector('[data-island=PrintSheet]').click();",
                [],
            )
            .await?;
            let said = page.words.live.not_printed.clone();
            page.wait_explorers("that it cannot print is told", |them| {
                them[0].status == said
            })
            .await?;
            let shown = "
                const root = __embedded.rootOf(document.getElementById('explorer'));
                return [root.hasAttribute('data-print-sheet'),
                    root.querySelector('.ce-status[data-visible]') !== null,
                    root.querySelector('[data-full-page]').checkVisibility()];";
            let shown: [bool; 3] = page.script(shown, []).await?;
            assert_eq!(shown, [false, true, true], "it is seen, and the way on");
            page.script::<Value>("dispatchEvent(new Event('beforeprint'));", [])
                .await?;
            page.show_as_printed().await?;
            let around: bool = page.script(AROUND, []).await?;
            assert!(around, "what is printed later is the whole page");
            Ok(())
        })
        .await;
}

const AROUND: &str = "
    return ['body > header', 'main > section'].every((it) => document.querySelector(it).checkVisibility());";

/// A label over the figure of an explorer in another page.
const LABEL: &str = "nav a[data-contributor=tendon-load]";

#[tokio::test]
async fn in_someone_elses_page_it_is_live_and_tells_what_is_chosen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            let live = page.wait_explorers_live().await?;
            assert!(live.iter().all(|it| it.too_wide <= 0.0), "{live:#?}");
            page.click_in("explorer", LABEL).await?;
            let chosen = page
                .wait_explorers("the label is taken in", |them| {
                    them[0].selected.as_deref() == Some("tendon-load")
                })
                .await?;
            assert_eq!(chosen[0].tells.as_deref(), Some("tendon-load"));
            page.click_in("explorer", "input[name=symptom][value=theater-sign]")
                .await?;
            page.wait_explorers("the tick is taken in", |them| {
                them[0].ticked == ["theater-sign"]
            })
            .await?;
            let around = page.around().await?;
            let told: Vec<_> = around
                .heard
                .iter()
                .filter(|it| it.what == "select")
                .map(|it| it.detail.clone())
                .collect();
            let detail = json!({ "version": 1, "kind": "contributor", "id": "tendon-load" });
            assert_eq!(told, [detail], "a choice is told once, a tick never");
            assert!(around.globals.is_empty(), "{:?}", around.globals);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_frame_it_is_live_and_as_high_as_what_it_shows() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            // Of one origin with the host it would be static in some Safari: within a sandbox without
            // an origin, WebKit took the policy's 'self' for no origin at all (its bug 316847).
            page.open_usage_elsewhere("frame").await?;
            page.wait_fitted().await?;
            page.enter_frame_of("explorer").await?;
            page.wait_live().await?;
            let label = page.browser.find(By::Css(LABEL)).await?;
            page.press(Hand::Mouse, &label).await?;
            page.wait_for("the label is taken in", |it| {
                it.selected.as_deref() == Some("tendon-load")
            })
            .await?;
            page.leave_frame().await?;
            page.wait_explorers("the page around is told", |them| {
                them[0].tells.as_deref() == Some("tendon-load")
            })
            .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_scripts_every_label_leads_to_its_section() {
    Visit::new()
        .in_any_engine()
        .without_scripts()
        .make(async |page| {
            let table = runners_knee();
            page.open("/").await?;
            assert_eq!(page.read().await?.state, "static");
            for topic in table.of(Kind::Contributor) {
                let label = page.control(topic).await?;
                page.press(Hand::Mouse, &label).await?;
                let source = "
                    const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
                    return [document.querySelector(':target').id, bottom > 0 && top < innerHeight];";
                let (target, in_sight): (String, bool) = page.script(source, []).await?;
                assert_eq!((target.as_str(), in_sight), (topic.key, true));
            }
            for topic in table.of(Kind::Answer).take(2) {
                let question = page.control(topic).await?;
                page.press(Hand::Mouse, &question).await?;
            }
            assert_eq!(page.read().await?.open.len(), 2);
            Ok(())
        })
        .await;
}
