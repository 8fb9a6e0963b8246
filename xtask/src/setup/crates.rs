//! The crates that the page's code is made of.

use anyhow::Result;

use super::Step;
use crate::process::cargo;

/// Trunk is told never to use the network, and hands that on to cargo: what `Cargo.lock` names has
/// to be there before.
pub fn set_up(step: &Step) -> Result<()> {
    step.say("crates of Cargo.lock: fetching those that are missing");
    cargo()
        .args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"])
        .or("look at what cargo wrote; without a network, try again when there is one.")
        .go()?;
    step.done("crates of Cargo.lock: there");
    Ok(())
}
