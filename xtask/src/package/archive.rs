//! Reading and writing zip files: the same content is the same bytes, whenever it is packed.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::paths;

/// What stands beside the code about its licences.
const LICENCES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// A file by its name below some folder, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

/// All files below a folder, by name.
pub fn below(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    add_below(folder, "", &mut files)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn add_below(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = format!("{prefix}{}", name.to_string_lossy());
        if path.is_dir() {
            add_below(&path, &format!("{name}/"), files)?;
        } else {
            let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            files.push(File { name, content });
        }
    }
    Ok(())
}

/// A zip file that is being written.
pub struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Archive {
    fn default() -> Self {
        Self(ZipWriter::new(Cursor::default()))
    }
}

impl Archive {
    /// Adds a file.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.add_with(name, content, 0o644)
    }

    /// Adds a file that can be run.
    pub fn add_program(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.add_with(name, content, 0o755)
    }

    /// Adds what everyone who gets a part of the release is told of its licences.
    pub fn add_licences(&mut self, folder: &str) -> Result<()> {
        for name in LICENCES {
            let path = paths::root().join(name);
            let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            self.add(&format!("{folder}{name}"), &content)?;
        }
        Ok(())
    }

    fn add_with(&mut self, name: &str, content: &[u8], permissions: u32) -> Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .unix_permissions(permissions);
        let packed = self.0.start_file(name, options);
        packed.with_context(|| format!("packing {name}"))?;
        self.0
            .write_all(content)
            .with_context(|| format!("packing {name}"))
    }

    /// The whole file.
    pub fn finish(self) -> Result<Vec<u8>> {
        Ok(self.0.finish().context("packing")?.into_inner())
    }
}

/// All files of a zip file.
pub fn unpack(zip: Vec<u8>) -> Result<Vec<File>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).context("it is no whole zip file")?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        if entry.is_file() {
            let (name, mut content) = (entry.name()?.into_owned(), Vec::new());
            entry
                .read_to_end(&mut content)
                .with_context(|| format!("unpacking {name}"))?;
            files.push(File { name, content });
        }
    }
    Ok(files)
}
