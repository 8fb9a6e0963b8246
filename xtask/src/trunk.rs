//! Running Trunk with what was set up.

use std::path::Path;

use anyhow::Result;

use crate::paths;
use crate::process::{Run, run};
use crate::setup::Tools;

/// How a site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, with what helps to find mistakes.
    Dev,
    /// As visitors get it.
    Release,
}

impl Profile {
    /// The name that Trunk gives to its hooks.
    pub fn from_trunk(name: &str) -> Self {
        if name == "release" {
            Self::Release
        } else {
            Self::Dev
        }
    }
}

/// `trunk build` or `trunk watch` into a folder.
pub fn trunk(tools: &Tools, verb: &str, profile: Profile, dist: &Path) -> Result<Run> {
    let release: &[&str] = if profile == Profile::Release {
        &["--release"]
    } else {
        &[]
    };
    run(tools.trunk()?)
        .args([verb])
        .args(release)
        .args(["--dist"])
        .args([dist])
        // Trunk takes wasm-bindgen from PATH and compares its version with Cargo.lock.
        .path_first(&[tools.wasm_bindgen_dir()?.clone()])
        // Trunk refuses the `1` that NO_COLOR has by convention.
        .map(|run| run.without_env("NO_COLOR"))
}

/// A folder below target/, where builds that nobody ships go.
pub fn scratch(name: &str) -> std::path::PathBuf {
    paths::root().join("target").join(name)
}
