//! One step of the set-up: what it prints, and how it runs programs.

use std::time::Instant;

use anyhow::Result;

use crate::process::Run;

/// One step of the set-up, which prints its own lines.
pub struct Step {
    number: usize,
    of: usize,
    start: Instant,
}

impl Step {
    /// Begins the step with this number.
    pub fn new(number: usize, of: usize) -> Self {
        let start = Instant::now();
        Self { number, of, start }
    }

    /// Prints what this step found or is about to do.
    pub fn say(&self, text: impl std::fmt::Display) {
        println!("[{}/{}] {text}", self.number, self.of);
    }

    /// Prints that what the step had to do is done, and how long it took.
    pub fn done(&self, text: impl std::fmt::Display) {
        let seconds = self.start.elapsed().as_secs();
        self.say(format_args!("{text} ({seconds} s)"));
    }

    /// Runs a program beside those of other steps.
    pub fn go(&self, run: Run) -> Result<()> {
        run.go_beside(|line| self.say(line))
    }
}
