//! The WebAssembly: as it is in the dev profile, made smaller for visitors.

use std::path::Path;

use anyhow::Result;

use crate::compile::Profile;
use crate::paths;
use crate::process::run;

/// What every browser that runs the page has; the compiler uses some of it, and wasm-opt has to be
/// told.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
const SMALLER: [&str; 4] = ["-Oz", "--converge", "--strip-debug", "--strip-producers"];

/// Makes a file smaller, for visitors.
pub fn optimise(file: &Path, profile: Profile) -> Result<()> {
    if profile == Profile::Release {
        run(paths::node_bin("wasm-opt"))
            .args(SMALLER)
            .args(FEATURES)
            .args([file, "-o".as_ref(), file])
            .or("look at what wasm-opt wrote; if it is missing, run `npm ci`.")
            .go()?;
    }
    Ok(())
}
