//! What every test relies on: a visit sees nothing of another, and the audit that ends each notices
//! what it is there for.

use std::collections::BTreeSet;

use e2e::host::Host;
use e2e::{Result, Visit, environment};
use serde_json::Value;

#[tokio::test]
async fn no_port_comes_again() -> Result<()> {
    let mut urls = BTreeSet::new();
    // Left to itself a machine gives one twice among a few hundred.
    for _ in 0..2000 {
        let host = Host::serve(&environment::site()).await?;
        assert!(urls.insert(host.url("/")), "{} twice", host.url("/"));
        drop(host);
        // Its server ends, so that its port is free.
        tokio::task::yield_now().await;
    }
    Ok(())
}

#[tokio::test]
async fn what_no_visit_may_cause_is_noticed() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let misbehave = "
                document.cookie = 'chewed=1';
                localStorage.setItem('local', '1');
                sessionStorage.setItem('session', '1');
                console.error('logged on purpose');
                setTimeout(() => { throw new Error('thrown on purpose'); });
                fetch('http://127.0.0.1:9/elsewhere').catch(() => {});
                fetch('/not-there').catch(() => {});
                const style = document.createElement('style');
                style.textContent = 'p { color: red }';
                document.head.append(style);";
            page.script::<Value>(misbehave, []).await?;
            let database = "
                const done = arguments[0];
                const request = indexedDB.open('kept');
                request.onsuccess = () => { request.result.close(); done(null); };";
            page.script_async::<Value>(database, []).await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            for noticed in [
                "stored: cookie chewed",
                "stored: local storage local",
                "stored: session storage session",
                "stored: database kept",
                "logged on purpose",
                // Of scripts that are not the page's own browsers tell no more than this.
                "the page saw: error: Script error.",
                "the page saw: error: style is not loaded",
                "the page saw: policy: connect-src",
                "the page saw: policy: style-src",
                "127.0.0.1:9",
                "the host answered 404: /not-there",
                "answered 404",
                // The console's words for what is listed above.
                "console: ",
            ] {
                page.expect_problem(noticed);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_request_to_anyone_else_is_noticed() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            // The same machine by another name is another origin.
            let elsewhere = page.host.url("/").replace("127.0.0.1", "localhost");
            page.browser.goto(elsewhere).await?;
            page.wait_live().await?;
            page.expect_problem("request beyond the page's own origin: http://localhost");
            Ok(())
        })
        .await;
}

#[tokio::test]
#[should_panic(expected = "expected a problem with \"never\"; there was none")]
async fn what_was_announced_and_did_not_happen_is_noticed() {
    Visit::new()
        .make(async |page| {
            page.expect_problem("never");
            page.open_live("/").await
        })
        .await;
}
