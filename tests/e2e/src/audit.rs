//! What no visit may cause, looked at when each visit ends.

use serde_json::Value;

use crate::conditions::{bicycle_chain, runners_knee};
use crate::{Engine, ExplorerPage, Kind, Result};

/// Everything that this visit caused and no visit may: requests beyond the page's own origin,
/// requests not answered 200, errors, violations of the policy, anything stored; and a symptom in a
/// request, an address or a message. And what a test
/// said it would cause on purpose but did not.
pub async fn problems(page: &ExplorerPage) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    problems.extend(console(page).await?);
    problems.extend(requests(page).await?);
    problems.extend(answers(page));
    problems.extend(stored(page).await?);
    problems.extend(told(page).await?);
    problems.extend(seen_by_the_page(page).await?);
    let expected = page.expected_problems();
    let missing = expected
        .iter()
        .filter(|words| !problems.iter().any(|it| it.contains(**words)));
    let missing: Vec<_> = missing
        .map(|words| format!("expected a problem with {words:?}; there was none"))
        .collect();
    let allowed = page.allowed_problems();
    let intended = expected.iter().chain(&allowed);
    problems.retain(|problem| !intended.clone().any(|words| problem.contains(words)));
    problems.extend(missing);
    Ok(problems)
}

/// Errors that were logged, uncaught, or are the browser's own: among them refused requests. Only
/// Chromium's driver has them all; of the other engines the probe notes what the page logs.
pub(crate) async fn console(page: &ExplorerPage) -> Result<Vec<String>> {
    if page.engine != Engine::Chromium {
        return Ok(Vec::new());
    }
    let entries = page.browser.browser_log().await?;
    let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE");
    Ok(severe
        .map(|entry| format!("console: {}", entry.message))
        .collect())
}

/// Every request that the page made, as the browser's network log has them; without such a log, as
/// the page itself is told.
async fn requests(page: &ExplorerPage) -> Result<Vec<String>> {
    let origin = page.host.url("/");
    let mut problems = Vec::new();
    if page.engine != Engine::Chromium {
        let source = "return performance.getEntriesByType('resource').map((it) => it.name);";
        let made: Vec<String> = page.script(source, []).await?;
        let beyond = made.into_iter().filter(|url| !url.starts_with(&origin));
        return Ok(beyond
            .map(|url| format!("request beyond the page's own origin: {url}"))
            .collect());
    }
    for entry in page.browser.get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message)?;
        let (method, params) = (&event["message"]["method"], &event["message"]["params"]);
        match method.as_str().unwrap_or_default() {
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                let sent = format!("{url} {}", params["request"]["postData"]);
                problems.extend(named("a request", &sent));
                // The driver's own start page.
                if !url.starts_with(&origin) && url != "data:," {
                    problems.push(format!("request beyond the page's own origin: {url}"));
                }
            }
            "Network.responseReceived" => {
                let (url, status) = (&params["response"]["url"], &params["response"]["status"]);
                if *status != 200 && *url != "data:," {
                    problems.push(format!("answered {status}: {url}"));
                }
            }
            "Network.loadingFailed" if params["canceled"] != true => {
                problems.push(format!("request failed: {}", params["errorText"]));
            }
            "Network.webSocketCreated" => problems.push(format!("web socket: {}", params["url"])),
            _ => {}
        }
    }
    Ok(problems)
}

/// What the host was asked, and answered: it also sees what the browser asks for by itself, such as
/// an icon. A request carries nothing but the address of a file.
fn answers(page: &ExplorerPage) -> Vec<String> {
    let mut problems = Vec::new();
    for it in page.host.answered() {
        let is_frame = it.path.starts_with("/embed.");
        // Not modified is how a browser is told that the 200 it holds is still right, and partial is the
        // rest of a frame whose load it had broken off.
        let is_whole = matches!(it.status, 200 | 304) || is_frame && it.status == 206;
        if !is_whole {
            problems.push(format!("the host answered {}: {}", it.status, it.path));
        }
        // A restart needs an instance of its own, and says which one it is.
        let instance = |query: &str| {
            let number = query.strip_prefix("instance=");
            number.is_some_and(|number| number.parse::<u8>().is_ok())
        };
        // A host may say in the frame's address what its page looks like.
        let asks = |query: &str| is_frame && query.starts_with("select=") || query == "again";
        if let Some(query) = it.query.filter(|query| !instance(query) && !asks(query)) {
            problems.push(format!("the host was asked for {}?{query}", it.path));
        }
        if it.method != "GET" {
            problems.push(format!("the host was sent a {} to {}", it.method, it.path));
        }
    }
    problems
}

async fn stored(page: &ExplorerPage) -> Result<Vec<String>> {
    let source = "return matchMedia('(scripting: none)').matches;";
    let mut found: Vec<String> =
        if page.engine == Engine::Firefox && page.script(source, []).await? {
            // Without scripts its driver waits for none of its own, either; and a page stores nothing.
            Vec::new()
        } else {
            let source = include_str!("in_page/stored.js");
            page.script_async(source, []).await?
        };
    let cookies = page.browser.get_all_cookies().await?;
    found.extend(
        cookies
            .into_iter()
            .map(|cookie| format!("cookie {}", cookie.name)),
    );
    Ok(found
        .into_iter()
        .map(|what| format!("stored: {what}"))
        .collect())
}

/// Addresses and messages that hold a symptom.
async fn told(page: &ExplorerPage) -> Result<Vec<String>> {
    let source = "
        const { pushes = [], replaces = [], messages = [] } = window.__seen ?? {};
        return [[...pushes, ...replaces, location.href], messages];";
    let [addresses, messages]: [Vec<String>; 2] = page.script(source, []).await?;
    let addresses = addresses.iter().flat_map(|it| named("an address", it));
    let messages = messages.iter().flat_map(|it| named("a message", it));
    Ok(addresses.chain(messages).collect())
}

/// The symptoms of any condition that a text names.
fn named(what: &str, text: &str) -> Vec<String> {
    let tables = [runners_knee(), bicycle_chain()];
    let symptoms = tables.iter().flat_map(|table| table.of(Kind::Symptom));
    let named = symptoms.filter(|symptom| text.contains(symptom.key));
    named
        .map(|symptom| format!("{what} names {}", symptom.key))
        .collect()
}

async fn seen_by_the_page(page: &ExplorerPage) -> Result<Vec<String>> {
    let source = "return window.__seen?.problems ?? [];";
    let problems: Vec<String> = page.script(source, []).await?;
    Ok(problems
        .into_iter()
        .map(|problem| format!("the page saw: {problem}"))
        .collect())
}
