//! What is wrong with content, in words for its author.

use std::fmt;
use std::path::PathBuf;

use thiserror::Error;

/// One problem: where it is, which rule it breaks, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: PathBuf,
    /// Where in the file, such as `contributors[2].links[0].quotes[1]`; empty for all of it.
    pub path: String,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
}

/// Every problem of one condition, found in one go.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Report {
    problems: Vec<Problem>,
}

impl Report {
    /// A report of these problems, grouped by file in the order in which each file first appears.
    pub fn new(problems: Vec<Problem>) -> Self {
        let mut files: Vec<PathBuf> = Vec::new();
        for problem in &problems {
            if !files.contains(&problem.file) {
                files.push(problem.file.clone());
            }
        }
        let mut problems = problems;
        problems.sort_by_key(|problem| files.iter().position(|file| *file == problem.file));
        Self { problems }
    }

    /// The problems.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut file = None;
        for problem in &self.problems {
            if file != Some(&problem.file) {
                file = Some(&problem.file);
                writeln!(f, "{}", problem.file.display())?;
            }
            let place = if problem.path.is_empty() {
                "(the file)"
            } else {
                &problem.path
            };
            writeln!(f, "  {place}: {}", problem.rule)?;
            writeln!(f, "    {}", problem.what)?;
            writeln!(f, "    {}", problem.instead)?;
        }
        match self.problems.len() {
            1 => write!(f, "1 problem"),
            count => write!(f, "{count} problems"),
        }
    }
}
