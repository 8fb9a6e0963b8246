//! One browser for one visit: chromedriver, and Chromium under it.

use std::process::Stdio;

use anyhow::{Context as _, anyhow};
use tempfile::TempDir;
use thirtyfour::common::capabilities::desiredcapabilities::CapabilitiesHelper as _;
use thirtyfour::{
    ChromeCapabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel,
    WebDriver,
};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::{Result, environment};

/// No display, as root, and no request of the browser's own.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A running chromedriver. It is killed when this is dropped: also when a test panics.
///
/// Each visit has its own. It starts in milliseconds, and a shared one would outlive the tests:
/// nothing is dropped at the end of a test process.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    address: String,
    // Last, so that it goes when nothing writes to it any more.
    _folder: TempDir,
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub async fn start() -> Result<Self> {
        let program = environment::driver();
        // Profiles are made in it. The driver leaves them behind when it is killed.
        let folder = tempfile::tempdir().context("no folder for the browser's profile")?;
        let mut process = Command::new(&program)
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{program} cannot be started"))?;
        let output = process
            .stdout
            .take()
            .context("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = loop {
            let line = lines.next_line().await?;
            let line = line.ok_or_else(|| anyhow!("chromedriver ended before it was ready"))?;
            if let Some(port) = line
                .strip_suffix('.')
                .and_then(|it| it.rsplit_once("on port "))
            {
                break port.1.to_owned();
            }
        };
        // Read on, so that chromedriver never waits for its reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            _folder: folder,
        })
    }

    /// Ends chromedriver and waits until it has ended.
    pub async fn stop(mut self) -> Result<()> {
        Ok(self.process.kill().await?)
    }

    /// Opens a browser.
    pub async fn session(&self) -> Result<WebDriver> {
        let capabilities = capabilities()?;
        WebDriver::new(&self.address, capabilities)
            .await
            .context("Chromium cannot be started")
    }
}

fn capabilities() -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&environment::chromium())?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    // The console, and every request: both are audited when the visit ends.
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    capabilities.set("unhandledPromptBehavior", "accept")?;
    Ok(capabilities)
}
