//! wasm-bindgen's program, which must be of exactly the version of the crate.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cargo_tool::CargoTool;
use super::step::Step;
use crate::paths;

/// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub fn set_up(step: &Step) -> Result<PathBuf> {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).context("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen").context("no wasm-bindgen in Cargo.lock")?;
    CargoTool {
        package: "wasm-bindgen-cli",
        version,
        program: "wasm-bindgen",
        beside: &["wasm-bindgen-test-runner"],
        // It speaks to drivers on this machine alone: without TLS it is built sooner.
        args: &[
            "--no-default-features",
            "--bin",
            "wasm-bindgen",
            "--bin",
            "wasm-bindgen-test-runner",
        ],
        title: "wasm-bindgen",
        why: "to join WebAssembly and browser",
    }
    .set_up(step)
}

/// The version of a package in Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split_once('"').map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_version_is_read_from_the_lock() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.0.0\"\n";
        assert_eq!(locked_version(lock, "a"), Some("2.0.0"));
        assert_eq!(locked_version(lock, "c"), None);
    }
}
