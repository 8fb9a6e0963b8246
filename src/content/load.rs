//! From a folder to a checked [`Condition`], or to everything that is wrong with it.

use std::path::Path;

use super::build;
use super::checks::{self, Content, Stage};
use super::library::Places;
use super::read;
use super::report::Report;
use super::walk::Walk;
use crate::model::condition::Condition;

/// Reads and checks a condition.
///
/// # Errors
/// When any rule is broken; the report holds every problem of every file.
pub fn load(folder: &Path, places: &Places) -> Result<Condition, Report> {
    load_stages(folder, places, &[Stage::Always])
}

/// Reads and checks a condition of which every editorial piece must be signed.
///
/// # Errors
/// As [`load`], and when a signature is missing or void.
pub fn load_signed(folder: &Path, places: &Places) -> Result<Condition, Report> {
    load_stages(folder, places, &[Stage::Always, Stage::SignOff])
}

fn load_stages(folder: &Path, places: &Places, stages: &[Stage]) -> Result<Condition, Report> {
    let authored = read::read(folder, places);
    let walk = Walk::of(&authored);
    let content = Content {
        authored: &authored,
        walk: &walk,
    };
    let check = |stage: &Stage| checks::problems(&content, *stage);
    let problems: Vec<_> = stages.iter().flat_map(check).collect();
    if !problems.is_empty() {
        return Err(Report::new(problems));
    }
    build::condition(&authored, &walk)
        .map_err(|error| Report::new(vec![error.into_problem(folder)]))
}
