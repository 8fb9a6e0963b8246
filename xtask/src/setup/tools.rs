//! What was set up, for the commands that use it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::browser::Browser;
use super::engines::{Firefox, WebKit};

/// Where the tools are that were asked for.
#[derive(Debug, Default)]
pub struct Tools {
    /// Whether the standard library can be rebuilt for size.
    pub rebuilds_std: bool,
    pub(super) wasm_bindgen: Option<PathBuf>,
    pub(super) deny: Option<PathBuf>,
    pub(super) browser: Option<Browser>,
    pub(super) firefox: Option<Firefox>,
    pub(super) webkit: Option<WebKit>,
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
