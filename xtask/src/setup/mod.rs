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
mod lanes;
mod needs;
mod node;
mod rust_src;
mod system;
mod wasm_bindgen;
mod wasm_target;

use std::path::PathBuf;

use anyhow::{Context, Result};

pub use browser::Browser;
pub use checkers::bin as checkers_bin;
pub use engines::{Firefox, WEBKIT_ELSEWHERE, WebKit, can_have_webkit};
pub use lanes::set_up;
pub use needs::{Need, RELEASE, SITE, all};

/// Where the tools are that were asked for.
#[derive(Debug, Default)]
pub struct Tools {
    /// Whether the standard library can be rebuilt for size.
    pub rebuilds_std: bool,
    wasm_bindgen: Option<PathBuf>,
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
