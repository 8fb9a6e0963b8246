//! `cargo xtask check`: everything about the code that can be judged without running the site.

use anyhow::Result;

use crate::parts::Parts;
use crate::process::{cargo, run};
use crate::setup::{Need, set_up};
use crate::size;

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
            "--test",
            "browser",
        ],
    ),
];

const NEEDS: [Need; 7] = [
    Need::WasmTarget,
    Need::RustSrc,
    Need::Crates,
    Need::Node,
    Need::WasmBindgen,
    Need::Trunk,
    Need::Deny,
];

pub fn check() -> Result<()> {
    let tools = set_up(&NEEDS)?;
    let mut parts = Parts::default();
    parts.run("Format", || {
        cargo()
            .args(["fmt", "--all", "--check"])
            .or("run `cargo fmt --all`.")
            .go()
    });
    for (what, args) in LINTED {
        parts.run(format_args!("Lints: {what}"), || {
            cargo()
                .args(["clippy", "--locked"])
                .args(args)
                .args(["--", "-D", "warnings"])
                .or("correct what clippy reported above.")
                .go()
        });
    }
    parts.run("Layers, and code that knows no content", || {
        cargo()
            .args([
                "test",
                "--locked",
                "--package",
                "condition-explorer",
                "--test",
                "layers",
                "--test",
                "code_and_content",
            ])
            .or("move the code, or change the rule in src/lib.rs and the test together.")
            .go()
    });
    parts.run("Licences and sources", || {
        run(tools.deny()?)
            .args(["--locked", "--workspace", "check", "--hide-inclusion-graph"])
            .args(["bans", "licenses", "sources"])
            .or("read what cargo-deny reported; deny.toml holds what is allowed, and why.")
            .go()
    });
    parts.run("Sizes: what a visitor loads, against budgets.toml", || {
        size::check(&tools)
    });
    parts.finish("Everything checked is in order.")
}
