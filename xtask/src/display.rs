//! A display that nobody sees, for browsers that have no mode without one.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// A running X server. It ends when this is dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one under a name that is free.
    pub fn start(xvfb: &Path) -> Result<Self> {
        let mut server = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} did not start", xvfb.display()))?;
        let output = server.stdout.take().context("the display says nothing")?;
        // It says its number when it is ready.
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        Ok(Self { server, name })
    }

    /// What `DISPLAY` has to be.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
