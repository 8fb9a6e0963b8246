//! The source of Rust's standard library. Rebuilt for size and without messages for panics, it takes
//! about a seventh off the WebAssembly. Nothing else depends on it: a machine that cannot have it
//! builds on the library as it comes.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Result;

use super::step::Step;
use crate::compile::{REBUILT_STD_FLAGS, TARGET};
use crate::paths;
use crate::process::{cargo, run};

/// Whether the standard library can be rebuilt.
pub fn set_up(step: &Step) -> Result<bool> {
    if !knows_the_flags() {
        step.say("standard library: as it comes; this compiler cannot rebuild it for size");
        return Ok(false);
    }
    let library = library()?;
    if !library.join("Cargo.lock").is_file() {
        step.say(
            "source of the standard library: adding it with rustup, for a smaller WebAssembly",
        );
        let added = paths::on_path("rustup").is_some()
            && (step.go(run("rustup").args(["component", "add", "rust-src"]))).is_ok();
        if !added || !library.join("Cargo.lock").is_file() {
            step.say("standard library: as it comes; its source (rust-src) cannot be had here");
            return Ok(false);
        }
    }
    // The site is built offline: what the library is made of has to be there before.
    let fetched = step.go(cargo()
        .args(["fetch", "--locked", "--manifest-path"])
        .args([library.join("Cargo.toml")])
        // The library's own manifest asks for more than a stable cargo reads.
        .env("RUSTC_BOOTSTRAP", "1"));
    if fetched.is_err() {
        step.say("standard library: as it comes; what it is made of cannot be fetched here");
        return Ok(false);
    }
    step.done("source of the standard library: there");
    Ok(true)
}

/// Where the compiler has the library's source, if it has it.
fn library() -> Result<PathBuf> {
    let printed = run(rustc())
        .args(["--print", "sysroot"])
        .or("install Rust with rustup (https://rustup.rs).")
        .output()?;
    Ok(PathBuf::from(printed.trim()).join("lib/rustlib/src/rust/library"))
}

/// The flags are not stable: an older compiler, or a later one, may not know them.
fn knows_the_flags() -> bool {
    Command::new(rustc())
        .env("RUSTC_BOOTSTRAP", "1")
        .args(REBUILT_STD_FLAGS.split(' '))
        .args(["--target", TARGET, "--print", "cfg"])
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|output| output.status.success())
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}
