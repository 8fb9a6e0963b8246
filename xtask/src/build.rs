//! `cargo xtask build`: the site as visitors get it, in dist/.

use std::time::Instant;

use anyhow::Result;

use crate::compile::{Profile, scratch};
use crate::paths;
use crate::previous::{self, Kept};
use crate::setup::{self, set_up};
use crate::site::build_site;
use crate::size;

pub fn build(keep_previous: bool) -> Result<()> {
    let start = Instant::now();
    let tools = set_up(&setup::RELEASE)?;
    let dist = paths::root().join("dist");
    let kept = if keep_previous {
        Some(Kept::from(&dist, &scratch("previous"))?)
    } else {
        None
    };
    println!("\nBuilding the release site; the first time takes about 5 minutes on two cores.");
    build_site(&tools, Profile::Release, &dist)?;
    previous::name_files(&dist)?;
    if let Some(kept) = kept {
        let files = kept.give_back(&dist)?;
        println!("{files} files of the previous release are kept beside the new ones.");
    }
    size::report(&dist)?;
    println!(
        "\nThe site is in dist/, built in {} s, on a standard library {}.",
        start.elapsed().as_secs(),
        if tools.rebuilds_std {
            "rebuilt for size"
        } else {
            "as it comes: with its source, the WebAssembly would be about 7 kB smaller"
        }
    );
    Ok(())
}
