//! Running other programs: show what runs, and on failure say what to do next.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// A command, run from the root of the checkout without standard input.
pub struct Run {
    command: Command,
    /// What to do when it fails.
    advice: String,
}

/// A command that runs `program`.
pub fn run(program: impl AsRef<OsStr>) -> Run {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    Run {
        command,
        advice: String::new(),
    }
}

/// Cargo, the one that runs this.
pub fn cargo() -> Run {
    run(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

impl Run {
    pub fn args<I: IntoIterator<Item: AsRef<OsStr>>>(mut self, args: I) -> Self {
        self.command.args(args);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn envs<'a, I: IntoIterator<Item = (&'a str, V)>, V: AsRef<OsStr>>(
        mut self,
        vars: I,
    ) -> Self {
        self.command.envs(vars);
        self
    }

    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Puts folders in front of PATH.
    pub fn path_first(mut self, dirs: &[PathBuf]) -> Result<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let all = dirs.iter().cloned().chain(std::env::split_paths(&path));
        self.command.env("PATH", std::env::join_paths(all)?);
        Ok(self)
    }

    /// What to do when this fails.
    pub fn or(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }

    /// Runs it, its output shown as it comes.
    pub fn go(mut self) -> Result<()> {
        let shown = self.shown();
        // Apart from what the command writes, which may be kept in a file.
        eprintln!("  $ {shown}");
        let status = self
            .command
            .status()
            .with_context(|| self.failure(&shown, "did not start"))?;
        if status.success() {
            return Ok(());
        }
        bail!(self.failure(&shown, &format!("failed ({status})")))
    }

    /// Runs it, its output shown as it comes, and each line looked at.
    pub fn go_seeing(mut self, mut see: impl FnMut(&str)) -> Result<()> {
        let shown = self.shown();
        eprintln!("  $ {shown}");
        let not_started = self.failure(&shown, "did not start");
        self.command.stdout(Stdio::piped());
        let mut child = self.command.spawn().context(not_started)?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                see(&line);
            }
        }
        let status = child.wait()?;
        if status.success() {
            return Ok(());
        }
        bail!(self.failure(&shown, &format!("failed ({status})")))
    }

    /// Runs it and returns what it wrote.
    pub fn output(mut self) -> Result<String> {
        let shown = self.shown();
        self.command.stderr(Stdio::inherit());
        let output = self
            .command
            .output()
            .with_context(|| self.failure(&shown, "did not start"))?;
        if !output.status.success() {
            bail!(self.failure(&shown, &format!("failed ({})", output.status)));
        }
        String::from_utf8(output.stdout).with_context(|| format!("`{shown}` wrote no text"))
    }

    /// The command, for those who wait for it in another way.
    pub fn into_command(self) -> Command {
        eprintln!("  $ {}", self.shown());
        self.command
    }

    fn failure(&self, shown: &str, what: &str) -> String {
        match self.advice.as_str() {
            "" => format!("`{shown}` {what}; what it wrote stands above."),
            advice => format!("`{shown}` {what}.\nWhat to do next: {advice}"),
        }
    }

    /// The command as one would type it, with paths of the checkout shortened.
    fn shown(&self) -> String {
        let program = self.command.get_program();
        let name = std::path::Path::new(program).file_name().unwrap_or(program);
        let words = std::iter::once(name).chain(self.command.get_args());
        let root = format!("{}/", paths::root().display());
        words
            .map(|word| word.to_string_lossy().replace(&root, ""))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The first line that a program prints of its own version, when it is there and answers.
pub fn version_of(program: impl AsRef<OsStr>) -> Option<String> {
    let output = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}
