//! Sites: the default condition's, and other conditions on the very same engine.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::compile::{Profile, bind, page_code};
use crate::finish;
use crate::setup::{self, Tools, set_up};

/// Builds the site of the default condition into a folder, which keeps what it has until the new
/// site is whole.
pub fn build_site(tools: &Tools, profile: Profile, out: &Path) -> Result<()> {
    let beside = |what: &str| PathBuf::from(format!("{}.{what}", out.display()));
    let (unfinished, before) = (beside("unfinished"), beside("before"));
    remove(&unfinished)?;
    build_into(tools, profile, &unfinished)?;
    remove(&before)?;
    if out.exists() {
        fs::rename(out, &before).with_context(|| format!("moving {}", out.display()))?;
    }
    fs::rename(&unfinished, out).with_context(|| format!("moving {}", unfinished.display()))?;
    remove(&before)
}

/// Builds it into an empty folder.
fn build_into(tools: &Tools, profile: Profile, out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("making {}", out.display()))?;
    page_code(profile, tools).go()?;
    bind(profile, tools, out)?;
    finish::finish(out, profile)
}

/// Builds it where Trunk is told to: it runs this as its hook, and says where and how by environment.
pub fn build_for_trunk() -> Result<()> {
    let out = std::env::var_os("TRUNK_STAGING_DIR")
        .context("TRUNK_STAGING_DIR is not set: Trunk runs this; you want `cargo xtask build`")?;
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if is_release {
        build_into(&set_up(&setup::RELEASE)?, Profile::Release, Path::new(&out))
    } else {
        build_into(&set_up(&setup::SITE)?, Profile::Dev, Path::new(&out))
    }
}

/// Publishes another condition into a folder, on a byte-identical copy of a built site's engine.
pub fn with_condition(built: &Path, condition: &Path, out: &Path) -> Result<()> {
    remove(out)?;
    let engine = fs::read_to_string(built.join(finish::ENGINE))
        .with_context(|| format!("reading {}", finish::ENGINE))?;
    let files: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&engine)?;
    for file in files.values().filter_map(serde_json::Value::as_str) {
        copy(built, out, file)?;
    }
    copy(built, out, finish::ENGINE)?;
    finish::publish(condition, out, Profile::Dev)
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", folder.display()))
        }
        _ => Ok(()),
    }
}

fn copy(from: &Path, to: &Path, file: &str) -> Result<()> {
    let target = to.join(file);
    if let Some(dir) = target.parent() {
        fs::create_dir_all(dir).with_context(|| format!("making {}", dir.display()))?;
    }
    fs::copy(from.join(file), &target).with_context(|| format!("copying {file}"))?;
    Ok(())
}
