//! `cargo xtask build`: the site as visitors get it, in dist/.

use std::time::Instant;

use anyhow::Result;

use crate::paths;
use crate::setup::{self, set_up};
use crate::size;
use crate::trunk::{Profile, trunk};

pub fn build() -> Result<()> {
    let start = Instant::now();
    let tools = set_up(&setup::RELEASE)?;
    println!("\nBuilding the release site; the first time takes about 5 minutes on two cores.");
    trunk(
        &tools,
        "build",
        Profile::Release,
        &paths::root().join("dist"),
    )?
    .or("correct what the compiler or the last step reported above, and run this again.")
    .go()?;
    size::report(&paths::root().join("dist"))?;
    println!(
        "\nThe site is in dist/, built in {} s, on a standard library {}.",
        start.elapsed().as_secs(),
        if tools.rebuilds_std {
            "rebuilt for size"
        } else {
            "as it comes: with its source, the WebAssembly would be about a tenth smaller"
        }
    );
    Ok(())
}
