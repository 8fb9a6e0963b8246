//! `cargo xtask test`: all tests, from plain functions to the whole site in a real browser.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;

use crate::display::Display;
use crate::hostile;
use crate::parts::Parts;
use crate::paths;
use crate::process::{Run, cargo};
use crate::setup::{Browser, Need, Tools, set_up};
use crate::site::{build_site, with_condition};
use crate::trunk::{Profile, scratch};

/// Which tests to run; all of them when none is named.
#[derive(Debug, Args)]
// Each is a switch of the command line.
#[allow(clippy::struct_excessive_bools)]
pub struct Options {
    /// Tests that need no browser
    #[arg(long)]
    native: bool,
    /// Tests of single parts, compiled to WebAssembly and run in Chromium
    #[arg(long)]
    browser: bool,
    /// Tests of the whole built site, driven in Chromium
    #[arg(long)]
    e2e: bool,
    /// The main journeys in Firefox, beside what else is named
    #[arg(long)]
    firefox: bool,
    /// The main journeys in `WebKit`, beside what else is named
    #[arg(long)]
    webkit: bool,
    /// The main journeys in Firefox and in `WebKit`, beside what else is named
    #[arg(long)]
    all_engines: bool,
    /// Passed on to the test programs, after `--`
    #[arg(last = true)]
    more: Vec<String>,
}

impl Options {
    /// Whether all parts are meant, since none is named.
    fn all(&self) -> bool {
        let engines = self.firefox() || self.webkit();
        !(self.native || self.browser || self.e2e || engines)
    }

    fn native(&self) -> bool {
        self.native || self.all()
    }

    fn browser(&self) -> bool {
        self.browser || self.all()
    }

    fn e2e(&self) -> bool {
        self.e2e || self.all()
    }

    fn firefox(&self) -> bool {
        self.firefox || self.all_engines
    }

    fn webkit(&self) -> bool {
        self.webkit || self.all_engines
    }

    /// The parts of the whole site that are tested.
    fn built(&self) -> bool {
        self.e2e() || self.firefox() || self.webkit()
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        if self.browser() || self.built() {
            needs.extend([Need::WasmTarget, Need::WasmBindgen, Need::Browser]);
        }
        if self.built() {
            needs.extend([Need::Crates, Need::Node, Need::Trunk]);
        }
        needs.extend(self.firefox().then_some(Need::Firefox));
        needs.extend(self.webkit().then_some(Need::WebKit));
        needs
    }
}

/// What Chromium is started with: no display, no network of its own, and as root.
const CHROMIUM_ARGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

pub fn test(options: &Options) -> Result<()> {
    let needs = options.needs();
    let tools = if needs.is_empty() {
        Tools::default()
    } else {
        set_up(&needs)?
    };
    let mut parts = Parts::default();
    let ran = Ran::default();
    if options.native() {
        parts.run("Native tests: content, model, state and tools", || {
            run_native(&["--workspace", "--exclude", "e2e"], options, &ran)
        });
        parts.run("Native tests: the published markup", || {
            run_native(
                &["--package", "condition-explorer", "--features", "ssr"],
                options,
                &ran,
            )
        });
    }
    if options.browser() {
        parts.run("Browser tests: parts of the page in Chromium", || {
            run_browser(&tools, options, &ran)
        });
    }
    if options.e2e() {
        parts.run("End-to-end tests: the built site in Chromium", || {
            run_e2e(&tools, options, &ran)
        });
    }
    if options.firefox() {
        parts.run("Journeys in Firefox", || run_firefox(&tools, options, &ran));
    }
    if options.webkit() {
        parts.run("Journeys in WebKit", || run_webkit(&tools, options, &ran));
    }
    if !parts.any_failed() {
        ran.check(&options.more)?;
    }
    parts.finish("All tests passed.")
}

/// How many tests ran: a name that no test has must not pass for a test that passed.
#[derive(Debug, Default)]
struct Ran(Cell<usize>);

impl Ran {
    /// Runs test programs, and counts their tests.
    fn count(&self, run: Run) -> Result<()> {
        run.go_seeing(|line| self.0.set(self.0.get() + announced(line)))
    }

    fn check(&self, more: &[String]) -> Result<()> {
        if self.0.get() > 0 {
            return Ok(());
        }
        bail!(
            "no test ran: none is called `{more}`.\nWhat to do next: give a part of a test's name, \
             as `cargo xtask test -- --list` shows them.",
            more = more.join(" ")
        )
    }
}

