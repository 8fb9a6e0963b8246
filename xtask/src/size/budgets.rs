//! The budgets in budgets.toml, and what a site has of each.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths;

/// How much some files may be.
pub struct Budget {
    what: String,
    /// Paths in the site, with at most one `*` in each.
    files: Vec<String>,
    /// Whether each file may be that much, or all of them together.
    each: bool,
    pub bytes: u64,
}

impl Budget {
    /// Every budget, by name.
    pub fn all() -> Result<Vec<Self>> {
        let file = paths::root().join("budgets.toml");
        let text = fs::read_to_string(&file).context("reading budgets.toml")?;
        let table: toml::Table = text.parse().context("budgets.toml")?;
        let read = |(name, value): (&String, &toml::Value)| {
            Self::read(value).with_context(|| format!("budgets.toml: [{name}] lacks something"))
        };
        table.iter().map(read).collect()
    }

    fn read(value: &toml::Value) -> Option<Self> {
        let files = value.get("files")?.as_array()?.iter();
        Some(Self {
            what: value.get("what")?.as_str()?.to_owned(),
            files: files
                .map(|it| Some(it.as_str()?.to_owned()))
                .collect::<Option<_>>()?,
            each: value
                .get("each")
                .and_then(toml::Value::as_bool)
                .unwrap_or_default(),
            bytes: value.get("bytes")?.as_integer()?.try_into().ok()?,
        })
    }

    /// What a site has, by name. A file that is not there is an error: the budget would hold of
    /// nothing.
    pub fn measure(&self, site: &Path) -> Result<Vec<(String, u64)>> {
        let mut files = Vec::new();
        for pattern in &self.files {
            let found = matching(site, pattern)?;
            if found.is_empty() {
                bail!("the site has no {pattern}, which budgets.toml names");
            }
            files.extend(found);
        }
        if self.each {
            return Ok(files);
        }
        for (name, bytes) in files.iter().filter(|_| files.len() > 1) {
            println!("    {name}: {bytes}");
        }
        let sum = files.iter().map(|(_, bytes)| bytes).sum();
        Ok(vec![(self.what.clone(), sum)])
    }
}

/// The compressed sizes of the files that a pattern names, by their paths.
fn matching(site: &Path, pattern: &str) -> Result<Vec<(String, u64)>> {
    let (folder, name) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let (start, end) = name.split_once('*').unwrap_or((name, ""));
    let end = format!("{end}.br");
    let mut found = Vec::new();
    let entries = fs::read_dir(site.join(folder)).with_context(|| format!("reading {folder}"))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(&end) {
            let path = format!("{folder}/{}", name.trim_end_matches(".br"));
            found.push((path, entry.metadata()?.len()));
        }
    }
    found.sort();
    Ok(found)
}
