//! `cargo xtask check`: everything about the code that can be judged without running the site.

use anyhow::Result;

use crate::process::cargo;
use crate::setup::{Need, set_up};

/// Clippy over each way in which the code is compiled.
const LINTED: [(&str, &[&str]); 3] = [
    ("the plain crates", &["--workspace", "--all-targets"]),
    (
        "the publishing side",
        &[
            "--package",
            "condition-explorer",
            "--features",
            "ssr",
            "--all-targets",
        ],
    ),
    (
        "the browser's side",
        &[
            "--package",
            "condition-explorer",
            "--features",
            "hydrate",
            "--target",
            "wasm32-unknown-unknown",
            "--lib",
            "--bins",
        ],
    ),
];

pub fn check() -> Result<()> {
    let tools = set_up(&[Need::WasmTarget, Need::Deny])?;
    heading("Format");
    cargo()
        .args(["fmt", "--all", "--check"])
        .or("run `cargo fmt --all`.")
        .go()?;
    for (what, args) in LINTED {
        heading(&format!("Lints: {what}"));
        cargo()
            .args(["clippy", "--locked"])
            .args(args)
            .args(["--", "-D", "warnings"])
            .or("correct what clippy reported above.")
            .go()?;
    }
    heading("Layers: who may use whom");
    cargo()
        .args([
            "test",
            "--locked",
            "--package",
            "condition-explorer",
            "--test",
            "layers",
        ])
        .or("move the code, or the rule in src/lib.rs, so that the two agree.")
        .go()?;
    heading("Licences and sources");
    crate::process::run(tools.deny()?)
        .args([
            "--locked",
            "--workspace",
            "check",
            "--hide-inclusion-graph",
            "bans",
            "licenses",
            "sources",
        ])
        .or("read what cargo-deny reported; deny.toml holds what is allowed, and why.")
        .go()?;
    println!("\nEverything checked is in order.");
    Ok(())
}

fn heading(text: &str) {
    println!("\n== {text} ==");
}
