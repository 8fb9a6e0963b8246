//! `cargo xtask test`: all tests, from plain functions to the whole site in a real browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::json;

use crate::parts::Parts;
use crate::paths;
use crate::process::cargo;
use crate::setup::{Browser, Need, Tools, set_up};
use crate::site::{build_site, with_condition};
use crate::trunk::{Profile, scratch};

/// Which tests to run; all of them when none is named.
#[derive(Debug, Args)]
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
    /// Passed on to the test programs, after `--`
    #[arg(last = true)]
    more: Vec<String>,
}

impl Options {
    fn native(&self) -> bool {
        self.native || !(self.browser || self.e2e)
    }

    fn browser(&self) -> bool {
        self.browser || !(self.native || self.e2e)
    }

    fn e2e(&self) -> bool {
        self.e2e || !(self.native || self.browser)
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        if self.browser() || self.e2e() {
            needs.extend([Need::WasmTarget, Need::WasmBindgen, Need::Browser]);
        }
        if self.e2e() {
            needs.extend([Need::Crates, Need::Node, Need::Trunk]);
        }
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
    if options.native() {
        parts.run("Native tests: content, model, state and tools", || {
            run_native(&["--workspace", "--exclude", "e2e"], options)
        });
        parts.run("Native tests: the published markup", || {
            run_native(
                &["--package", "condition-explorer", "--features", "ssr"],
                options,
            )
        });
    }
    if options.browser() {
        parts.run("Browser tests: parts of the page in Chromium", || {
            run_browser(&tools, options)
        });
    }
    if options.e2e() {
        parts.run("End-to-end tests: the built site in Chromium", || {
            run_e2e(&tools, options)
        });
    }
    parts.finish("All tests passed.")
}

fn run_native(args: &[&str], options: &Options) -> Result<()> {
    cargo()
        .args(["test", "--locked", "--no-fail-fast"])
        .args(args)
        .args(["--"])
        .args(&options.more)
        .or("read the failing tests above; `cargo xtask test --native` runs these alone.")
        .go()
}

fn run_browser(tools: &Tools, options: &Options) -> Result<()> {
    let browser = tools.browser()?;
    let runner = tools.wasm_bindgen_dir()?.join("wasm-bindgen-test-runner");
    cargo()
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
        .or("read the failing tests above; `cargo xtask test --browser` runs these alone.")
        .go()
}

fn run_e2e(tools: &Tools, options: &Options) -> Result<()> {
    let site = scratch("e2e/site");
    build_site(tools, Profile::Dev, &site)?;
    let browser = tools.browser()?;
    let mut run = cargo()
        .args([
            "test",
            "--locked",
            "--no-fail-fast",
            "--package",
            "e2e",
            "--",
        ])
        .args(&options.more)
        .env("E2E_SITE", &site)
        .env(
            "E2E_AXE",
            paths::root().join("node_modules/axe-core/axe.min.js"),
        )
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROMIUM", &browser.chromium)
        .or("read the failing tests above; `cargo xtask test --e2e` runs these alone.");
    match fixture_condition()? {
        Some(condition) => {
            let second = scratch("e2e/second-site");
            with_condition(&site, &condition, &second)?;
            run = run.env("E2E_SECOND_SITE", second);
        }
        None => println!("note: tests/fixtures/conditions is empty; no second condition is tested"),
    }
    run.go()
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
