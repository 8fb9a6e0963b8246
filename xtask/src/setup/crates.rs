//! The crates that the site is made of, and what is compiled of them beside the tools.

use anyhow::Result;

use super::lanes::Step;
use crate::content;
use crate::process::cargo;
use crate::trunk::{PAGE_CODE, TARGET};

/// Fetches all that `Cargo.lock` names, whatever it is for: macros, build scripts and the publisher
/// are compiled for this machine, and Trunk asks cargo about all of it. What builds the site is told
/// never to use the network.
pub fn set_up(step: &Step) -> Result<()> {
    step.say("crates of Cargo.lock: fetching those that are missing");
    step.go(cargo()
        .args(["fetch", "--locked"])
        .or("look at what cargo wrote; without a network, try again when there is one."))?;
    step.done("crates of Cargo.lock: there");
    Ok(())
}

/// Compiles the publisher, and the page's code as Trunk does it.
pub fn compile(step: &Step) -> Result<()> {
    step.say("the publisher and the page's code: compiling what has changed");
    step.go(content::publisher_build())?;
    step.go(cargo()
        .args(["build", "--locked", "--offline", "--target", TARGET])
        .args(PAGE_CODE)
        .or("correct what the compiler reported above."))?;
    step.done("the publisher and the page's code: compiled");
    Ok(())
}
