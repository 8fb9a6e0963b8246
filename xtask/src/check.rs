//! `cargo xtask check`: everything about the code that can be judged without running the site.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::checkers;
use crate::compile::{Profile, scratch};
use crate::parts::Parts;
use crate::process::{cargo, run};
use crate::setup::{Need, set_up};
use crate::site::build_site;
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

/// What else to check.
#[derive(Debug, Args)]
pub struct Options {
    /// The built page, too, with checkers that no one here wrote: HTML, Lighthouse
    #[arg(long)]
    checkers: bool,
    /// The built site that these check; without it a quick one is built
    #[arg(long, requires = "checkers")]
    site: Option<PathBuf>,
}

const NEEDS: [Need; 6] = [
    Need::WasmTarget,
    Need::RustSrc,
    Need::Crates,
    Need::Node,
    Need::WasmBindgen,
    Need::Deny,
];

pub fn check(options: &Options) -> Result<()> {
    let mut needs = NEEDS.to_vec();
    if options.checkers {
        needs.extend([Need::Checkers, Need::Browser]);
    }
    let tools = set_up(&needs)?;
    let mut parts = Parts::default();
    if options.checkers {
        let site = if let Some(site) = &options.site {
            site.clone()
        } else {
            let site = scratch("checked");
            build_site(&tools, Profile::Dev, &site)?;
            site
        };
        checkers::add_parts(site, &tools, &mut parts);
    }
    parts.add("Format", || {
        cargo()
            .args(["fmt", "--all", "--check"])
            .or("run `cargo fmt --all`.")
            .go()
    });
    for (what, args) in LINTED {
        parts.add(format_args!("Lints: {what}"), move || {
            cargo()
                .args(["clippy", "--locked"])
                .args(args)
                .args(["--", "-D", "warnings"])
                .or("correct what clippy reported above.")
                .go()
        });
    }
    parts.add("Layers, and code that knows no content", || {
        cargo()
            .args([
                "test",
                "--locked",
                "--package",
                "condition-explorer",
                "--features",
                "ssr",
                "--test",
                "native",
                "--",
                "layers::",
                "code_and_content::",
            ])
            .or("move the code, or change the rule in src/lib.rs and the test together.")
            .go()
    });
    parts.add("Licences and sources", || {
        run(tools.deny()?)
            .args(["--locked", "--workspace", "check", "--hide-inclusion-graph"])
            .args(["bans", "licenses", "sources"])
            .or("read what cargo-deny reported; deny.toml holds what is allowed, and why.")
            .go()
    });
    parts.add("Sizes: what a visitor loads, against budgets.toml", || {
        size::check(&tools)
    });
    parts.add("Policies, by Google's CSP Evaluator", || {
        checkers::policies(&scratch(size::SITE))
    });
    parts.run()?;
    println!("\nEverything checked is in order.");
    Ok(())
}
