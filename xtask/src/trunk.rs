//! Running Trunk with what was set up.

use std::path::Path;

use anyhow::Result;

use crate::paths;
use crate::process::{Run, run};
use crate::setup::Tools;

/// What the page's code is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What of the crate is the page's code. index.html says the same to Trunk.
pub const PAGE_CODE: [&str; 5] = [
    "--no-default-features",
    "--features",
    "hydrate",
    "--bin",
    "condition-explorer",
];

/// A panic is a trap at once, and no message, place or value is kept for one: the loader tells the
/// visitor, and the dev profile tells the developer.
pub const REBUILT_STD_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Lets cargo rebuild the standard library for size. Trunk.toml takes these back for its last step,
/// which compiles for this machine.
pub const REBUILT_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        REBUILT_STD_FLAGS,
    ),
];

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
    let rebuilt_std: &[_] = if profile == Profile::Release && tools.rebuilds_std {
        &REBUILT_STD
    } else {
        &[]
    };
    let run = run(tools.trunk()?)
        .envs(rebuilt_std.iter().copied())
        .args([verb])
        .args(release)
        .args(["--dist"])
        .args([dist])
        // Trunk takes wasm-bindgen from PATH and compares its version with Cargo.lock.
        .path_first(&[tools.wasm_bindgen_dir()?.clone()])?
        // The compiler's words say what is wrong; where Trunk was when it read them does not.
        .without_env("RUST_BACKTRACE")
        .without_env("RUST_LIB_BACKTRACE")
        // Trunk refuses the `1` that NO_COLOR has by convention.
        .without_env("NO_COLOR");
    Ok(run)
}

/// A folder below target/, where builds that nobody ships go.
pub fn scratch(name: &str) -> std::path::PathBuf {
    paths::root().join("target").join(name)
}
