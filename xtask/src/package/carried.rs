//! The hashed files of the release before: pages that browsers have kept ask for them, and WordPress
//! replaces the plugin's whole folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use super::archive::{File, unpack};
use super::plugin::{SITE, file_name};
use crate::previous;

/// The newest package of another version in a folder.
pub fn newest_but(version: &str, folder: &Path) -> Result<Option<PathBuf>> {
    let (start, end) = ("condition-explorer-wordpress-", ".zip");
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_package = name.starts_with(start) && name.ends_with(end);
        if is_package && name != file_name(version) {
            found.push((entry.metadata()?.modified()?, entry.path()));
        }
    }
    Ok(found.into_iter().max().map(|(_, path)| path))
}

/// The hashed files of the site in a package: its own, and not those that it had carried along.
pub fn hashed_files(package: &Path) -> Result<Vec<File>> {
    let zip = fs::read(package).with_context(|| format!("reading {}", package.display()))?;
    let files = unpack(zip).with_context(|| format!("reading {}", package.display()))?;
    let site = files.into_iter().filter_map(|file| {
        let name = file.name.strip_prefix(SITE)?.to_owned();
        let content = file.content;
        Some(File { name, content })
    });
    let site: Vec<_> = site.collect();
    let named = site.iter().find(|file| file.name == previous::FILES);
    let named = named.with_context(|| {
        format!(
            "{} holds no site: it is no package of the plugin",
            package.display()
        )
    })?;
    let named = String::from_utf8_lossy(&named.content).into_owned();
    let is_named = |file: &File| named.lines().any(|name| name == file.name);
    Ok(site.into_iter().filter(is_named).collect())
}

/// The files of a site, and those carried along that it has no file in place of.
pub fn with_carried(mut files: Vec<File>, carried: Vec<File>) -> Vec<File> {
    for file in carried {
        if files.iter().all(|own| own.name != file.name) {
            files.push(file);
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::super::plugin::package;
    use super::*;

    const VERSION: &str = env!("CARGO_PKG_VERSION");

    fn file(name: &str, content: &str) -> File {
        let (name, content) = (name.to_owned(), content.into());
        File { name, content }
    }

    fn names(package: Vec<u8>) -> Result<Vec<String>> {
        Ok(unpack(package)?.into_iter().map(|file| file.name).collect())
    }

    #[test]
    fn a_package_carries_the_hashed_files_of_the_one_before_and_no_others() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("package-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let first = [
            file("assets/a.1.js", "1"),
            file("files.txt", "assets/a.1.js\n"),
        ];
        fs::write(folder.join(file_name("0.0.1")), package(&first, VERSION)?)?;
        let before = newest_but(VERSION, &folder)?.context("none was found")?;

        let second = vec![
            file("index.html", "2"),
            file("assets/a.2.js", "2"),
            file("files.txt", "assets/a.2.js\n"),
        ];
        let second = with_carried(second, hashed_files(&before)?);
        let packed = package(&second, VERSION)?;
        assert!(names(packed.clone())?.contains(&format!("{SITE}assets/a.1.js")));

        let own = folder.join(file_name(VERSION));
        fs::write(&own, packed)?;
        assert_eq!(newest_but(VERSION, &folder)?, Some(before));
        assert_eq!(hashed_files(&own)?, [file("assets/a.2.js", "2")]);
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
