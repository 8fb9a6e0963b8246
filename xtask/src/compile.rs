//! From the page's code to WebAssembly and its glue.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::paths;
use crate::process::{Run, cargo, run};
use crate::setup::Tools;

/// What the page's code is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The program that is the page's code.
pub const NAME: &str = "condition-explorer";
/// What of the crate it is.
pub const PAGE_CODE: [&str; 5] = [
    "--no-default-features",
    "--features",
    "hydrate",
    "--bin",
    NAME,
];

/// A panic is a trap at once, and no message, place or value is kept for one: the loader tells the
/// visitor, and the dev profile tells the developer.
pub const REBUILT_STD_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Lets cargo rebuild the standard library for size.
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
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Dev => &[],
            Self::Release => &["--release"],
        }
    }

    /// Where cargo puts what it has compiled.
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

/// Compiles the page's code.
pub fn page_code(profile: Profile, tools: &Tools) -> Run {
    let rebuilt_std: &[_] = if profile == Profile::Release && tools.rebuilds_std {
        &REBUILT_STD
    } else {
        &[]
    };
    cargo()
        .args(["build", "--locked", "--offline", "--target", TARGET])
        .args(PAGE_CODE)
        .args(profile.flags())
        // Where `bind` looks for it, whatever the environment says.
        .args(["--target-dir".as_ref(), scratch("").as_os_str()])
        .envs(rebuilt_std.iter().copied())
        .or("correct what the compiler reported above.")
}

/// Joins what was compiled with the browser: WebAssembly and glue, in a folder.
pub fn bind(profile: Profile, tools: &Tools, into: &Path) -> Result<()> {
    let compiled = scratch(TARGET)
        .join(profile.folder())
        .join(format!("{NAME}.wasm"));
    run(tools.wasm_bindgen_dir()?.join("wasm-bindgen"))
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            NAME,
            "--out-dir",
        ])
        .args([into, &compiled])
        .or("read what wasm-bindgen wrote above.")
        .go()
}

/// A folder below target/, where builds that nobody ships go.
pub fn scratch(name: &str) -> PathBuf {
    paths::root().join("target").join(name)
}
