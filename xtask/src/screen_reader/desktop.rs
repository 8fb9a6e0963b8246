//! A desktop that nobody sees: a display, a bus, a window manager, a screen reader and a browser. All of
//! it has a home of its own, and ends when it is dropped.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::display::Display;
use crate::paths;

use super::settings::{PREFERENCES, write_settings};

/// Where Debian has the bus of assistive technology.
const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";
/// Nothing is said for so long: then it is done.
const QUIET: Duration = Duration::from_millis(2500);
/// So long a key may take until something is said.
const SLOW: Duration = Duration::from_secs(12);
/// Longer, while the page comes.
const QUIET_AT_FIRST: Duration = Duration::from_secs(8);
/// What Orca says when a page is there.
const LOADED: &str = "Finished loading";
/// As long as anything may take.
const PATIENCE: Duration = Duration::from_secs(90);

pub struct Desktop {
    home: PathBuf,
    display: Display,
    bus: String,
    running: Vec<Child>,
    browser: Option<Child>,
}

impl Desktop {
    /// Starts everything but the browser in a folder, which is emptied.
    pub fn start(home: &Path) -> Result<Self> {
        let _ = fs::remove_dir_all(home);
        write_settings(home)?;
        let xvfb = paths::on_path("Xvfb").context("no Xvfb")?;
        let mut desktop = Self {
            home: home.to_owned(),
            display: Display::start(&xvfb)?,
            bus: String::new(),
            running: Vec::new(),
            browser: None,
        };
        desktop.bus = desktop.start_bus()?;
        for setting in [
            ["org.gnome.desktop.interface", "toolkit-accessibility"],
            [
                "org.gnome.desktop.a11y.applications",
                "screen-reader-enabled",
            ],
        ] {
            let mut set = desktop.command("gsettings");
            set.arg("set").args(setting).arg("true").status()?;
        }
        desktop.spawn("openbox", &[])?;
        desktop.spawn(LAUNCHER, &["--launch-immediately"])?;
        desktop.spawn("speech-dispatcher", &["--run-single"])?;
        sleep(Duration::from_secs(2));
        desktop.spawn("orca", &["--replace"])?;
        desktop.wait_for("READY")?;
        Ok(desktop)
    }

    /// Opens an address in a new Firefox, and waits until it was read out.
    pub fn open(&mut self, firefox: &Path, address: &str) -> Result<()> {
        self.close();
        let profile = self.home.join("profile");
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(&profile)?;
        fs::write(profile.join("user.js"), PREFERENCES)?;
        let mut command = self.command(firefox);
        command.arg("--profile").arg(&profile).arg("--no-remote");
        command.args(["--width", "1440", "--height", "1000", address]);
        self.browser = Some(command.spawn().context("Firefox did not start")?);
        self.listen(0, QUIET_AT_FIRST)?;
        Ok(())
    }

    /// Ends the browser.
    pub fn close(&mut self) {
        if let Some(browser) = self.browser.take() {
            end(browser);
        }
        let _ = fs::write(self.log(), "");
    }

    /// Presses a key, or types after `type:`, and gives what was said.
    pub fn press(&self, key: &str) -> Result<Vec<String>> {
        let from = self.said().len();
        let mut xdotool = self.command("xdotool");
        match key.strip_prefix("type:") {
            Some(text) => xdotool.args(["type", "--delay", "150", text]),
            None => xdotool.args(["key", key]),
        };
        let status = xdotool.status().context("xdotool did not start")?;
        if !status.success() {
            bail!("xdotool knows no key {key}");
        }
        let lines = self.listen(from, QUIET)?;
        // The keys themselves are echoed.
        let echo = |it: &String| it.chars().count() > 1;
        Ok(lines.into_iter().filter(echo).collect())
    }

    /// What is said from a line on, until nothing is said for a while.
    fn listen(&self, from: usize, quiet: Duration) -> Result<Vec<String>> {
        let (start, mut last, mut count) = (Instant::now(), Instant::now(), from);
        loop {
            sleep(Duration::from_millis(100));
            let said = self.said();
            if said.len() != count {
                (count, last) = (said.len(), Instant::now());
            }
            // A page that is still coming takes keys, and forgets them.
            let comes = if quiet == QUIET_AT_FIRST {
                !said.iter().any(|it| it.starts_with(LOADED))
            } else {
                count == from && start.elapsed() < SLOW
            };
            if last.elapsed() > quiet && !comes || start.elapsed() > PATIENCE {
                return Ok(said[from.min(said.len())..].to_vec());
            }
        }
    }

    fn said(&self) -> Vec<String> {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let said = log.lines().filter_map(|it| it.strip_prefix("SAID "));
        said.map(str::to_owned).collect()
    }

    fn wait_for(&self, line: &str) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let log = fs::read_to_string(self.log()).unwrap_or_default();
            if log.lines().any(|it| it == line) {
                return Ok(());
            }
            sleep(Duration::from_millis(200));
        }
        bail!(
            "Orca did not start.\nWhat to do next: run `orca --replace` on a desktop of this machine and look at what it says."
        )
    }

    fn log(&self) -> PathBuf {
        self.home.join("said.log")
    }

    fn start_bus(&mut self) -> Result<String> {
        let mut command = self.command("dbus-daemon");
        command.args(["--session", "--nofork", "--print-address=1"]);
        let mut bus = command.stdout(Stdio::piped()).spawn()?;
        let output = bus.stdout.take().context("the bus says nothing")?;
        self.running.push(bus);
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        Ok(address.trim().to_owned())
    }

    fn spawn(&mut self, program: &str, arguments: &[&str]) -> Result<()> {
        let mut command = self.command(program);
        let child = command.args(arguments).spawn();
        self.running
            .push(child.with_context(|| format!("{program} did not start"))?);
        Ok(())
    }

    /// A program of this desktop.
    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", &self.home)
            .env("XDG_RUNTIME_DIR", self.home.join("run"))
            .env("DISPLAY", self.display.name())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("ORCA_SAID", self.log())
            .env("LANG", "C.UTF-8")
            .env("GTK_MODULES", "gail:atk-bridge")
            .env("GNOME_ACCESSIBILITY", "1");
        command
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        self.close();
        while let Some(child) = self.running.pop() {
            end(child);
        }
    }
}

/// Asks a program to end, so that it ends its own, and waits.
fn end(mut child: Child) {
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(5) {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
}
