//! Counting tests, over all the programs that hold them.

use std::cell::Cell;

use anyhow::{Result, bail};

use crate::process::Run;

/// How many tests ran: a name that no test has must not pass for a test that passed.
#[derive(Debug, Default)]
pub struct Ran(Cell<usize>);

impl Ran {
    /// Runs test programs, and counts their tests.
    pub fn count(&self, run: Run) -> Result<()> {
        run.go_seeing(|line| self.0.set(self.0.get() + announced(line)))
    }

    /// An error when none ran.
    pub fn check(&self, more: &[String]) -> Result<()> {
        if self.0.get() > 0 {
            return Ok(());
        }
        bail!(
            "no test ran: none is called `{more}`.\nWhat to do next: give a part of a test's name, \
             as `cargo xtask test -- --list` shows them.",
            more = more.join(" ")
        )
    }
}

/// How many tests a line of a test program says it is going to run.
fn announced(line: &str) -> usize {
    let number = line
        .strip_prefix("running ")
        .and_then(|rest| rest.split_once(" test"))
        .and_then(|(number, _)| number.parse().ok());
    // A list says how many there are when it ends.
    let listed = line
        .split_once(" tests, ")
        .and_then(|(number, _)| number.parse().ok());
    number.or(listed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Ran, announced};

    #[test]
    fn test_programs_say_how_many_tests_they_run() {
        assert_eq!(announced("running 3 tests"), 3);
        assert_eq!(announced("running 1 test"), 1);
        assert_eq!(announced("running 0 tests"), 0);
        assert_eq!(announced("12 tests, 0 benchmarks"), 12);
        assert_eq!(announced("test running ... ok"), 0);
    }

    #[test]
    fn a_name_that_no_test_has_is_an_error() {
        let ran = Ran::default();
        let error = ran
            .check(&["nothing".to_owned()])
            .map_err(|it| it.to_string());
        assert!(error.is_err_and(|it| it.contains("none is called `nothing`")));
        ran.0.set(1);
        assert!(ran.check(&[]).is_ok());
    }
}
