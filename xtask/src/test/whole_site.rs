//! Tests of the built site: all of them in Chromium, the main journeys in the other engines as well.

use std::fs;
use std::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;

use anyhow::{Context, Result};

use super::{Options, Ran};
use crate::compile::{Profile, scratch};
use crate::display::Display;
use crate::hostile;
use crate::paths;
use crate::process::{Run, cargo};
use crate::screen_reader;
use crate::setup::Tools;
use crate::site::{build_site, with_condition};

/// All tests of the whole site, in Chromium.
pub fn in_chromium(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let site = scratch("e2e/site");
    build_site(tools, Profile::Dev, &site)?;
    // Visits wait at times: one more than there are cores. The windows of other engines take the
    // keyboard's focus from each other, so there it is none more.
    let mut run = e2e(tools, &[], options, cores() + 1)?
        .or("read the failing tests above; `cargo xtask test --e2e` runs these alone.");
    let hostile = scratch("e2e/hostile-site");
    let condition = hostile::write_condition(&scratch("e2e/hostile"))?;
    with_condition(&site, &condition, &hostile)?;
    run = run.env("E2E_HOSTILE_SITE", hostile);
    match fixture_condition()? {
        Some(condition) => {
            let second = scratch("e2e/second-site");
            with_condition(&site, &condition, &second)?;
            run = run.env("E2E_SECOND_SITE", second);
        }
        None => println!("note: tests/fixtures/conditions is empty; no second condition is tested"),
    }
    ran.tests(run)
}

/// The tests of the whole site, or only those of these programs; so many `visits` at once.
fn e2e(tools: &Tools, programs: &[&str], options: &Options, visits: usize) -> Result<Run> {
    let browser = tools.browser()?;
    let run = cargo()
        .args(["test", "--locked", "--no-fail-fast", "--package", "e2e"])
        .args(programs)
        .args(["--"])
        .args(&options.more)
        .env("RUST_TEST_THREADS", visits.to_string())
        .env("E2E_SITE", scratch("e2e/site"))
        .env(
            "E2E_AXE",
            paths::root().join("node_modules/axe-core/axe.min.js"),
        )
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROMIUM", &browser.chromium);
    Ok(run)
}

/// The cores of this machine, as far as they are used: each visit takes some hundred megabytes, too.
fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get).min(4)
}

/// The program whose tests are made in every engine.
const JOURNEYS: [&str; 2] = ["--test", "every_engine"];

/// The journeys in another engine, on the site that the tests in Chromium were run on, or a new one.
fn journeys(tools: &Tools, options: &Options) -> Result<Run> {
    if !options.e2e() {
        build_site(tools, Profile::Dev, &scratch("e2e/site"))?;
    }
    e2e(tools, &JOURNEYS, options, cores())
}

/// The main journeys in Firefox.
pub fn in_firefox(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let firefox = tools.firefox()?;
    let run = journeys(tools, options)?
        .env("E2E_ENGINE", "firefox")
        .env("FIREFOX", &firefox.firefox)
        .env("GECKODRIVER", &firefox.driver)
        .or("read the failing tests above; `cargo xtask test --firefox` runs these alone.");
    ran.tests(run)
}

/// The main journeys in `WebKit`.
pub fn in_webkit(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let webkit = tools.webkit()?;
    let display = Display::start(&webkit.display)?;
    let run = journeys(tools, options)?
        .env("E2E_ENGINE", "webkit")
        .env("WEBKIT_DRIVER", &webkit.driver)
        .env("DISPLAY", display.name())
        .or("read the failing tests above; `cargo xtask test --webkit` runs these alone.");
    ran.tests(run)
}

/// The journeys by ear, on the site that other tests were run on, or a new one.
pub fn by_ear(tools: &Tools, options: &Options) -> Result<()> {
    let site = scratch("e2e/site");
    if !options.built() {
        build_site(tools, Profile::Dev, &site)?;
    }
    screen_reader::journeys(&site, &tools.firefox()?.firefox, &options.more)
}

/// The condition that shares nothing with the default one.
fn fixture_condition() -> Result<Option<PathBuf>> {
    let dir = paths::root().join("tests/fixtures/conditions");
    if !dir.is_dir() {
        return Ok(None);
    }
    let mut found: Vec<PathBuf> = fs::read_dir(&dir)
        .with_context(|| format!("reading {}", dir.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("condition.toml").is_file())
        .collect();
    found.sort();
    Ok(found.into_iter().next())
}
