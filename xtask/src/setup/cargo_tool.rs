//! A tool that cargo builds: taken from PATH when its version is right, else from the cache, else
//! built into the cache.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::step::Step;
use crate::paths;
use crate::process::{cargo, version_of};

/// A package with one program that is asked for its version.
pub struct CargoTool<'a> {
    /// The package, and the name of its folder in the cache.
    pub package: &'a str,
    pub version: &'a str,
    /// The program that answers `--version`.
    pub program: &'a str,
    /// Programs that must stand beside it.
    pub beside: &'a [&'a str],
    /// More arguments for `cargo install`.
    pub args: &'a [&'a str],
    /// How it is called in what is printed.
    pub title: &'a str,
    /// What it is for.
    pub why: &'a str,
}

/// Nobody waits for optimised tools: they run for moments.
const LIGHT_PROFILE: [(&str, &str); 6] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "true"),
];

impl CargoTool<'_> {
    /// The folder that holds the tool's programs.
    pub fn set_up(&self, step: &Step) -> Result<PathBuf> {
        let name = format!("{} {}", self.title, self.version);
        if let Some(dir) = self.on_path() {
            step.say(format_args!("{name}: there, on PATH"));
            return Ok(dir);
        }
        let home = paths::tools_cache()?.join(format!("{}-{}", self.package, self.version));
        if self.is_in(&home.join("bin")) {
            step.say(format_args!("{name}: there, in the cache"));
            return Ok(home.join("bin"));
        }
        let _lock = lock(step)?;
        // Another run may have built it while this one waited.
        if !self.is_in(&home.join("bin")) {
            step.say(format_args!(
                "{name}: installing, {}; once for this machine",
                self.why
            ));
            self.build(step, &home)?;
            step.done(format_args!("{name}: installed into {}", home.display()));
        }
        Ok(home.join("bin"))
    }

    fn on_path(&self) -> Option<PathBuf> {
        let dir = paths::on_path(self.program)?.parent()?.to_path_buf();
        self.is_in(&dir).then_some(dir)
    }

    fn is_in(&self, dir: &Path) -> bool {
        let expected = format!("{} {}", self.program, self.version);
        let there = |name: &str| dir.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        self.beside.iter().all(|name| there(name).is_file())
            && version_of(there(self.program))
                .is_some_and(|line| line == expected || line.starts_with(&format!("{expected} ")))
    }

    /// Builds into a folder of its own and renames it, so that an interrupted build is never taken
    /// for a whole one.
    fn build(&self, step: &Step, home: &Path) -> Result<()> {
        let unfinished = PathBuf::from(format!("{}.unfinished", home.display()));
        remove(&unfinished)?;
        if !self.brought_by_binstall(step, &unfinished) {
            remove(&unfinished)?;
            self.compile(step, &unfinished)?;
        }
        remove(home)?;
        fs::rename(&unfinished, home)
            .with_context(|| format!("renaming {} to {}", unfinished.display(), home.display()))
    }

    /// Whether `cargo binstall`, where the newcomer has it, brought the tool ready made.
    fn brought_by_binstall(&self, step: &Step, root: &Path) -> bool {
        paths::on_path("cargo-binstall").is_some()
            && step
                .go(cargo()
                    .args([
                        "binstall",
                        "--no-confirm",
                        "--disable-strategies",
                        "compile",
                    ])
                    .args(["--root".as_ref(), root.as_os_str()])
                    .args([self.spec()]))
                .is_ok()
            && self.is_in(&root.join("bin"))
    }

    /// The package as cargo is asked for it.
    fn spec(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }

    fn compile(&self, step: &Step, root: &Path) -> Result<()> {
        step.go(cargo()
            .args(["install", "--locked", "--root"])
            .args([root])
            .args(self.args)
            .args([self.spec()])
            .envs(LIGHT_PROFILE)
            // Shared, so that one tool reuses what another compiled, and a second try goes on
            // where the first one stopped.
            .env("CARGO_TARGET_DIR", build_dir()?)
            .or(format!(
                "look at what cargo wrote. A C compiler and a network are needed (on Debian: apt \
                 install build-essential); a `{}` {} of your own on PATH does as well. Then run \
                 this again: it goes on where it stopped.",
                self.program, self.version
            )))
    }
}

fn build_dir() -> Result<PathBuf> {
    Ok(paths::tools_cache()?.join("build"))
}

/// Two set-ups at once would build the same tool into the same place.
fn lock(step: &Step) -> Result<File> {
    let dir = paths::tools_cache()?;
    fs::create_dir_all(&dir).with_context(|| format!("making {}", dir.display()))?;
    let path = dir.join("lock");
    let file = File::create(&path).with_context(|| format!("making {}", path.display()))?;
    if file.try_lock().is_err() {
        step.say("another set-up of this machine is building tools: waiting for it");
        file.lock()
            .with_context(|| format!("locking {}", path.display()))?;
    }
    Ok(file)
}

/// Removes what building left behind, unless another set-up is building.
pub fn clear_leftovers() -> Result<()> {
    let build = build_dir()?;
    if !build.exists() {
        return Ok(());
    }
    let file = File::create(paths::tools_cache()?.join("lock"))?;
    if file.try_lock().is_ok() {
        remove(&build)?;
    }
    Ok(())
}

fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("removing {}", dir.display()))?;
    }
    Ok(())
}
