//! Browsers: each with its driver, handed from visit to visit.

mod engine;
mod watch;

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use reqwest::Client;
use thirtyfour::{WebDriver, WindowHandle};

use crate::Result;

pub use engine::Engine;
use watch::Watch;

/// What a browser cannot change once it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whose engine it has.
    pub engine: Engine,
    /// Whether scripts run. Chromium can change that.
    pub scripts: bool,
    /// Whether its visitor wants no motion. Chromium can change that.
    pub still: bool,
}

/// Browsers that no visit has. A browser takes seconds to start, and a visit leaves nothing behind that
/// another sees: each has an origin of its own, and a tab where the engine allows it.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// What the history of a tab may hold when another visit begins in it: `WebKit` keeps a hundred.
const MOST_ENTRIES: usize = 30;

/// Ends them when the tests have ended: nothing is dropped at the end of a test process.
static WATCH: LazyLock<Result<Watch>> = LazyLock::new(Watch::start);

/// A running browser, with a tab that stays open so that it does.
#[derive(Debug)]
pub struct Browser {
    settings: Settings,
    /// Drives it.
    pub session: WebDriver,
    blank: WindowHandle,
    // Last: it is killed when all else is done with.
    _driver: Driver,
}

impl Browser {
    /// One that no visit has, or a new one; in it a new tab.
    pub async fn open(settings: Settings) -> Result<Self> {
        let settings = match settings.engine {
            Engine::Chromium => Settings {
                scripts: true,
                still: true,
                ..settings
            },
            Engine::Firefox | Engine::WebKit => settings,
        };
        let idle = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            let index = idle.iter().position(|it| it.settings == settings);
            index.map(|index| idle.swap_remove(index))
        };
        let browser = match idle {
            Some(browser) => browser,
            None => Self::start(settings).await?,
        };
        if settings.engine.runs_in_any_tab() {
            let tab = browser.session.new_tab().await?;
            browser.session.switch_to_window(tab).await?;
        }
        Ok(browser)
    }

    async fn start(settings: Settings) -> Result<Self> {
        let driver = Driver::start(settings)?;
        let capabilities = settings
            .engine
            .capabilities(settings.scripts, settings.still)?;
        // Each visit has a runtime of its own: no connection outlives what it was opened for.
        let client = Client::builder().pool_max_idle_per_host(0).build()?;
        let session = WebDriver::builder(&driver.address, capabilities)
            .client(client)
            .await
            .with_context(|| format!("{:?} cannot be started", settings.engine))?;
        let blank = session.window().await?;
        Ok(Self {
            settings,
            session,
            blank,
            _driver: driver,
        })
    }

    /// Keeps the browser for another visit, if it can be left as it was.
    pub async fn put_back(self) -> Result<()> {
        if !self.tidy().await.unwrap_or(false) {
            return self.quit().await;
        }
        IDLE.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self);
        Ok(())
    }

    /// Closes what a visit has opened. Says whether another can begin in it.
    async fn tidy(&self) -> Result<bool> {
        // Cookies are a host's, whatever its port.
        self.session.delete_all_cookies().await?;
        if self.settings.engine.runs_in_any_tab() {
            for tab in self.session.windows().await? {
                if tab != self.blank {
                    self.session.switch_to_window(tab).await?;
                    self.session.close_window().await?;
                }
            }
            self.session.switch_to_window(self.blank.clone()).await?;
            return Ok(true);
        }
        self.session.goto("about:blank").await?;
        let entries = "return history.length;";
        let entries: usize = self.session.execute(entries, vec![]).await?.convert()?;
        // Soon it would be full, and none would be counted any more.
        Ok(entries <= MOST_ENTRIES)
    }

    /// Closes it.
    pub async fn quit(self) -> Result<()> {
        Ok(self.session.clone().quit().await?)
    }
}

/// A running driver. It is killed when this is dropped: also when a test panics.
#[derive(Debug)]
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts an engine's driver on a free port. Another program may take that port first, so it is
    /// tried three times.
    fn start(settings: Settings) -> Result<Self> {
        for _ in 0..2 {
            if let Ok(driver) = Self::start_once(settings) {
                return Ok(driver);
            }
        }
        Self::start_once(settings)
    }

    fn start_once(Settings { engine, still, .. }: Settings) -> Result<Self> {
        let watch = WATCH.as_ref().map_err(|error| anyhow!("{error:#}"))?;
        let program = engine.driver();
        let folder = watch.new_folder()?;
        engine.settle(&folder, still)?;
        let port = if engine.says_its_port() {
            0
        } else {
            free_port()?
        };
        let mut process = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", &folder)
            .envs(engine.environment(&folder))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(watch.group()?)
            .spawn()
            .with_context(|| format!("{program} cannot be started"))?;
        let output = process.stdout.take().context("a driver without output")?;
        let mut driver = Self {
            process,
            address: String::new(),
        };
        let port = if engine.says_its_port() {
            said_port(output)?
        } else {
            wait_for(port)?
        };
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port that a driver says it listens on.
fn said_port(output: ChildStdout) -> Result<u16> {
    let (said, port) = mpsc::channel();
    // It reads to the end, so that the driver never waits for its reader.
    thread::spawn(move || {
        for line in BufReader::new(output)
            .lines()
            .map_while(std::io::Result::ok)
        {
            // Nobody listens any more once the port is known.
            let _ = port_in(&line).map(|port| said.send(port));
        }
    });
    port.recv()
        .map_err(|_| anyhow!("the driver ended before it was ready"))
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
fn wait_for(port: u16) -> Result<u16> {
    for _ in 0..200 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(anyhow!("the driver does not listen on port {port}"))
}
