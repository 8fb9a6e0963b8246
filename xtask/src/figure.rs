//! `cargo xtask figure`: draws public/figures anew, with the Python program in tools/figure.

use std::fs;

use anyhow::{Context, Result};

use crate::paths;
use crate::process::run;

const VENV: &str = "target/figure-venv";
const REQUIREMENTS: &str = "tools/figure/requirements.txt";

pub fn figure(more: &[String]) -> Result<()> {
    let python = set_up()?;
    println!("\nRunning tools/figure.");
    run(python)
        .args(["-m", "figure"])
        .args(more)
        .env("PYTHONPATH", paths::root().join("tools/figure"))
        .or("look at what the program wrote; tools/figure explains it.")
        .go()
}

/// The interpreter of an environment that holds what the program needs.
fn set_up() -> Result<std::path::PathBuf> {
    let venv = paths::root().join(VENV);
    let python = venv.join("bin/python");
    let wanted = fs::read_to_string(paths::root().join(REQUIREMENTS))
        .with_context(|| format!("reading {REQUIREMENTS}"))?;
    let stamp = venv.join("installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("[1/1] Python packages: there");
        return Ok(python);
    }
    println!(
        "[1/1] Python packages: installing into {VENV}, to read the anatomical data; about a minute"
    );
    run("python3")
        .args(["-m", "venv", VENV])
        .or("install Python 3.11 or newer with its venv module (on Debian: python3-venv).")
        .go()?;
    run(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            REQUIREMENTS,
        ])
        .or("look at what pip wrote; without a network, try again when there is one.")
        .go()?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {}", stamp.display()))?;
    Ok(python)
}
