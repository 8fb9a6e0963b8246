//! The previous release's files. Pages that browsers and proxies have kept still ask for them, so
//! they are served beside the new ones, for one release.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Names the files of a release, beside them.
pub const FILES: &str = "files.txt";
/// Folders in which every name changes with its content.
const HASHED: [&str; 3] = ["assets", "conditions", "figures"];
/// The element's script for pages that name one version of it, beside those folders.
const PINNED: &str = "embed-";
/// The one file there whose name stays: the new one is the right one.
const INDEX: &str = "conditions/index.json";

/// Files of a release that were put aside.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    files: BTreeSet<String>,
}

impl Kept {
    /// Puts aside what belongs to the release in a folder, before that is built anew. Files that
    /// the release itself had only kept are left.
    pub fn from(dist: &Path, aside: &Path) -> Result<Self> {
        if aside.exists() {
            fs::remove_dir_all(aside).with_context(|| format!("removing {}", aside.display()))?;
        }
        let files = match fs::read_to_string(dist.join(FILES)) {
            Ok(named) => named.lines().map(str::to_owned).collect(),
            Err(_) => hashed(dist)?,
        };
        let there = files.into_iter().filter(|file| dist.join(file).is_file());
        let files: BTreeSet<String> = there.collect();
        for file in &files {
            copy(&dist.join(file), &aside.join(file))?;
        }
        let folder = aside.to_owned();
        Ok(Self { folder, files })
    }

    /// Puts them beside the files of the new release; returns how many.
    pub fn give_back(&self, dist: &Path) -> Result<usize> {
        let new = |file: &&String| !dist.join(file).exists();
        let missing: Vec<_> = self.files.iter().filter(new).collect();
        for file in &missing {
            copy(&self.folder.join(file), &dist.join(file))?;
        }
        Ok(missing.len())
    }
}

/// Writes down which files belong to the release that was just built.
pub fn name_files(dist: &Path) -> Result<()> {
    let files: Vec<_> = hashed(dist)?.into_iter().collect();
    fs::write(dist.join(FILES), files.join("\n") + "\n").with_context(|| format!("writing {FILES}"))
}

/// The files with hashed names, as paths below a release's folder.
fn hashed(dist: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for folder in HASHED {
        let Ok(entries) = fs::read_dir(dist.join(folder)) else {
            continue;
        };
        for entry in entries {
            let name = entry?.file_name();
            found.insert(format!("{folder}/{}", name.to_string_lossy()));
        }
    }
    found.retain(|file| !file.starts_with(INDEX));
    for entry in fs::read_dir(dist).into_iter().flatten() {
        let name = entry?.file_name().to_string_lossy().into_owned();
        found.extend(name.starts_with(PINNED).then_some(name));
    }
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    fs::copy(from, to).with_context(|| format!("copying {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Builds a release of these files into a folder that is emptied first, as a build does.
    fn release(dist: &Path, files: &[&str]) -> Result<()> {
        if dist.exists() {
            fs::remove_dir_all(dist)?;
        }
        for file in files {
            let path = dist.join(file);
            fs::create_dir_all(path.parent().unwrap_or(dist))?;
            fs::write(path, *file)?;
        }
        name_files(dist)
    }

    fn all(dist: &Path) -> Result<Vec<String>> {
        Ok(hashed(dist)?.into_iter().collect())
    }

    #[test]
    fn the_files_of_one_release_before_are_kept() -> Result<()> {
        let root = std::env::temp_dir().join(format!("previous-{}", std::process::id()));
        let (dist, aside) = (root.join("dist"), root.join("aside"));
        release(
            &dist,
            &[
                "embed.js",
                "embed-1.1.js",
                "assets/a.1.js",
                "conditions/index.json",
            ],
        )?;
        let kept = Kept::from(&dist, &aside)?;
        release(
            &dist,
            &["index.html", "assets/a.2.js", "conditions/index.json"],
        )?;
        assert_eq!(kept.give_back(&dist)?, 2);
        assert_eq!(
            all(&dist)?,
            ["assets/a.1.js", "assets/a.2.js", "embed-1.1.js"]
        );

        // What was kept already is not kept again.
        let kept = Kept::from(&dist, &aside)?;
        release(&dist, &["index.html", "assets/a.3.js", "assets/same.js"])?;
        assert_eq!(kept.give_back(&dist)?, 1);
        assert_eq!(
            all(&dist)?,
            ["assets/a.2.js", "assets/a.3.js", "assets/same.js"]
        );
        fs::remove_dir_all(&root)?;
        Ok(())
    }
}
