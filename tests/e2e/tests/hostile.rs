//! A condition whose every text, and every word around it, tries to be markup: it stays text.

use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Kind, Result, Topic, Visit};
use serde_json::Value;

/// What every text ends with; see `xtask/src/hostile.rs`.
const HOSTILE: &str = "\"'><img src=x onerror=hurt() x=";

/// Elements and attributes that no text may become, and links to where no link may lead.
const INJECTED: &str = "
    const all = [...document.querySelectorAll('*')];
    // What search engines read is no markup, and never runs: it has to be whole, and of one element.
    const isData = (it) => it.matches('script[type=\"application/ld+json\"]') &&
        !it.textContent.includes('<') && JSON.parse(it.textContent);
    const strange = all.filter((it) => !isData(it) && (
        it.matches('img, script:not([src]), iframe, object, embed, base, [style], [srcdoc]') ||
        it.getAttributeNames().some((name) => name.startsWith('on') || /[\"'<>=]/.test(name))));
    const leads = [...document.querySelectorAll('[href], [action], [src]')].filter((it) => {
        const address = new URL(it.getAttribute('href') ?? it.action ?? it.src, document.baseURI);
        return !['http:', 'https:', 'mailto:', 'tel:'].includes(address.protocol);
    });
    return [...strange, ...leads].map((it) => it.outerHTML.slice(0, 200));";

async fn assert_only_text(page: &ExplorerPage, when: &str) -> Result<()> {
    let injected: Vec<String> = page.script(INJECTED, []).await?;
    assert!(injected.is_empty(), "{when}: {injected:#?}");
    assert!(
        !page
            .script::<bool>("return Boolean(window.__hurt);", [])
            .await?,
        "{when}: a text was run"
    );
    Ok(())
}

#[tokio::test]
async fn markup_in_every_text_stays_text_published_and_live() {
    Visit::hostile()
        .make(async |page| {
            page.run_first("window.hurt = () => { window.__hurt = true; };")
                .await?;
            page.open_live("/").await?;
            let show = "
                for (const it of document.querySelectorAll('details')) it.open = true;
                return document.body.textContent.split(arguments[0]).length - 1;";
            let shown: usize = page.script(show, [HOSTILE.into()]).await?;
            assert!(shown > 60, "{shown} texts are shown as they were written");
            assert_only_text(page, "published").await?;

            let symptom = Topic {
                kind: Kind::Symptom,
                key: "edge",
                name: "A sharp edge",
            };
            let contributor = Topic {
                kind: Kind::Contributor,
                key: "upper",
                name: "Upper",
            };
            for topic in [symptom, contributor] {
                let after = page.choose(Hand::Mouse, &topic).await?;
                assert!(after.status.contains(HOSTILE), "{:?}", after.status);
                assert_only_text(page, topic.key).await?;
            }
            page.edit_fragment("nothing").await?;
            page.settle().await?;
            assert_only_text(page, "an unknown address").await?;
            let clear = page
                .find(Role::Button, &page.words.page.clear_ticks)
                .await?;
            page.press(Hand::Mouse, &clear).await?;
            page.wait_for("ticks are cleared", |it| it.ticked.is_empty())
                .await?;
            assert_only_text(page, "cleared").await
        })
        .await;
}

#[tokio::test]
async fn much_content_is_read_in_bounded_time() {
    use e2e::host::{Fault, files};
    use e2e::page::Told;
    // Ten megabytes where the outline should be: one that cannot be, and one that is too long.
    let nested = "[".repeat(10_000_000);
    let listed = format!(
        "{{\"schema\":1,\"id\":\"a\",\"contributors\":[{}]}}",
        "[\"a\",\"b\"],".repeat(900_000)
    );
    for outline in [nested, listed] {
        Visit::new()
            .make(async |page| {
                page.expect_problem("condition-explorer: cannot go live (content)");
                let outline = outline.into_bytes();
                page.host
                    .faults
                    .set(files::OUTLINE, Fault::Content(outline));
                page.open("/").await?;
                page.wait_whole(Told::CannotLoad).await?;
                // It still answers.
                page.script::<Value>("return 1;", []).await?;
                Ok(())
            })
            .await;
    }
}
