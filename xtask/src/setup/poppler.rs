//! What looks at printed sheets.

use anyhow::Result;

use super::step::Step;
use super::system;
use crate::paths;

const ELSEWHERE: &str = "install poppler, so that pdftoppm and pdftotext are on PATH, and run this \
    again.";

pub fn set_up(step: &Step) -> Result<()> {
    let is_there = || {
        ["pdftoppm", "pdftotext"]
            .iter()
            .all(|it| paths::on_path(it).is_some())
    };
    if !is_there() {
        step.say("poppler: installing the system's package, to look at what is printed");
        system::install(step, &["poppler-utils"], ELSEWHERE)?;
    }
    step.done("poppler, which looks at printed sheets: there");
    Ok(())
}
