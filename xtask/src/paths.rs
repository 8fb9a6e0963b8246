//! Where things are: in the checkout, and in the cache outside it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The checkout.
pub fn root() -> &'static Path {
    // xtask/ stands in the root, and is run from the checkout that it was built from.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// The folder of the default condition's content.
pub const DEFAULT_CONDITION: &str = "content/runners-knee";

/// Where the built tools are kept, each under its name and version, for every checkout of this
/// machine.
pub fn tools_cache() -> Result<PathBuf> {
    Ok(cache()?.join("condition-explorer").join("tools"))
}

fn cache() -> Result<PathBuf> {
    if let Some(dir) = absolute_env("XDG_CACHE_HOME") {
        return Ok(dir);
    }
    if cfg!(windows) {
        return absolute_env("LOCALAPPDATA").context("LOCALAPPDATA names no folder");
    }
    let home = absolute_env("HOME").context("HOME names no folder: set it, or XDG_CACHE_HOME")?;
    Ok(home.join(if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    }))
}

fn absolute_env(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

/// A program that npm installed.
pub fn node_bin(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// Finds a program on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(&file))
        .find(|program| program.is_file())
}
