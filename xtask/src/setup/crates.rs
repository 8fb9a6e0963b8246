//! The crates that the site is made of, and what is compiled of them beside the tools.

use std::panic::resume_unwind;
use std::thread;

use anyhow::Result;

use super::step::Step;
use super::tools::Tools;
use super::wasm_target;
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

/// Compiles the publisher, and the page's code once the compiler has its target.
pub fn compile(step: &Step) -> Result<()> {
    step.say("the publisher and the page's code: compiling what has changed");
    thread::scope(|scope| {
        let target = scope.spawn(|| wasm_target::set_up(step));
        step.go(content::publisher_build())?;
        target.join().unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    step.go(page_code(Profile::Dev, &Tools::default()))?;
    step.done("the publisher and the page's code: compiled");
    Ok(())
}
