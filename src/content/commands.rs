//! What the content commands do: check, review, sign. The `publish` binary is a thin front to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use thiserror::Error;

use super::checks::{self, Content, Stage};
use super::library::{Places, condition_folders, files};
use super::load::{load, load_signed};
use super::read::{self, Authored};
use super::report::Report;
use super::review::Sheet;
use super::schema::{Signature, SignoffFile};
use super::signoff::{self, Signatures, Standing};
use super::summary::{grades, summary};
use super::walk::{Piece, Walk};
use crate::model::condition::Condition;

/// Why a command did not do its work.
#[derive(Debug, Error)]
pub enum CommandError {
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What happened.
        source: io::Error,
    },
    /// There is no condition at or below a folder.
    #[error("{}: there is no condition here; a condition's folder holds a condition.toml", .0.display())]
    NoCondition(PathBuf),
    /// Content breaks rules.
    #[error("{}", Reports(.0))]
    Content(Vec<Report>),
    /// A piece was named that is not there.
    #[error("there is no editorial piece “{0}”; the review sheet lists them all")]
    UnknownPiece(String),
    /// Nothing was named to be signed.
    #[error("name the pieces to sign, or sign all of them with --all")]
    NoPieces,
    /// Nobody was named as the signer.
    #[error("give the name of the person who signs, at most 100 characters on one line")]
    NoName,
    /// The signatures could not be written as TOML.
    #[error(transparent)]
    Write(#[from] toml::ser::Error),
}

struct Reports<'a>(&'a [Report]);

impl fmt::Display for Reports<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, report) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { "\n\n" };
            write!(f, "{space}{report}")?;
        }
        Ok(())
    }
}

/// Which pieces to sign.
#[derive(Clone, Debug)]
pub enum Pieces {
    /// Every piece that is not signed as it stands.
    All,
    /// These, by key.
    Named(Vec<String>),
}

/// Checks conditions and says what there is: a line for each condition.
///
/// # Errors
/// When a condition breaks a rule, or there is none.
pub fn check(contents: &[PathBuf], figures: &Path) -> Result<String, CommandError> {
    let (mut lines, mut reports) = (Vec::new(), Vec::new());
    for content in contents {
        for folder in folders(content)? {
            let opened = Opened::new(&folder, figures);
            match opened.checked() {
                Ok(walk) => {
                    lines.push(summary(&opened.authored, &walk));
                    lines.extend(grades(&walk));
                }
                Err(report) => reports.push(report),
            }
        }
    }
    if reports.is_empty() {
        Ok(lines.join("\n"))
    } else {
        Err(CommandError::Content(reports))
    }
}

/// Loads every condition at or directly below these folders, in their order, to be published.
///
/// # Errors
/// When a condition breaks a rule, lacks a signature that is required, or there is none.
pub fn load_all(
    contents: &[PathBuf],
    figures: &Path,
    require_signoff: bool,
) -> Result<Vec<Condition>, CommandError> {
    let load = if require_signoff { load_signed } else { load };
    let (mut conditions, mut reports) = (Vec::new(), Vec::new());
    for content in contents {
        for folder in folders(content)? {
            match load(&folder, &Places::with_figures(&folder, figures)) {
                Ok(condition) => conditions.push(condition),
                Err(report) => reports.push(report),
            }
        }
    }
    if reports.is_empty() {
        Ok(conditions)
    } else {
        Err(CommandError::Content(reports))
    }
}

/// The sign-off sheet of a condition, as HTML.
///
/// # Errors
/// When the condition breaks a rule: a sheet of wrong content is not worth signing.
pub fn review(folder: &Path, figures: &Path) -> Result<String, CommandError> {
    let opened = Opened::new(folder, figures);
    let walk = opened
        .checked()
        .map_err(|report| CommandError::Content(vec![report]))?;
    let signatures = Signatures::of(&opened.authored.signoff);
    let standings = walk
        .pieces
        .iter()
        .map(|piece| (piece, signatures.standing(piece)));
    let sheet = Sheet {
        title: opened.authored.condition.title.words(),
        language: &opened.authored.condition.language,
        pieces: standings
            .filter(|(_, standing)| !matches!(standing, Standing::Signed(_)))
            .collect(),
    };
    Ok(sheet.to_string())
}