/// How many tests a line of a test program says it is going to run.
fn announced(line: &str) -> usize {
    let number = line
        .strip_prefix("running ")
        .and_then(|rest| rest.split_once(" test"))
        .and_then(|(number, _)| number.parse().ok());
    // A list says how many there are when it ends.
    let listed = line
        .split_once(" tests, ")
        .and_then(|(number, _)| number.parse().ok());
    number.or(listed).unwrap_or(0)
}

fn run_native(args: &[&str], options: &Options, ran: &Ran) -> Result<()> {
    let run = cargo()
        .args(["test", "--locked", "--no-fail-fast"])
        .args(args)
        .args(["--"])
        .args(&options.more)
        .or("read the failing tests above; `cargo xtask test --native` runs these alone.");
    ran.count(run)
}

fn run_browser(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let browser = tools.browser()?;
    let runner = tools.wasm_bindgen_dir()?.join("wasm-bindgen-test-runner");
    let run = cargo()
        .args(["test", "--locked", "--package", "condition-explorer"])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            "hydrate",
            "--test",
            "browser",
        ])
        .args(["--"])
        .args(&options.more)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            write_capabilities(browser)?,
        )
        .env("CHROMEDRIVER", &browser.driver)
        .or("read the failing tests above; `cargo xtask test --browser` runs these alone.");
    ran.count(run)
}

fn run_e2e(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let site = scratch("e2e/site");
    build_site(tools, Profile::Dev, &site)?;
    let mut run = e2e(tools, &[], options)?
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
    ran.count(run)
}

/// The tests of the whole site, or only those of these programs.
fn e2e(tools: &Tools, programs: &[&str], options: &Options) -> Result<Run> {
    let browser = tools.browser()?;
    let run = cargo()
        .args(["test", "--locked", "--no-fail-fast", "--package", "e2e"])
        .args(programs)
        .args(["--"])
        .args(&options.more)
        .env("E2E_SITE", scratch("e2e/site"))
        .env(
            "E2E_AXE",
            paths::root().join("node_modules/axe-core/axe.min.js"),
        )
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROMIUM", &browser.chromium);
    Ok(run)
}

/// The journeys in another engine, on the site that the tests in Chromium were run on, or a new one.
fn journeys(tools: &Tools, options: &Options) -> Result<Run> {
    if !options.e2e() {
        build_site(tools, Profile::Dev, &scratch("e2e/site"))?;
    }
    e2e(tools, &["--test", "journeys"], options)
}

fn run_firefox(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let firefox = tools.firefox()?;
    let run = journeys(tools, options)?
        .env("E2E_ENGINE", "firefox")
        .env("FIREFOX", &firefox.firefox)
        .env("GECKODRIVER", &firefox.driver)
        .or("read the failing tests above; `cargo xtask test --e2e --firefox` runs them again.");
    ran.count(run)
}

fn run_webkit(tools: &Tools, options: &Options, ran: &Ran) -> Result<()> {
    let webkit = tools.webkit()?;
    let display = Display::start(&webkit.display)?;
    let run = journeys(tools, options)?
        .env("E2E_ENGINE", "webkit")
        .env("WEBKIT_DRIVER", &webkit.driver)
        .env("DISPLAY", display.name())
        .or("read the failing tests above; `cargo xtask test --e2e --webkit` runs them again.");
    ran.count(run)
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

/// Written at run time, since the browser's place differs from machine to machine.
fn write_capabilities(browser: &Browser) -> Result<PathBuf> {
    let capabilities = json!({
        "goog:chromeOptions": { "binary": browser.chromium, "args": CHROMIUM_ARGS }
    });
    let file = scratch("webdriver.json");
    if let Some(dir) = file.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(&file, capabilities.to_string())
        .with_context(|| format!("writing {}", Path::new(&file).display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{Ran, announced};

    #[test]
    fn test_programs_say_how_many_tests_they_run() {
        assert_eq!(announced("running 3 tests"), 3);
        assert_eq!(announced("running 1 test"), 1);
        assert_eq!(announced("running 0 tests"), 0);
        assert_eq!(announced("12 tests, 0 benchmarks"), 12);
        assert_eq!(announced("test running ... ok"), 0);
    }

    #[test]
    fn a_name_that_no_test_has_is_an_error() {
        let ran = Ran::default();
        let error = ran
            .check(&["nothing".to_owned()])
            .map_err(|it| it.to_string());
        assert!(error.is_err_and(|it| it.contains("none is called `nothing`")));
        ran.0.set(1);
        assert!(ran.check(&[]).is_ok());
    }
}
