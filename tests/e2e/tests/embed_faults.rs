//! Hosts that do what hosts do: own the address, move the explorer about, take its script out, keep
//! it in a box. It copes, and the page around it is unharmed.

use e2e::clinic_text::{plain, sentences};
use e2e::host::Fault;
use e2e::{ExplorerPage, Result, Visit};
use serde_json::Value;
use thirtyfour::By;

const PLAIN: &str = "/embed/plain.html";
const LABEL: &str = "nav a[data-contributor=tendon-load]";
const TICK: &str = "input[name=symptom][value=theater-sign]";

/// The plain page, as content management systems leave it that take scripts out.
fn without_scripts(page: &ExplorerPage) -> Result<String> {
    let usage = String::from_utf8(page.host.file(PLAIN)?)?;
    let mut parts = usage.split("<script");
    let mut stripped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        stripped.push_str(part.split_once("</script>").map_or("", |(_, rest)| rest));
    }
    Ok(stripped)
}

/// Opens a page of someone else's that has this frame beside the fallback, and no script of ours.
async fn open_framing(page: &ExplorerPage, frame: &str) -> Result<()> {
    let host = without_scripts(page)?;
    let host = host.replace(
        "<condition-explorer",
        &format!("{frame}<condition-explorer"),
    );
    page.host.faults.set(PLAIN, Fault::Content(host.into()));
    page.open_usage("plain").await
}

