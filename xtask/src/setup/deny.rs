//! cargo-deny, which checks licences and sources.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use super::step::Step;

/// cargo-deny's program.
pub fn set_up(step: &Step) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "cargo-deny",
        version: "0.20.2",
        program: "cargo-deny",
        beside: &[],
        args: &[],
        title: "cargo-deny",
        why: "to check licences and sources of dependencies",
    };
    Ok(tool.set_up(step)?.join("cargo-deny"))
}
