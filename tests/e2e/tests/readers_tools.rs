//! Tools that readers bring along change the page. It works all the same: what they do before the
//! page is live is in `early.rs`, what they do afterwards is here.

use e2e::behaviour::{TRANSLATE, assert_works};
use e2e::conditions::runners_knee;
use e2e::{Hand, Kind, Visit};
use serde_json::Value;

#[tokio::test]
async fn a_page_translated_while_live_still_links_and_announces() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let names: Vec<_> = table.of(Kind::Contributor).collect();
            page.choose(Hand::Mouse, names[0]).await?;
            let translated: usize = page.script(TRANSLATE, []).await?;
            assert!(translated > 200, "the page has {translated} texts");
            for topic in &names[1..] {
                let said = page.read().await?.said.len();
                let label = format!(
                    "document.querySelector('nav a[data-contributor={}]').click();",
                    topic.key
                );
                page.script::<Value>(&label, []).await?;
                let after = page.wait_said(topic, said).await?;
                assert_eq!(
                    after.linked,
                    table.lit(Some(topic.key), &[]),
                    "{}",
                    topic.key
                );
                assert!(
                    after.status.contains(topic.name) && !after.status.contains('['),
                    "it says what was chosen, and nothing of before: {:?}",
                    after.status
                );
            }
            let kept: usize = page
                .script(
                    "return document.querySelectorAll('main font > font').length;",
                    [],
                )
                .await?;
            assert!(
                kept + 5 >= translated,
                "{kept} of {translated} texts are still translated"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn nodes_put_in_and_taken_out_while_live_do_no_harm() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            // Extensions add buttons and marks, and take away what they take for advertising.
            let meddle = "
                for (const it of document.querySelectorAll('nav a, h2, h3, label, summary')) {
                    const mark = document.createElement('span');
                    mark.textContent = 'An extension was here.';
                    it.prepend(mark);
                    it.after(mark.cloneNode(true));
                }
                document.querySelector('.ce-footer').remove();
                document.querySelector('details details').remove();";
            page.script::<Value>(meddle, []).await?;
            assert_works(page).await
        })
        .await;
}
