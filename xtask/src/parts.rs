//! A command of several parts: each under its heading, all of them run, and at the end which failed.

use std::fmt::Display;

use anyhow::{Result, bail};

/// What failed so far. A failure does not keep the other parts from running: one run tells
/// everything.
#[derive(Debug, Default)]
pub struct Parts {
    failed: Vec<String>,
}

impl Parts {
    /// Runs one part under its heading.
    pub fn run(&mut self, heading: impl Display, part: impl FnOnce() -> Result<()>) {
        println!("\n== {heading} ==");
        if let Err(error) = part() {
            eprintln!("\nerror: {error:#}");
            self.failed.push(heading.to_string());
        }
    }

    /// Whether a part has failed.
    pub fn any_failed(&self) -> bool {
        !self.failed.is_empty()
    }

    /// An error that names the parts that failed.
    pub fn finish(self, in_order: &str) -> Result<()> {
        if !self.any_failed() {
            println!("\n{in_order}");
            return Ok(());
        }
        bail!("failed, as reported above:\n  {}", self.failed.join("\n  "))
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn a_failure_is_named_and_the_rest_still_runs() {
        let mut parts = Parts::default();
        let mut ran = 0;
        parts.run("first", || anyhow::bail!("no"));
        parts.run("second", || {
            ran += 1;
            Ok(())
        });
        assert_eq!(ran, 1);
        let error = parts.finish("fine").map_err(|error| error.to_string());
        assert_eq!(error, Err("failed, as reported above:\n  first".to_owned()));
    }
}
