//! `cargo xtask package`: a release, as those get it who have no toolchain.

mod archive;
mod carried;
mod plugin;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::compile::{Profile, scratch};
use crate::paths;
use crate::previous;
use crate::process::{cargo, run};
use crate::setup::{self, set_up};
use crate::site::build_site;

use archive::{Archive, File, below};

/// The release's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes the packages. `previous` is the plugin's package of the release before, whose hashed files
/// are carried along; without it, the newest one of another version that was written here is taken.
pub fn package(previous: Option<&Path>) -> Result<()> {
    let into = scratch("package");
    fs::create_dir_all(&into).with_context(|| format!("making {}", into.display()))?;
    let before = match previous {
        Some(file) => Some(file.to_owned()),
        None => carried::newest_but(VERSION, &into)?,
    };
    let carried = before.as_deref().map(carried::hashed_files).transpose()?;
    match &before {
        Some(file) => println!("Carrying the hashed files of {}.", file.display()),
        None => println!("No release before is here to carry files of; --previous FILE names one."),
    }

    let site = scratch("package-site");
    build_site(&set_up(&setup::RELEASE)?, Profile::Release, &site)?;
    previous::name_files(&site)?;
    let files = carried::with_carried(below(&site)?, carried.unwrap_or_default());
    println!("\nBuilding the publisher for this machine; about 4 minutes on two cores.");
    let publisher = publisher()?;

    let packages = [
        (
            format!("condition-explorer-site-{VERSION}.zip"),
            site_package(&files)?,
        ),
        (
            plugin::file_name(VERSION),
            plugin::package(&files, VERSION)?,
        ),
        (publisher.0, publisher.1),
    ];
    let mut sums = String::new();
    println!("\nPackages in {}:", into.display());
    for (name, bytes) in packages {
        let path = into.join(&name);
        fs::write(&path, &bytes).with_context(|| format!("writing {}", path.display()))?;
        println!("  {name}: {} bytes", bytes.len());
        let _ = writeln!(sums, "{}  {name}", sum(&bytes));
    }
    // As `sha256sum --check` reads it.
    fs::write(into.join("SHA256SUMS"), sums).context("writing SHA256SUMS")
}

/// The site, at the root of its package.
fn site_package(files: &[File]) -> Result<Vec<u8>> {
    let mut archive = Archive::default();
    for file in files {
        archive.add(&file.name, &file.content)?;
    }
    archive.finish()
}

/// The publisher with what it starts from: content, words and figures.
fn publisher() -> Result<(String, Vec<u8>)> {
    cargo()
        .args(["build", "--release", "--locked", "--offline"])
        .args(["--features", "ssr", "--bin", "publish"])
        .args(["--target-dir".as_ref(), scratch("").as_os_str()])
        .or("correct what the compiler reported above.")
        .go()?;
    let name = format!("publish{}", std::env::consts::EXE_SUFFIX);
    let mut archive = Archive::default();
    archive.add_program(&name, &read(&scratch("release").join(&name))?)?;
    for folder in ["content", "public/figures"] {
        for file in below(&paths::root().join(folder))? {
            archive.add(&format!("{folder}/{}", file.name), &file.content)?;
        }
    }
    archive.add_licences("")?;
    let host = run(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--print", "host-tuple"])
        .or("install Rust with rustup (https://rustup.rs).")
        .output()?;
    let package = format!("condition-explorer-publish-{VERSION}-{}.zip", host.trim());
    Ok((package, archive.finish()?))
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn read(path: &PathBuf) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}
