//! `cargo xtask bench --trace`: what choices in the figure cost, and that nothing but opacity and transform moves.

use anyhow::Result;

use super::program;
use crate::compile::{Profile, scratch};
use crate::setup::{Need, RELEASE, set_up};
use crate::site::build_site;

pub fn trace() -> Result<()> {
    let mut needs = RELEASE.to_vec();
    needs.push(Need::Browser);
    let tools = set_up(&needs)?;
    let site = scratch("bench/built").join("1");
    build_site(&tools, Profile::Release, &site)?;
    println!("\nTracing; leave the machine to itself until it is done.");
    // What it notes is large to read.
    program("release", "trace")
        .args(["--site".as_ref(), site.as_os_str()])
        .args(["--chromium".as_ref(), tools.browser()?.chromium.as_os_str()])
        .args(["--into".as_ref(), scratch("bench/trace").as_os_str()])
        .or("read above what moves or shifts; the trace opens in the browser's developer tools.")
        .go()
}
