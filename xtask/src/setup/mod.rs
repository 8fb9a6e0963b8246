//! Set-up: everything that a command needs, looked for first, and installed when it is missing.
//!
//! Each step says what it does and why. What is built is kept by version outside the checkout, so
//! that it is built once for a machine.

mod browser;
mod cargo_tool;
mod checkers;
mod crates;
mod deny;
mod engines;
mod node;
mod poppler;
mod rust_src;
mod screen_reader;
mod system;
mod trunk;
mod wasm_bindgen;
mod wasm_target;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};

pub use browser::Browser;
pub use checkers::bin as checkers_bin;
pub use engines::{Firefox, WEBKIT_ELSEWHERE, WebKit, can_have_webkit};
pub use screen_reader::{ELSEWHERE as SCREEN_READER_ELSEWHERE, can_have as can_have_screen_reader};

/// Something that a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The compiler's WebAssembly target.
    WasmTarget,
    /// The source of the standard library, to rebuild it for size; done without where it cannot be had.
    RustSrc,
    /// The crates that the page's code is made of.
    Crates,
    /// The programs that npm installs.
    Node,
    /// Makes the glue between WebAssembly and the browser, and runs tests there.
    WasmBindgen,
    /// Builds and watches the site.
    Trunk,
    /// Chromium and its driver.
    Browser,
    /// What the benchmarks' peers are made with.
    Peers,
    /// Firefox and its driver.
    Firefox,
    /// The driver of `WebKit`, and a display for it.
    WebKit,
    /// A screen reader, and the desktop that it needs.
    ScreenReader,
    /// Looks at printed sheets.
    Poppler,
    /// Checkers of the built page.
    Checkers,
    /// Checks licences and sources of what the project builds on.
    Deny,
}

/// What every build of the site needs.
pub const SITE: [Need; 5] = [
    Need::WasmTarget,
    Need::Crates,
    Need::Node,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What a build of the site for visitors needs.
pub const RELEASE: [Need; 6] = [
    Need::WasmTarget,
    Need::RustSrc,
    Need::Crates,
    Need::Node,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What the commands need, all together.
pub fn all() -> Vec<Need> {
    let mut needs = RELEASE.to_vec();
    needs.extend([Need::Browser, Need::Firefox, Need::Poppler]);
    needs.extend(can_have_webkit().then_some(Need::WebKit));
    needs.push(Need::Deny);
    needs
}

/// Where the tools are that were asked for.
#[derive(Debug, Default)]
pub struct Tools {
    /// Whether the standard library can be rebuilt for size.
    pub rebuilds_std: bool,
    wasm_bindgen: Option<PathBuf>,
    trunk: Option<PathBuf>,
    deny: Option<PathBuf>,
    browser: Option<Browser>,
    firefox: Option<Firefox>,
    webkit: Option<WebKit>,
}

impl Tools {
    pub fn wasm_bindgen_dir(&self) -> Result<&PathBuf> {
        self.wasm_bindgen
            .as_ref()
            .context("wasm-bindgen was not set up")
    }

    pub fn trunk(&self) -> Result<&PathBuf> {
        self.trunk.as_ref().context("Trunk was not set up")
    }

    pub fn deny(&self) -> Result<&PathBuf> {
        self.deny.as_ref().context("cargo-deny was not set up")
    }

    pub fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().context("the browser was not set up")
    }

    pub fn firefox(&self) -> Result<&Firefox> {
        self.firefox.as_ref().context("Firefox was not set up")
    }

    pub fn webkit(&self) -> Result<&WebKit> {
        self.webkit.as_ref().context("WebKit was not set up")
    }
}

/// One step of the set-up, which prints its own line.
pub struct Step {
    number: usize,
    of: usize,
    start: Instant,
}

impl Step {
    /// Prints what this step found or is about to do.
    pub fn say(&self, text: impl std::fmt::Display) {
        println!("[{}/{}] {text}", self.number, self.of);
    }

    /// Prints that what the step had to do is done, and how long it took.
    pub fn done(&self, text: impl std::fmt::Display) {
        self.say(format_args!(
            "{text} ({} s)",
            self.start.elapsed().as_secs()
        ));
    }
}

/// Sets up what is needed, in this order.
pub fn set_up(needs: &[Need]) -> Result<Tools> {
    println!(
        "Set-up: {} things this needs, looked for first and installed when missing.",
        needs.len()
    );
    let mut tools = Tools::default();
    for (index, need) in needs.iter().enumerate() {
        let step = Step {
            number: index + 1,
            of: needs.len(),
            start: Instant::now(),
        };
        match need {
            Need::WasmTarget => wasm_target::set_up(&step)?,
            Need::RustSrc => tools.rebuilds_std = rust_src::set_up(&step)?,
            Need::Crates => crates::set_up(&step)?,
            Need::Node => node::set_up(&step)?,
            Need::Peers => node::set_up_peers(&step)?,
            Need::WasmBindgen => tools.wasm_bindgen = Some(wasm_bindgen::set_up(&step)?),
            Need::Trunk => tools.trunk = Some(trunk::set_up(&step)?),
            Need::Browser => tools.browser = Some(browser::set_up(&step)?),
            Need::Firefox => tools.firefox = Some(engines::firefox(&step)?),
            Need::WebKit => tools.webkit = Some(engines::webkit(&step)?),
            Need::ScreenReader => screen_reader::set_up(&step)?,
            Need::Poppler => poppler::set_up(&step)?,
            Need::Checkers => checkers::set_up(&step)?,
            Need::Deny => tools.deny = Some(deny::set_up(&step)?),
        }
    }
    cargo_tool::clear_leftovers()?;
    Ok(tools)
}
