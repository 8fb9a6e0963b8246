//! The page object: one explorer in one browser.

mod act;
mod baseline;
mod find;
pub mod hand;
mod reading;

use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::bail;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::audit;
use crate::host::Host;
use crate::words::Words;
use crate::{Engine, Result};

pub use baseline::Told;
pub use find::Role;
pub use reading::Reading;

/// Runs before any script of the page; see the file.
pub const PROBE: &str = include_str!("../in_page/probe.js");

/// Reads what the page shows; see the file.
const READ: &str = include_str!("../in_page/read.js");

/// How long anything may take: a debug build on a busy machine needs a few seconds to go live.
const PATIENCE: Duration = Duration::from_secs(40);
/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(30);

/// The page, as a visitor has it.
#[derive(Debug)]
pub struct ExplorerPage {
    /// What the browser is.
    pub engine: Engine,
    /// The browser.
    pub browser: WebDriver,
    /// Who serves the page.
    pub host: Host,
    /// The words that things are found by.
    pub words: Words,
    expected: Mutex<Vec<&'static str>>,
    allowed: Mutex<Vec<&'static str>>,
}

impl ExplorerPage {
    /// The page of a host in a browser. Nothing is opened yet.
    pub fn new(engine: Engine, browser: WebDriver, host: Host) -> Self {
        Self {
            engine,
            browser,
            host,
            words: Words::read(),
            expected: Mutex::default(),
            allowed: Mutex::default(),
        }
    }

    /// Opens an address of the site: its path and fragment.
    pub async fn open(&self, path: &str) -> Result<()> {
        Ok(self.browser.goto(self.host.url(path)).await?)
    }

    /// Opens an address and waits until the page is live.
    pub async fn open_live(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.wait_live().await
    }

    /// Waits until the page is live. When it is not, the error holds what the console says.
    pub async fn wait_live(&self) -> Result<()> {
        let waited = self
            .wait_for("the page is live", |it| it.state == "live")
            .await;
        if let Err(error) = waited {
            let log = audit::console(self).await.unwrap_or_default();
            bail!("{error}\nthe console says:\n  {}", log.join("\n  "));
        }
        Ok(())
    }

    /// Waits until what the page shows is as it should be, then until the screen is.
    pub async fn wait_for(&self, what: &str, is: impl Fn(&Reading) -> bool) -> Result<Reading> {
        let start = Instant::now();
        loop {
            // A document that is being replaced tells nothing.
            let reading: Option<Reading> = self.script(READ, []).await?;
            if reading.as_ref().is_some_and(&is) {
                self.settle().await?;
                return self.read().await;
            }
            if start.elapsed() > PATIENCE {
                bail!("waited {PATIENCE:?} until {what}; instead: {reading:#?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What the page shows at this moment.
    pub async fn read(&self) -> Result<Reading> {
        self.script(READ, []).await
    }

    /// Waits two frames: whatever an event set off has then reached the screen.
    pub async fn settle(&self) -> Result<()> {
        self.script_async(include_str!("../in_page/frames.js"), [])
            .await
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn script<T: DeserializeOwned>(
        &self,
        source: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<T> {
        Ok(self
            .browser
            .execute(source, arguments.into())
            .await?
            .convert()?)
    }

    /// Runs a script whose last argument is called back with what it returns.
    pub async fn script_async<T: DeserializeOwned>(
        &self,
        source: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<T> {
        Ok(self
            .browser
            .execute_async(source, arguments.into())
            .await?
            .convert()?)
    }

    /// Says that this visit causes a problem on purpose: one whose description holds these words.
    /// The audit fails when it did not happen.
    pub fn expect_problem(&self, words: &'static str) {
        if let Ok(mut expected) = self.expected.lock() {
            expected.push(words);
        }
    }

    /// Says that this visit may cause a problem, or may not. Chromium has a sandboxed frame in another
    /// process, and does not tell what fails there; its headless shell has it in the same one, and does.
    pub fn allow_problem(&self, words: &'static str) {
        if let Ok(mut allowed) = self.allowed.lock() {
            allowed.push(words);
        }
    }

    /// What this visit may cause.
    pub fn allowed_problems(&self) -> Vec<&'static str> {
        self.allowed.lock().map(|it| it.clone()).unwrap_or_default()
    }

    /// What this visit causes on purpose.
    pub fn expected_problems(&self) -> Vec<&'static str> {
        self.expected
            .lock()
            .map(|it| it.clone())
            .unwrap_or_default()
    }
}
