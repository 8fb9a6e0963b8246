//! The last step of a build: from the compiler's output to the files that a host serves.
//!
//! A folder has `condition-explorer.js` and `condition-explorer_bg.wasm`. After this there are
//! hashed files below `assets/`, `engine.json` that names them, and what the publisher makes of the
//! content: the page, the conditions, the figures and the headers.

mod engine;
mod glue;
mod minify;
mod names;
pub mod wasm;

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Result, bail};

use crate::compile::Profile;
use crate::content;
use crate::paths;

pub use engine::ENGINE;

/// Makes a site of what the compiler left in a folder.
pub fn finish(site: &Path, profile: Profile) -> Result<()> {
    engine::write(site, profile)?;
    publish(&paths::root().join(paths::DEFAULT_CONDITION), site, profile)
}

/// Publishes a condition into a folder that holds the engine.
pub fn publish(condition: &Path, into: &Path, profile: Profile) -> Result<()> {
    if !condition.is_dir() {
        bail!(
            "there is no content in {}: it is the condition to publish",
            condition.display()
        );
    }
    // Apart from running it, so that its compiling is seen and not taken for its work.
    content::publisher_build().go()?;
    // Compressing takes long and is for visitors alone.
    let compress = (profile == Profile::Dev).then_some(OsStr::new("--no-compress"));
    let arguments = [
        "publish".as_ref(),
        condition.as_os_str(),
        "--into".as_ref(),
        into.as_os_str(),
    ];
    content::publisher(arguments.into_iter().chain(compress))
    .or(
        "correct what the publisher reported above; `cargo xtask content check` shows every error \
         in the content at once.",
    )
    .go()?;
    if !into.join("index.html").is_file() {
        bail!("the publisher wrote no index.html into {}", into.display());
    }
    Ok(())
}
