//! Where content lies: condition folders, interface words and figures.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The figures folder when a condition has none of its own and none is named.
pub const DEFAULT_FIGURES: &str = "public/figures";

/// The files of a condition's folder.
pub mod files {
    /// The page's own words, the clinic and the figure.
    pub const CONDITION: &str = "condition.toml";
    /// Contributors and their links.
    pub const CHAIN: &str = "chain.toml";
    /// Symptoms.
    pub const SYMPTOMS: &str = "symptoms.toml";
    /// Answers.
    pub const FAQ: &str = "faq.toml";
    /// Phases.
    pub const RECOVERY: &str = "recovery.toml";
    /// Situations that the figure shows.
    pub const SITUATIONS: &str = "situations.toml";
    /// What people try first.
    pub const TRIED: &str = "tried.toml";
    /// Terms and their definitions.
    pub const GLOSSARY: &str = "glossary.toml";
    /// The walk along the chain.
    pub const WALK: &str = "walk.toml";
    /// The sheet to take along.
    pub const SHEET: &str = "sheet.toml";
    /// The clinic's page, verbatim.
    pub const SOURCE: &str = "source.md";
    /// Signatures.
    pub const SIGNOFF: &str = "signoff.toml";
}

/// The interface words when no `ui` folder is beside a condition.
pub const DEFAULT_UI: &str = "content/ui";

/// Where a condition's interface words and figures lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder of `<language>.toml`.
    pub ui: PathBuf,
    /// The folder of `<set>.json` and its artwork.
    pub figures: PathBuf,
}

impl Places {
    /// The places of a condition: `ui` beside its folder, or else [`DEFAULT_UI`]; `figures` in its
    /// folder, or else [`DEFAULT_FIGURES`]. The defaults are found from the working directory.
    pub fn of(folder: &Path) -> Self {
        Self::with_figures(folder, Path::new(DEFAULT_FIGURES))
    }

    /// As [`Places::of`], with another figures folder for a condition that has none of its own.
    pub fn with_figures(folder: &Path, figures: &Path) -> Self {
        let or_else =
            |own: PathBuf, other: &Path| if own.is_dir() { own } else { other.to_owned() };
        let beside = folder.parent().unwrap_or(Path::new("")).join("ui");
        Self {
            ui: or_else(beside, Path::new(DEFAULT_UI)),
            figures: or_else(folder.join("figures"), figures),
        }
    }
}

/// The condition folders at or directly below a folder, in the order of their names.
///
/// # Errors
/// When the folder cannot be listed.
pub fn condition_folders(content: &Path) -> io::Result<Vec<PathBuf>> {
    if content.join(files::CONDITION).is_file() {
        return Ok(vec![content.to_owned()]);
    }
    let mut folders = Vec::new();
    for entry in fs::read_dir(content)? {
        let folder = entry?.path();
        if folder.join(files::CONDITION).is_file() {
            folders.push(folder);
        }
    }
    folders.sort_unstable();
    Ok(folders)
}
