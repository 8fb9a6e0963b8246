//! Packages of the system.

use anyhow::{Result, bail};

use crate::paths;
use crate::process::run;

/// Installs Debian packages when this is Debian and root; else says what to install.
pub fn install(packages: &[&str], elsewhere: &str) -> Result<()> {
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
    run("apt-get").args(["update", "-q"]).or(&advice).go()?;
    run("apt-get")
        .args(["install", "-qy", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .or(&advice)
        .go()
}

pub fn is_root() -> bool {
    run("id")
        .args(["-u"])
        .output()
        .is_ok_and(|id| id.trim() == "0")
}
