//! The programs that npm installs: they minify, optimise and test, and none reaches a visitor.

use std::fs;

use anyhow::{Context, Result, bail};

use super::step::Step;
use crate::paths;
use crate::process::{run, version_of};

/// The oldest Node that the tools run on.
const OLDEST_NODE: u32 = 20;
/// Holds the lock that a `node_modules` was installed from.
const STAMP: &str = "node_modules/.installed-from";

/// The tools of the build and the tests.
pub fn set_up(step: &Step) -> Result<()> {
    install(
        step,
        ".",
        "npm tools (esbuild, binaryen, axe-core, csp_evaluator)",
        "to minify, optimise, test and check",
    )
}

/// The compilers and libraries of the benchmarks' peers.
pub fn set_up_peers(step: &Step) -> Result<()> {
    install(
        step,
        "bench/peers",
        "npm packages of the peers",
        "to measure against",
    )
}

/// Installs what a folder's lock names.
fn install(step: &Step, folder: &str, what: &str, why: &str) -> Result<()> {
    let node = check_node()?;
    let dir = paths::root().join(folder);
    let lock = fs::read_to_string(dir.join("package-lock.json"))
        .with_context(|| format!("{folder}/package-lock.json is missing: restore it with git"))?;
    let wanted = format!("{node}\n{lock}");
    let stamp = dir.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        step.say(format_args!("{what}: there"));
        return Ok(());
    }
    step.say(format_args!(
        "{what}: installing into {folder}/node_modules, {why}"
    ));
    step.go(run("npm")
        .args(["--prefix".as_ref(), dir.as_os_str()])
        // No package gets to run code of its own on installing.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .or("look at what npm wrote; without a network, try again when there is one."))?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {STAMP}"))?;
    step.done(format_args!("{what}: installed"));
    Ok(())
}

/// Node's version, when it is new enough.
fn check_node() -> Result<String> {
    let version = version_of("node").unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok());
    if major.is_some_and(|major: u32| major >= OLDEST_NODE) {
        return Ok(version);
    }
    let found = if version.is_empty() {
        "none was found".into()
    } else {
        format!("{version} is here")
    };
    bail!(
        "Node {OLDEST_NODE} or newer is needed for the build's tools, and {found}.\nWhat to do \
         next: install it (https://nodejs.org, or your system's package) and run this again."
    )
}
