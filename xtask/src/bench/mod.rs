//! `cargo xtask bench`: the explorer measured side by side with the same explorer written with other
//! means. `bench/README.md` explains it.

mod grow;
mod trace;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::Value;

use crate::compile::{Profile, scratch};
use crate::paths;
use crate::process::{Run, cargo, run, version_of};
use crate::setup::{Need, RELEASE, Tools, set_up};
use crate::site::{build_site, with_condition};

/// What to measure, and how often.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each option of the command line"
)]
pub struct Options {
    /// One visit to each side, written to target/bench/quick: to try it out
    #[arg(long)]
    quick: bool,
    /// Visits to each side on each device
    #[arg(long, default_value_t = 15)]
    runs: usize,
    /// Measure nothing but the explorer in pages of other people's, into target/bench/hosts
    #[arg(long)]
    hosts: bool,
    /// Measure all but that: the page beside its peers
    #[arg(long, conflicts_with = "hosts")]
    sides: bool,
    /// Only hold the peers against the end-to-end tests that hold for the page
    #[arg(long)]
    check: bool,
    /// Only trace the choices that can be made in the figure, on a processor four times slower
    #[arg(long)]
    trace: bool,
}

/// How many times the content.
const GROWN: [usize; 2] = [10, 100];
/// What the peers are held against: all that is about the page and not about our own loader.
const CHECKS: [&str; 7] = [
    "address::",
    "axe::",
    "history::",
    "labels::",
    "layout::",
    "links::",
    "static_page::",
];

pub fn bench(options: &Options) -> Result<()> {
    if options.trace {
        return trace::trace();
    }
    let mut needs = RELEASE.to_vec();
    needs.extend([Need::Peers, Need::Browser]);
    let tools = set_up(&needs)?;
    let sites = build(&tools)?;
    if options.check {
        return check(&tools, &sites.join("1"));
    }
    let (runs, into) = match (options.quick, options.hosts) {
        (true, _) => (1, scratch("bench/quick")),
        (false, true) => (options.runs, scratch("bench/hosts")),
        (false, false) => (options.runs, paths::root().join("bench")),
    };
    println!("\nMeasuring; leave the machine to itself until it is done.");
    let only = match (options.hosts, options.sides) {
        (true, _) => " --hosts",
        (_, true) => " --sides",
        _ => "",
    };
    let mut measure = program("dev", "compare")
        .args(["--sites".as_ref(), sites.as_os_str()])
        .args(["--chromium".as_ref(), tools.browser()?.chromium.as_os_str()])
        .args(["--into".as_ref(), into.as_os_str()])
        .args(["--runs".to_owned(), runs.to_string()])
        .args(["--growth-runs".to_owned(), runs.div_ceil(5).to_string()])
        .args(["--command", &["cargo xtask bench", only].concat()])
        .args(only.split_whitespace());
    for version in versions()? {
        measure = measure.args(["--version-of".to_owned(), version]);
    }
    measure
        .or("read what went wrong above; `cargo xtask bench --quick` tries everything out.")
        .go()?;
    println!(
        "\nThe results are in {}.",
        into.join("RESULTS.md").display()
    );
    Ok(())
}

/// The program that measures, given what it is to do.
fn program(profile: &str, task: &str) -> Run {
    cargo()
        .args(["run", "--locked", "--quiet", "--profile", profile])
        .args(["--package", "bench", "--", task])
}

/// Builds all sides with all sizes of content: `<times>/<side>` in the folder that is returned.
fn build(tools: &Tools) -> Result<PathBuf> {
    let (built, sites) = (scratch("bench/built"), scratch("bench/sites"));
    let bundles = scratch("bench/bundles");
    let own = built.join("1");
    println!("\nBuilding the release site, then the peers.");
    build_site(tools, Profile::Release, &own)?;
    node("bundle.mjs", &[&bundles])?;
    node("publish.mjs", &[&bundles, &own, &sites.join("1")])?;
    for times in GROWN {
        let times_built = built.join(times.to_string());
        // A condition's id is its folder's name.
        let condition = Path::new(paths::DEFAULT_CONDITION);
        let name = condition.file_name().context("the condition has no name")?;
        let grown = scratch("bench/content").join(times.to_string()).join(name);
        grow::grow(&paths::root().join(condition), times, &grown)?;
        with_condition(&own, &grown, &times_built)?;
        let into = sites.join(times.to_string());
        node("publish.mjs", &[&bundles, &times_built, &into])?;
    }
    Ok(sites)
}

fn node(script: &str, arguments: &[&Path]) -> Result<()> {
    run("node")
        .args([paths::root().join("bench/peers").join(script)])
        .args(arguments)
        .or("read what it says above: a peer has to render the very markup that is published.")
        .go()
}

/// Holds every peer against the tests that hold for our own page.
fn check(tools: &Tools, sites: &Path) -> Result<()> {
    let browser = tools.browser()?;
    let own = ["floor", "ours", "element"];
    for peer in fs::read_dir(sites)? {
        let peer = peer?;
        if own.iter().any(|name| peer.file_name() == *name) {
            continue;
        }
        println!("\nTesting {}.", peer.file_name().display());
        cargo()
            .args(["test", "--locked", "--no-fail-fast", "--package", "e2e"])
            .args(["--test", "site", "--"])
            .args(CHECKS)
            .env("E2E_SITE", peer.path())
            // A peer goes live with the outline, and waits for no WebAssembly.
            .env("E2E_LIVE_PART", "/conditions/*.json")
            .env("CHROMEDRIVER", &browser.driver)
            .env("CHROMIUM", &browser.chromium)
            .or("mend the peer: what it is measured with has to be what the page does.")
            .go()?;
    }
    Ok(())
}

/// What the sides are made with, as `name=version`.
fn versions() -> Result<Vec<String>> {
    let package = paths::root().join("bench/peers/package.json");
    let package: Value = serde_json::from_str(&fs::read_to_string(package)?)?;
    let pinned = package["devDependencies"].as_object();
    let pinned = pinned.context("bench/peers/package.json names no packages")?;
    let mut versions: Vec<_> = pinned
        .iter()
        .map(|(name, version)| format!("{name}={}", version.as_str().unwrap_or_default()))
        .collect();
    for program in ["rustc", "node"] {
        versions.push(format!(
            "{program}={}",
            version_of(program).unwrap_or_default()
        ));
    }
    Ok(versions)
}
