//! Packages of the system.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use super::step::Step;
use crate::paths;
use crate::process::run;

/// apt-get does not wait for itself.
static INSTALLING: Mutex<()> = Mutex::new(());

/// Installs Debian packages when this is Debian and root; else says what to install.
pub fn install(step: &Step, packages: &[&str], elsewhere: &str) -> Result<()> {
    let list = packages.join(" ");
    if paths::on_path("apt-get").is_none() {
        bail!("{list}: missing.\nWhat to do next: {elsewhere}");
    }
    if !is_root() {
        bail!(
            "{list}: missing.\nWhat to do next: run `sudo apt-get update && sudo apt-get install \
             {list}`, and run this again."
        );
    }
    let advice = format!("look at what apt-get wrote; {elsewhere}");
    let _installing = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    step.go(run("apt-get").args(["update", "-q"]).or(&advice))?;
    step.go(run("apt-get")
        .args(["install", "-qy", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .or(&advice))
}

pub fn is_root() -> bool {
    run("id")
        .args(["-u"])
        .output()
        .is_ok_and(|id| id.trim() == "0")
}
