//! Ends the browsers when the tests have ended, however they do.

use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::Context as _;
use tempfile::TempDir;

use crate::Result;

/// A process that waits until this one is gone. It is the first of a group that all drivers are
/// started in: then it ends the group, and takes away what they have left behind.
#[derive(Debug)]
pub struct Watch {
    process: Child,
    folders: PathBuf,
}

/// Its input ends when the tests do.
const WAIT: &str = r#"
    trap '' TERM
    read -r _
    kill -s TERM -- -$$
    sleep 1
    rm -rf -- "$1"
    kill -s KILL -- -$$
"#;

impl Watch {
    /// Starts it.
    pub fn start() -> Result<Self> {
        let folders = TempDir::new().context("no folder for the browsers")?.keep();
        let process = Command::new("sh")
            .args(["-c", WAIT, "watch"])
            .arg(&folders)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("sh cannot be started")?;
        Ok(Self { process, folders })
    }

    /// The group that it ends.
    pub fn group(&self) -> Result<i32> {
        Ok(i32::try_from(self.process.id())?)
    }

    /// A folder that is taken away at the end.
    pub fn new_folder(&self) -> Result<PathBuf> {
        Ok(TempDir::new_in(&self.folders)?.keep())
    }
}
