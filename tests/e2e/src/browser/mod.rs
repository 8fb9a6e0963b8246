//! One browser for one visit: its driver, and the browser under it.

mod engine;

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdout, Command};

use crate::Result;

pub use engine::Engine;

/// A running driver. It is killed when this is dropped: also when a test panics.
///
/// Each visit has its own. It starts in milliseconds, and a shared one would outlive the tests:
/// nothing is dropped at the end of a test process.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    process: Child,
    address: String,
    // Last, so that it goes when nothing writes to it any more.
    _folder: TempDir,
}

impl Driver {
    /// Starts an engine's driver on a free port; `still` when its visitor wants no motion. Another
    /// program may take that port first, so it is tried three times.
    pub async fn start(engine: Engine, still: bool) -> Result<Self> {
        for _ in 0..2 {
            if let Ok(driver) = Self::start_once(engine, still).await {
                return Ok(driver);
            }
        }
        Self::start_once(engine, still).await
    }

    async fn start_once(engine: Engine, still: bool) -> Result<Self> {
        let program = engine.driver();
        // Profiles are made in it. The driver leaves them behind when it is killed.
        let folder = tempfile::tempdir().context("no folder for the browser's profile")?;
        engine.settle(folder.path(), still)?;
        let port = if engine.says_its_port() {
            0
        } else {
            free_port()?
        };
        let mut process = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", folder.path())
            .envs(engine.environment(folder.path()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{program} cannot be started"))?;
        let output = process.stdout.take().context("a driver without output")?;
        let port = if engine.says_its_port() {
            said_port(output).await?
        } else {
            wait_for(port).await?
        };
        Ok(Self {
            engine,
            process,
            address: format!("http://127.0.0.1:{port}"),
            _folder: folder,
        })
    }

    /// Ends the driver and waits until it has ended.
    pub async fn stop(mut self) -> Result<()> {
        Ok(self.process.kill().await?)
    }

    /// Opens a browser, with scripts or, where it can do without them, without; `still` as before.
    pub async fn session(&self, scripts: bool, still: bool) -> Result<WebDriver> {
        let capabilities = self.engine.capabilities(scripts, still)?;
        WebDriver::new(&self.address, capabilities)
            .await
            .with_context(|| format!("{:?} cannot be started", self.engine))
    }
}

/// The port that a driver says it listens on.
async fn said_port(output: ChildStdout) -> Result<u16> {
    let mut lines = BufReader::new(output).lines();
    let port = loop {
        let line = lines.next_line().await?;
        let line = line.ok_or_else(|| anyhow!("the driver ended before it was ready"))?;
        if let Some(port) = port_in(&line) {
            break port;
        }
    };
    // Read on, so that the driver never waits for its reader.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok(port)
}

/// `… was started successfully on port 43119.`, or `… Listening on 127.0.0.1:43119`.
fn port_in(line: &str) -> Option<u16> {
    let (_, said) = line
        .rsplit_once("on port ")
        .or_else(|| line.rsplit_once("Listening on 127.0.0.1:"))?;
    // Before it has one, ChromeDriver says that it starts on port 0.
    let port = said.trim_end_matches('.').parse().ok();
    port.filter(|port| *port != 0)
}

/// A port that is free at this moment.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Waits until something listens.
async fn wait_for(port: u16) -> Result<u16> {
    for _ in 0..200 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_ok()
        {
            return Ok(port);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(anyhow!("the driver does not listen on port {port}"))
}
