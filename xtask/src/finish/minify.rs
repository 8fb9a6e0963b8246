//! Minifying scripts and style sheets with esbuild, which lowers nothing: what is written is what
//! runs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;
use crate::process::run;

/// A module, minified.
pub fn script(source: &str) -> Result<String> {
    let dir = paths::root().join("target/finish");
    fs::create_dir_all(&dir).with_context(|| format!("making {}", dir.display()))?;
    let file = dir.join("script.js");
    fs::write(&file, source).with_context(|| format!("writing {}", file.display()))?;
    esbuild(&["--format=esm"], &file)
}

/// A module with all that it imports, minified.
pub fn bundle(entry: &Path) -> Result<String> {
    esbuild(&["--bundle", "--format=esm"], entry)
}

/// A style sheet with all that it imports, minified.
pub fn style_sheet(file: &Path) -> Result<String> {
    // What esbuild only warns of, browsers leave out.
    esbuild(&["--bundle", "--log-override:css-syntax-error=error"], file)
}

fn esbuild(args: &[&str], file: &Path) -> Result<String> {
    run(paths::node_bin("esbuild"))
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .args(args)
        .args([file])
        .or(format!(
            "correct {}; if esbuild is missing, run `npm ci`.",
            file.display()
        ))
        .output()
}
