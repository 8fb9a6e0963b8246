//! `cargo xtask content ...`: the publisher's own commands, run from the checkout.

use std::path::Path;

use anyhow::Result;

use crate::process::{Run, cargo};

/// The publisher with arguments: built when needed, then run.
pub fn publisher<I: IntoIterator<Item: AsRef<std::ffi::OsStr>>>(args: I) -> Run {
    cargo()
        .args([
            "run",
            "--quiet",
            "--features",
            "ssr",
            "--bin",
            "publish",
            "--",
        ])
        .args(args)
}

/// Compiles the publisher, of what has been fetched.
pub fn publisher_build() -> Run {
    cargo()
        .args(["build", "--locked", "--offline"])
        .args(["--features", "ssr", "--bin", "publish"])
        .or("correct what the compiler reported above.")
}

/// Runs a command of the publisher on a condition.
pub fn run(verb: &str, condition: &Path, more: &[String]) -> Result<()> {
    publisher([verb.as_ref(), condition.as_os_str()])
        .args(more)
        .or(format!(
            "correct what is listed above; content/SCHEMA.md explains the files, and `cargo xtask \
             content {verb} --help` the command."
        ))
        .go()
}
