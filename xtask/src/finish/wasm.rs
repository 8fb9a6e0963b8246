//! The WebAssembly, made smaller for visitors.

use std::path::Path;

use anyhow::Result;

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
/// Two rounds: the second finds what the first has made room for. `bench/TECHNIQUES.md` says what each
/// is worth.
const SMALLER: [&str; 10] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    // Only a small function goes where it is called once: brotli does better by it.
    "--one-caller-inline-max-function-size=100",
    "--strip-debug",
    "--strip-producers",
    "--minify-imports-and-exports-and-modules",
];

/// Makes a file smaller, for visitors, with short names for what it imports and exports. Returns the
/// names as wasm-opt prints them.
pub fn optimise(file: &Path) -> Result<String> {
    run(paths::node_bin("wasm-opt"))
        .args(SMALLER)
        .args(FEATURES)
        .args([file, "-o".as_ref(), file])
        .or("look at what wasm-opt wrote; if it is missing, run `npm ci`.")
        .output()
}