/// Signs pieces of a condition and writes `signoff.toml`. Gives the keys of what was signed.
///
/// # Errors
/// When the condition breaks a rule, a piece is not there, or the file cannot be written.
pub fn sign(
    folder: &Path,
    figures: &Path,
    by: &str,
    wanted: &Pieces,
) -> Result<Vec<String>, CommandError> {
    let by = by.trim();
    if by.is_empty() || by.chars().count() > 100 || by.chars().any(char::is_control) {
        return Err(CommandError::NoName);
    }
    let opened = Opened::new(folder, figures);
    let walk = opened
        .checked()
        .map_err(|report| CommandError::Content(vec![report]))?;
    let signatures = Signatures::of(&opened.authored.signoff);
    let pieces: Vec<&Piece<'_>> = match wanted {
        Pieces::All => (walk.pieces.iter())
            .filter(|piece| !matches!(signatures.standing(piece), Standing::Signed(_)))
            .collect(),
        Pieces::Named(keys) => named(&walk, keys)?,
    };
    let keys: BTreeSet<&str> = walk.pieces.iter().map(|piece| piece.key.as_str()).collect();
    let mut signed: BTreeMap<String, Signature> = (opened.authored.signoff.signed.iter())
        .filter(|signature| keys.contains(signature.piece.as_str()))
        .map(|signature| (signature.piece.clone(), signature.clone()))
        .collect();
    for piece in &pieces {
        signed.insert(piece.key.clone(), signoff::sign(piece, by));
    }
    write_signatures(&folder.join(files::SIGNOFF), signed.into_values().collect())?;
    Ok(pieces.into_iter().map(|piece| piece.key.clone()).collect())
}

fn named<'w>(walk: &'w Walk<'w>, keys: &[String]) -> Result<Vec<&'w Piece<'w>>, CommandError> {
    if keys.is_empty() {
        return Err(CommandError::NoPieces);
    }
    let by_key: BTreeMap<&str, &Piece<'_>> = (walk.pieces.iter())
        .map(|piece| (piece.key.as_str(), piece))
        .collect();
    let find = |key: &String| {
        let piece = by_key.get(key.as_str()).copied();
        piece.ok_or_else(|| CommandError::UnknownPiece(key.clone()))
    };
    keys.iter().map(find).collect()
}

fn write_signatures(path: &Path, signed: Vec<Signature>) -> Result<(), CommandError> {
    const HEAD: &str = "# Who signed which editorial piece, and the fingerprint of what was signed.\n\
        # Written by `sign`; an edit to a piece voids its signature.\n\n";
    let text = toml::to_string(&SignoffFile { signed })?;
    fs::write(path, format!("{HEAD}{text}")).map_err(|source| CommandError::Io {
        path: path.to_owned(),
        source,
    })
}

fn folders(content: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let folders = condition_folders(content).map_err(|source| CommandError::Io {
        path: content.to_owned(),
        source,
    })?;
    if folders.is_empty() {
        return Err(CommandError::NoCondition(content.to_owned()));
    }
    Ok(folders)
}

/// A condition as it was read.
struct Opened {
    authored: Authored,
}

impl Opened {
    fn new(folder: &Path, figures: &Path) -> Self {
        Self {
            authored: read::read(folder, &Places::with_figures(folder, figures)),
        }
    }

    fn checked(&self) -> Result<Walk<'_>, Report> {
        let walk = Walk::of(&self.authored);
        let content = Content {
            authored: &self.authored,
            walk: &walk,
        };
        let problems = checks::problems(&content, Stage::Always);
        if problems.is_empty() {
            Ok(walk)
        } else {
            Err(Report::new(problems))
        }
    }
}
