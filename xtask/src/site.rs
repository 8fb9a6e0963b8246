//! Sites for tests: the dev site, and other conditions on the very same engine.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::finish;
use crate::setup::Tools;
use crate::trunk::{Profile, trunk};

/// Builds the site of the default condition into a folder.
pub fn build_site(tools: &Tools, profile: Profile, out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("making {}", out.display()))?;
    trunk(tools, "build", profile, out)?
        .or("correct what the compiler or the last step reported above.")
        .go()
}

/// Publishes another condition into a folder, on a byte-identical copy of a built site's engine.
pub fn with_condition(built: &Path, condition: &Path, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("removing {}", out.display()))?;
    }
    let engine = fs::read_to_string(built.join(finish::ENGINE))
        .with_context(|| format!("reading {}", finish::ENGINE))?;
    let files: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&engine)?;
    for file in files.values().filter_map(serde_json::Value::as_str) {
        copy(built, out, file)?;
    }
    copy(built, out, finish::ENGINE)?;
    finish::publish(condition, out, Profile::Dev)
}

fn copy(from: &Path, to: &Path, file: &str) -> Result<()> {
    let target = to.join(file);
    if let Some(dir) = target.parent() {
        fs::create_dir_all(dir).with_context(|| format!("making {}", dir.display()))?;
    }
    fs::copy(from.join(file), &target).with_context(|| format!("copying {file}"))?;
    Ok(())
}