async fn click_and_wait(page: &ExplorerPage, id: &str) -> Result<()> {
    page.click_in(id, LABEL).await?;
    page.wait_explorers("the label is taken in", |them| {
        let own = them.iter().find(|it| it.id == id);
        own.is_some_and(|it| it.selected.as_deref() == Some("tendon-load"))
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn a_fragment_of_the_hosts_own_is_left_alone() {
    for url_state in ["none", "hash"] {
        Visit::new()
            .make(async |page| {
                page.open_around(&page.host.url(&format!("{PLAIN}#heard")))
                    .await?;
                let source = "document.querySelector('condition-explorer')
                    .setAttribute('url-state', arguments[0]);";
                page.script::<Value>(source, [url_state.into()]).await?;
                let live = page.wait_explorers_live().await?;
                assert_eq!(live[0].selected, None);
                assert_eq!(live[0].status, "", "{url_state}: nothing to warn of");
                let before = page.around().await?;
                assert!(before.address.ends_with("#heard"), "{}", before.address);
                assert_eq!(before.pushes, 0);

                click_and_wait(page, "explorer").await?;
                let after = page.around().await?;
                let (address, pushes) = match url_state {
                    "none" => (before.address.clone(), 0),
                    _ => (page.host.url(&format!("{PLAIN}#tendon-load")), 1),
                };
                assert_eq!((after.address, after.pushes), (address, pushes));

                // The host goes to a place of its own: that is its address then, and no news to us.
                page.script::<Value>("location.hash = 'heard';", []).await?;
                page.settle().await?;
                let around = page.around().await?;
                assert_eq!(around.address, before.address, "{url_state}");
                assert_eq!(around.pushes, pushes);
                let shown = page.explorers().await?;
                assert!(!shown[0].status.contains(&page.words.live.unknown_address));
                if url_state == "none" {
                    assert_eq!(shown[0].selected.as_deref(), Some("tendon-load"));
                    // Even when it is called as something here is.
                    page.script::<Value>("location.hash = 'hip-control';", [])
                        .await?;
                    page.settle().await?;
                    let shown = page.explorers().await?;
                    assert_eq!(shown[0].selected.as_deref(), Some("tendon-load"));
                }
                Ok(())
            })
            .await;
    }
}

/// Of each explorer: ids that it has twice, ids that the page around has as well, and the drawing
/// that it shows.
const IDS: &str = "
    return __embedded.explorers().map((it) => {
        const root = __embedded.rootOf(it);
        const ids = [...root.querySelectorAll('[id]')].map((it) => it.id);
        const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
        const outside = ids.filter((id) => document.getElementById(id) && id !== 'heard');
        return [twice, outside, [root.querySelector('.ce-stage').dataset.shown]];
    });";

#[tokio::test]
async fn two_explorers_have_ids_and_switches_of_their_own() {
    Visit::new()
        .make(async |page| {
            page.open_usage("two").await?;
            page.wait_explorers_live().await?;
            let [one, other]: [[Vec<String>; 3]; 2] = page.script(IDS, []).await?;
            for [twice, outside, _] in [&one, &other] {
                assert!(twice.is_empty(), "twice in one explorer: {twice:?}");
                assert!(outside.is_empty(), "in the page around: {outside:?}");
            }
            let switch = "[data-switch=view] label:not(:has(:checked))";
            page.click_in("one", switch).await?;
            let start = std::time::Instant::now();
            loop {
                let [now, beside]: [[Vec<String>; 3]; 2] = page.script(IDS, []).await?;
                assert_eq!(beside[2], other[2], "the other figure stays");
                if now[2] != one[2] {
                    break;
                }
                assert!(start.elapsed().as_secs() < 20, "the figure is switched");
                page.settle().await?;
            }
            let checked = "return __embedded.explorers().map((it) => __embedded.rootOf(it)
                .querySelectorAll('[data-switch=view] :checked').length);";
            assert_eq!(page.script::<[u32; 2]>(checked, []).await?, [1, 1]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn moved_it_stays_mounted_and_put_in_again_it_is_mounted_once() {
    Visit::new()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            click_and_wait(page, "explorer").await?;
            page.click_in("explorer", TICK).await?;
            let readies = async || -> Result<usize> {
                let heard = page.around().await?.heard;
                Ok(heard.iter().filter(|it| it.what == "ready").count())
            };
            let is_kept = |them: &[e2e::embedded::Embedded]| {
                them[0].state == "live"
                    && them[0].selected.as_deref() == Some("tendon-load")
                    && them[0].ticked == ["theater-sign"]
            };
            let source = "
                const it = document.querySelector('condition-explorer');
                window.own = __embedded.rootOf(it);
                document.querySelector('main').append(it);
                document.querySelector('main').prepend(it);";
            page.script::<Value>(source, []).await?;
            page.settle().await?;
            assert!(is_kept(&page.explorers().await?), "it never left");
            assert_eq!(readies().await?, 1, "a move is no beginning");

            let source = "
                const it = document.querySelector('condition-explorer');
                it.remove();
                setTimeout(() => document.querySelector('main').prepend(it), 50);";
            page.script::<Value>(source, []).await?;
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            page.wait_explorers("it is back", is_kept).await?;
            let same =
                "return own === __embedded.rootOf(document.querySelector('condition-explorer'));";
            assert!(page.script::<bool>(same, []).await?, "the same markup");
            assert_eq!(readies().await?, 2, "put in again it begins once");
            // Were it mounted twice, one choice would be told twice.
            let before = page.around().await?.heard.len();
            page.click_in("explorer", "nav a[data-contributor=hip-control]")
                .await?;
            page.wait_explorers("the next choice is taken in", |them| {
                them[0].selected.as_deref() == Some("hip-control")
            })
            .await?;
            assert_eq!(page.around().await?.heard.len(), before + 1);
            let asked = page.host.answered();
            let engines = asked
                .iter()
                .filter(|it| it.path.starts_with("/assets/explorer."));
            assert_eq!(
                engines.count(),
                2,
                "the script and its WebAssembly, once each"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_the_script_is_taken_out_the_fallback_leads_to_the_page() {
    Visit::new()
        .make(async |page| {
            let stripped = without_scripts(page)?;
            page.host.faults.set(PLAIN, Fault::Content(stripped.into()));
            page.open_usage("plain").await?;
            let link = page.browser.find(By::Css("condition-explorer a")).await?;
            assert!(link.is_displayed().await?);
            assert!(!link.text().await?.is_empty());
            link.click().await?;
            page.wait_live().await?;
            assert_eq!(page.read().await?.address, page.host.url("/"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_frame_without_scripts_it_is_the_static_page() {
    Visit::new()
        .make(async |page| {
            page.allow_problem("Blocked script execution");
            let frame = "<iframe id=\"frame\" sandbox title=\"x\" src=\"/embed.html\"></iframe>";
            open_framing(page, frame).await?;
            page.browser
                .find(By::Id("frame"))
                .await?
                .enter_frame()
                .await?;
            page.browser
                .find(By::Css("[data-explorer] summary"))
                .await?;
            let source = "
                const root = document.querySelector('[data-explorer]');
                for (const it of root.querySelectorAll('details')) it.open = true;
                const notices = [...root.querySelectorAll('[data-notice]')];
                let text = document.body.innerText;
                for (const label of root.querySelectorAll('nav a[data-contributor]')) {
                    location.replace(label.hash);
                    text += document.body.innerText;
                }
                return [root.dataset.state, text,
                    String(notices.filter((it) => it.checkVisibility()).length),
                    root.querySelector('a[href^=\"mailto:\"]')?.href ?? ''];";
            let [state, text, notices, mail]: [String; 4] = page.script(source, []).await?;
            page.leave_frame().await?;
            assert_eq!((state.as_str(), notices.as_str()), ("static", "0"));
            assert!(mail.contains('@'), "the clinic can be reached");
            let text = plain(&text);
            let missing: Vec<_> = sentences()
                .into_iter()
                .filter(|it| !text.contains(it))
                .collect();
            assert!(missing.is_empty(), "cannot be read: {missing:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_the_host_is_silent_the_frame_scrolls_inside() {
    Visit::new()
        .make(async |page| {
            let frame = "<iframe id=\"frame\" title=\"x\" width=\"400\" height=\"600\" frameborder=\"0\" src=\"/embed.html\"></iframe>";
            open_framing(page, frame).await?;
            let frame = page.browser.find(By::Id("frame")).await?;
            frame.clone().enter_frame().await?;
            page.wait_live().await?;
            let source = "
                const { scrollHeight } = document.scrollingElement;
                scrollTo({ top: 700, behavior: 'instant' });
                return [innerHeight, scrollHeight, scrollY];";
            let [height, content, scrolled]: [f64; 3] = page.script(source, []).await?;
            assert!((height - 600.0).abs() < 1.0, "{height}");
            assert!(content > 2000.0, "{content}");
            assert!((scrolled - 700.0).abs() < 1.0, "{scrolled}");
            page.browser.find(By::Css(LABEL)).await?.click().await?;
            page.wait_for("it works", |it| it.selected.as_deref() == Some("tendon-load"))
                .await?;
            page.leave_frame().await
        })
        .await;
}
