//! `cargo xtask test`: all tests, from plain functions to the whole site in a real browser.

mod ran;
mod whole_site;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::json;

use crate::compile::scratch;
use crate::parts::Parts;
use crate::process::cargo;
use crate::setup::{
    Browser, Need, SCREEN_READER_ELSEWHERE, Tools, WEBKIT_ELSEWHERE, can_have_screen_reader,
    can_have_webkit, set_up,
};

use ran::Ran;

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
    /// Journeys by ear: Orca in Firefox, held against their transcripts
    #[arg(long)]
    screen_reader: bool,
    /// Passed on to the test programs, after `--`
    #[arg(last = true)]
    more: Vec<String>,
}

impl Options {
    /// Whether all parts are meant, since none is named.
    fn all(&self) -> bool {
        let engines = self.firefox || self.webkit || self.all_engines;
        !(self.native || self.browser || self.e2e || self.screen_reader || engines)
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
        self.firefox || self.all_engines || self.all()
    }

    fn webkit(&self) -> bool {
        self.webkit || self.all_engines || (self.all() && can_have_webkit())
    }

    /// The parts of the whole site that are tested.
    fn built(&self) -> bool {
        self.e2e() || self.firefox() || self.webkit()
    }

    /// The journeys by ear are made when they are asked for, since they take some minutes.
    fn reads_aloud(&self) -> bool {
        self.screen_reader && can_have_screen_reader()
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        let site = self.built() || self.reads_aloud();
        if self.browser() || site {
            needs.extend([Need::WasmTarget, Need::WasmBindgen]);
        }
        if site {
            needs.extend([Need::Crates, Need::Compiled, Need::Node]);
        }
        needs.extend((self.browser() || self.built()).then_some(Need::Browser));
        let sheets = self.e2e() || self.firefox();
        needs.extend(sheets.then_some(Need::Poppler));
        needs.extend(self.reads_aloud().then_some(Need::ScreenReader));
        needs.extend((self.firefox() || self.reads_aloud()).then_some(Need::Firefox));
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
    if options.all() && !can_have_webkit() {
        println!("note: the journeys in WebKit are left out: {WEBKIT_ELSEWHERE}");
    }
    if options.screen_reader && !can_have_screen_reader() {
        println!("note: the journeys by ear are left out: {SCREEN_READER_ELSEWHERE}");
    }
    let needs = options.needs();
    let tools = if needs.is_empty() {
        Tools::default()
    } else {
        set_up(&needs)?
    };
    let mut parts = Parts::default();
    let ran = Ran::default();
    if options.native() {
        parts.add(
            "Native tests: content, model, state, markup and tools",
            || run_native(options, &ran),
        );
    }
    if options.browser() {
        parts.add("Browser tests: parts of the page in Chromium", || {
            run_browser(&tools, options, &ran)
        });
    }
    if options.e2e() {
        parts.add("End-to-end tests: the built site in Chromium", || {
            whole_site::in_chromium(&tools, options, &ran)
        });
    }
    if options.firefox() {
        parts.add("Journeys in Firefox", || {
            whole_site::in_firefox(&tools, options, &ran)
        });
    }
    if options.webkit() {
        parts.add("Journeys in WebKit", || {
            whole_site::in_webkit(&tools, options, &ran)
        });
    }
    if options.reads_aloud() {
        parts.add("Journeys by ear: Orca in Firefox", || {
            whole_site::by_ear(&tools, options)
        });
    }
    parts.run()?;
    if !options.screen_reader {
        ran.check(&options.more)?;
    }
    println!("\nAll tests passed.");
    Ok(())
}

fn run_native(options: &Options, ran: &Ran) -> Result<()> {
    let run = cargo()
        .args(["test", "--locked", "--no-fail-fast", "--workspace"])
        .args(["--exclude", "e2e", "--features", "condition-explorer/ssr"])
        .args(["--"])
        .args(&options.more)
        .or("read the failing tests above; `cargo xtask test --native` runs these alone.");
    ran.tests(run)
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
    ran.tests(run)
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
