//! A command of several parts: each under its heading, all of them run, and at the end which failed.

use std::fmt::Display;

use anyhow::{Result, bail};

/// What a part does.
type Part<'a> = Box<dyn FnOnce() -> Result<()> + 'a>;

/// Parts to run under their headings, in their order.
#[derive(Default)]
pub struct Parts<'a>(Vec<(String, Part<'a>)>);

impl<'a> Parts<'a> {
    /// Adds a part under its heading.
    pub fn add(&mut self, heading: impl Display, part: impl FnOnce() -> Result<()> + 'a) {
        self.0.push((heading.to_string(), Box::new(part)));
    }

    /// Runs them. A failure does not keep the others from running: one run tells everything. The
    /// error names those that failed.
    pub fn run(self) -> Result<()> {
        let mut failed = Vec::new();
        let of = self.0.len();
        for (index, (heading, part)) in self.0.into_iter().enumerate() {
            println!("\n== {} of {of}: {heading} ==", index + 1);
            if let Err(error) = part() {
                eprintln!("\nerror: {error:#}");
                failed.push(heading);
            }
        }
        if failed.is_empty() {
            return Ok(());
        }
        bail!("failed, as reported above:\n  {}", failed.join("\n  "))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::Parts;

    #[test]
    fn a_failure_is_named_and_the_rest_still_runs() {
        let ran = Cell::new(0);
        let mut parts = Parts::default();
        parts.add("first", || anyhow::bail!("no"));
        parts.add("second", || {
            ran.set(ran.get() + 1);
            Ok(())
        });
        let error = parts.run().map_err(|error| error.to_string());
        assert_eq!(ran.get(), 1);
        assert_eq!(error, Err("failed, as reported above:\n  first".to_owned()));
    }
}
