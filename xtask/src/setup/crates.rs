//! The crates that the site is made of, and what is compiled of them beside the tools.

use anyhow::Result;

use super::step::Step;
use super::tools::Tools;
use crate::compile::{Profile, page_code};
use crate::content;
use crate::process::cargo;

/// Fetches all that `Cargo.lock` names, whatever it is for: macros, build scripts and the publisher
/// are compiled for this machine. What builds the site is told never to use the network.
pub fn set_up(step: &Step) -> Result<()> {
    step.say("crates of Cargo.lock: fetching those that are missing");
    step.go(cargo()
        .args(["fetch", "--locked"])
        .or("look at what cargo wrote; without a network, try again when there is one."))?;
    step.done("crates of Cargo.lock: there");
    Ok(())
}

/// Compiles the publisher and the page's code.
pub fn compile(step: &Step) -> Result<()> {
    step.say("the publisher and the page's code: compiling what has changed");
    step.go(content::publisher_build())?;
    step.go(page_code(Profile::Dev, &Tools::default()))?;
    step.done("the publisher and the page's code: compiled");
    Ok(())
}
