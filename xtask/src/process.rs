//! Running other programs: show what runs, and on failure say what to do next.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::paths;

/// A command, run from the root of the checkout without standard input.
pub struct Run {
    command: Command,
    /// What to do when it fails.
    advice: String,
}

/// How many lines an error repeats of what a program wrote.
const LAST_LINES: usize = 60;
/// Whether one of several steps that run side by side has failed.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Ends what runs beside the step that calls this: it has failed, and nobody waits for the others.
pub fn stop_others() {
    STOPPED.store(true, Ordering::Relaxed);
}

/// Reads a program's output line by line, until there is no more or nobody listens.
fn send_lines(output: impl Read + Send + 'static, to: mpsc::Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            if to
                .send(String::from_utf8_lossy(&line).into_owned())
                .is_err()
            {
                break;
            }
        }
    });
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

    /// Runs it, each line of its output handed on as it comes; its errors are shown as they are.
    pub fn go_seeing(mut self, mut see: impl FnMut(&str)) -> Result<()> {
        let shown = self.shown();
        eprintln!("  $ {shown}");
        let not_started = self.failure(&shown, "did not start");
        self.command.stdout(Stdio::piped());
        let mut child = self.command.spawn().context(not_started)?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                see(&String::from_utf8_lossy(&line?));
            }
        }
        let status = child.wait()?;
        if status.success() {
            return Ok(());
        }
        bail!(self.failure(&shown, &format!("failed ({status})")))
    }

    /// Runs it beside others: each line is handed on as it comes, and what it wrote last is part of
    /// the error, since the others write in between. It ends early after [`stop_others`].
    pub fn go_beside(mut self, say: impl Fn(&str)) -> Result<()> {
        let shown = self.shown();
        say(&format!("$ {shown}"));
        let not_started = self.failure(&shown, "did not start");
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().context(not_started)?;
        let (writer, lines) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            send_lines(output, writer.clone());
        }
        if let Some(output) = child.stderr.take() {
            send_lines(output, writer);
        }
        let mut last = VecDeque::new();
        loop {
            if STOPPED.load(Ordering::Relaxed) {
                child.kill()?;
                child.wait()?;
                bail!("`{shown}` was stopped, since another step failed.");
            }
            match lines.recv_timeout(Duration::from_millis(100)) {
                Ok(line) => {
                    say(&line);
                    last.push_back(line);
                    if last.len() > LAST_LINES {
                        last.pop_front();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let status = child.wait()?;
        if status.success() {
            return Ok(());
        }
        let words = last.make_contiguous().join("\n");
        bail!(
            "`{shown}` failed ({status}). It wrote:\n\n{words}\n\nWhat to do next: {}",
            self.advice
        )
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

    /// The same command with more arguments.
    pub fn with(&self, more: &[&str]) -> Self {
        let mut command = Command::new(self.command.get_program());
        command.args(self.command.get_args()).args(more);
        command.current_dir(paths::root()).stdin(Stdio::null());
        for (name, value) in self.command.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let advice = self.advice.clone();
        Self { command, advice }
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
