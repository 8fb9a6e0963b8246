//! `cargo xtask size`: what a visitor loads, against the budgets.

mod budgets;
mod functions;

use std::path::Path;

use anyhow::{Result, bail};

use crate::compile::{Profile, scratch};
use crate::setup::{self, Tools, set_up};
use crate::site::build_site;

use budgets::Budget;

/// Where the release site is built that is measured.
pub const SITE: &str = "release/site";

/// Builds the release site and shows its sizes; on demand also what is in the WebAssembly.
pub fn size(functions: usize) -> Result<()> {
    let tools = set_up(&setup::RELEASE)?;
    check(&tools)?;
    if functions > 0 {
        functions::largest(&tools, functions)?;
    }
    Ok(())
}

/// Builds the release site, and fails where a budget does not hold.
pub fn check(tools: &Tools) -> Result<()> {
    let site = scratch(SITE);
    build_site(tools, Profile::Release, &site)?;
    let over = report(&site)?;
    if over.is_empty() {
        return Ok(());
    }
    bail!(
        "over budget:\n  {}\nWhat to do next: see \"Sizes\" in CONTRIBUTING.md; budgets.toml has \
         the numbers.",
        over.join("\n  ")
    )
}

/// Prints a site's sizes, and returns what is over its budget.
pub fn report(site: &Path) -> Result<Vec<String>> {
    let mut over = Vec::new();
    println!("\nWhat a visitor loads, in bytes after brotli:");
    for budget in Budget::all()? {
        for (name, bytes) in budget.measure(site)? {
            let line = format!("{name}: {bytes}, of {} allowed", budget.bytes);
            println!("  {line}");
            if bytes > budget.bytes {
                over.push(line);
            }
        }
    }
    Ok(over)
}
