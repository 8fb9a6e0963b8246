//! `cargo xtask build`: the site as visitors get it, in dist/.

use std::time::Instant;

use anyhow::Result;

use crate::paths;
use crate::setup::{self, set_up};
use crate::trunk::{Profile, trunk};

pub fn build() -> Result<()> {
    let start = Instant::now();
    let tools = set_up(&setup::SITE)?;
    println!("\nBuilding the release site; the first time takes about 5 minutes on two cores.");
    trunk(
        &tools,
        "build",
        Profile::Release,
        &paths::root().join("dist"),
    )?
    .or("correct what the compiler or the last step reported above, and run this again.")
    .go()?;
    println!(
        "\nThe site is in dist/, built in {} s.",
        start.elapsed().as_secs()
    );
    Ok(())
}
