//! Counting tests, over all the programs that hold them.

use std::cell::Cell;

use anyhow::{Result, bail};

use crate::process::Run;

/// How many tests ran: a name that no test has must not pass for a test that passed.
#[derive(Debug, Default)]
pub struct Ran(Cell<usize>);

impl Ran {
    /// Runs test programs. Each test that ends is shown with its number, of how many.
    pub fn tests(&self, run: Run) -> Result<()> {
        // Builds the programs and asks them, which takes no time beside running them.
        let mut of = 0;
        run.with(&["--list"]).go_seeing(|line| of += listed(line))?;
        self.0.set(self.0.get() + of);
        println!("{of} tests.");
        let mut number = 0;
        run.go_seeing(|line| {
            if is_result(line) {
                number += 1;
                println!("[{number}/{of}] {line}");
            } else {
                println!("{line}");
            }
        })
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

/// How many tests a line names, of what a test program prints of its tests.
fn listed(line: &str) -> usize {
    usize::from(line.ends_with(": test"))
}

/// Whether a line of a test program says how one test ended.
fn is_result(line: &str) -> bool {
    let is_end = |rest: &str| {
        ["ok", "FAIL", "ignored"]
            .iter()
            .any(|it| rest.starts_with(it))
    };
    line.starts_with("test ") && (line.rsplit_once(" ... ")).is_some_and(|(_, rest)| is_end(rest))
}

#[cfg(test)]
mod tests {
    use super::{Ran, is_result, listed};

    #[test]
    fn tests_are_counted_in_a_list() {
        assert_eq!(listed("links::a_link_is_found: test"), 1);
        assert_eq!(listed("src/lib.rs - x (line 3): test"), 1);
        assert_eq!(listed("12 tests, 0 benchmarks"), 0);
    }

    #[test]
    fn the_end_of_a_test_is_known() {
        assert!(is_result("test links::a_link_is_found ... ok"));
        assert!(is_result("test links::a_link_is_found ... FAILED"));
        assert!(is_result("test links::slow ... ignored, a reason"));
        assert!(!is_result("test result: ok. 3 passed; 0 failed"));
        assert!(!is_result("running 3 tests"));
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
