//! Checkers of the built page. They are kept apart from the tools that build it, since nobody else
//! needs their two hundred packages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::step::Step;
use super::system;
use crate::paths;
use crate::process::{run, version_of};

const FOLDER: &str = "tools/checkers";
/// Holds the lock that `node_modules` was installed from.
const STAMP: &str = "node_modules/.installed-from";
const JAVA_ELSEWHERE: &str = "install Java 17 or newer, and run this again.";

pub fn set_up(step: &Step) -> Result<()> {
    if paths::on_path("java").is_none() {
        step.say("Java: installing the system's package, to run the checker of HTML; a minute");
        system::install(step, &["default-jre-headless"], JAVA_ELSEWHERE)?;
    }
    let folder = paths::root().join(FOLDER);
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .with_context(|| format!("{FOLDER}/package-lock.json is missing: restore it with git"))?;
    let wanted = format!("{}\n{lock}", version_of("node").unwrap_or_default());
    let stamp = folder.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        step.say("checkers (vnu, Lighthouse): there");
        return Ok(());
    }
    step.say(format_args!(
        "checkers (vnu, Lighthouse): installing into {FOLDER}, about 200 MB"
    ));
    step.go(run("npm")
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefix",
            FOLDER,
        ])
        .or("look at what npm wrote; without a network, try again when there is one."))?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {}", stamp.display()))?;
    step.done("checkers: installed");
    Ok(())
}

/// A checker that npm installed.
pub fn bin(name: &str) -> PathBuf {
    paths::root()
        .join(FOLDER)
        .join("node_modules/.bin")
        .join(name)
}
