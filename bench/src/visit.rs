//! One cold visit: a browser context of its own, so that nothing is cached, compiled or kept.

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::cdp::Browser;
use crate::device::Device;

/// Runs before any script of a page; see the file.
const PROBE: &str = include_str!("in_page/probe.js");

/// A page that was opened in a browser context of its own.
pub struct Visit<'a> {
    browser: &'a Browser,
    context: String,
    session: String,
}

/// What loading a page came to; times in milliseconds since its address was asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Loaded {
    /// First contentful paint.
    pub fcp: f64,
    /// Largest contentful paint.
    pub lcp: f64,
    /// Layout shift, all of it.
    pub cls: f64,
    /// When the page was live; 0 when it never is.
    pub live: f64,
    /// When the figure was on the screen.
    pub figure: f64,
    /// Total blocking time from the first paint on.
    pub blocked: f64,
    /// How many contributors, symptoms, answers and phases the page has.
    pub topics: f64,
    /// How many elements it has.
    pub elements: f64,
    /// All that was fetched, the page first.
    pub files: Vec<File>,
}

/// A file that was fetched.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct File {
    /// Its path.
    pub path: String,
    /// Its size as it came over the network.
    pub bytes: u64,
    /// When it was asked for.
    pub start: f64,
}

impl<'a> Visit<'a> {
    /// Opens an address on a device.
    pub async fn open(browser: &'a Browser, device: &Device, address: &str) -> Result<Self> {
        let context = browser
            .call(None, "Target.createBrowserContext", json!({}))
            .await?;
        let context = text(&context["browserContextId"])?;
        let target = json!({ "url": "about:blank", "browserContextId": context });
        let target = browser.call(None, "Target.createTarget", target).await?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = browser.call(None, "Target.attachToTarget", attach).await?;
        let visit = Self {
            browser,
            context,
            session: text(&session["sessionId"])?,
        };
        for (method, params) in device.settings() {
            visit.call(method, params).await?;
        }
        let probe = json!({ "source": PROBE });
        visit
            .call("Page.addScriptToEvaluateOnNewDocument", probe)
            .await?;
        visit.go(address).await?;
        Ok(visit)
    }

    /// Goes to an address, with all that is kept of the pages before.
    pub async fn go(&self, address: &str) -> Result<()> {
        let opened = self
            .call("Page.navigate", json!({ "url": address }))
            .await?;
        match opened.get("errorText") {
            Some(error) => bail!("{address} cannot be opened: {error}"),
            None => Ok(()),
        }
    }

    /// Makes the processor so many times slower for the page from now on.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        let rate = json!({ "rate": times });
        self.call("Emulation.setCPUThrottlingRate", rate).await?;
        Ok(())
    }

    /// Waits until the page is live (or, where it never will be, complete) and quiet.
    pub async fn loaded(&self, goes_live: bool) -> Result<Loaded> {
        self.evaluate(&format!("__bench.loaded({goes_live})")).await
    }

    /// Evaluates an expression in the page; a promise is waited for.
    pub async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let params = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
        });
        let answer = self.call("Runtime.evaluate", params).await?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            bail!("{expression} threw {thrown}");
        }
        let value = answer["result"]["value"].clone();
        serde_json::from_value(value).with_context(|| format!("what {expression} returned"))
    }

    /// The bytes that live on the JavaScript heap, after everything else was collected.
    pub async fn heap(&self) -> Result<f64> {
        for _ in 0..2 {
            self.call("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let usage = self.call("Runtime.getHeapUsage", json!({})).await?;
        usage["usedSize"].as_f64().context("no heap usage")
    }
    /// A counter of the browser's own, such as `Nodes` or `JSEventListeners`.
    pub async fn counter(&self, name: &str) -> Result<f64> {
        let metrics = self.call("Performance.getMetrics", json!({})).await?;
        let metrics = metrics["metrics"].as_array().context("no metrics")?;
        let own = metrics.iter().find(|metric| metric["name"] == name);
        let value = own.and_then(|metric| metric["value"].as_f64());
        value.with_context(|| format!("no counter {name}"))
    }

    /// Has the browser note what it does, in these categories.
    pub async fn start_trace(&self, categories: &[&str]) -> Result<()> {
        let config =
            json!({ "recordMode": "recordAsMuchAsPossible", "includedCategories": categories });
        let params = json!({ "transferMode": "ReturnAsStream", "traceConfig": config });
        self.call("Tracing.start", params).await?;
        Ok(())
    }

    /// What the browser has noted, as its developer tools read it.
    pub async fn end_trace(&self) -> Result<String> {
        let complete = self.browser.expect("Tracing.tracingComplete");
        self.call("Tracing.end", json!({})).await?;
        let complete = complete
            .await
            .context("the browser ended its trace without a word")?;
        let handle = &complete["stream"];
        let mut trace = String::new();
        loop {
            let part = self.call("IO.read", json!({ "handle": handle })).await?;
            trace.push_str(part["data"].as_str().unwrap_or_default());
            if part["eof"] == true {
                break;
            }
        }
        self.call("IO.close", json!({ "handle": handle })).await?;
        Ok(trace)
    }

    /// Closes the page and forgets all that it left behind.
    pub async fn close(self) -> Result<()> {
        let context = json!({ "browserContextId": self.context });
        let dispose = "Target.disposeBrowserContext";
        self.browser.call(None, dispose, context).await?;
        Ok(())
    }

    /// Calls a method of the page's.
    pub async fn call(&self, method: &str, params: Value) -> Result<Value> {
        self.browser.call(Some(&self.session), method, params).await
    }
}

fn text(value: &Value) -> Result<String> {
    Ok(value
        .as_str()
        .context("the browser named no id")?
        .to_owned())
}
