//! `cargo xtask test --screen-reader`: journeys by ear. A transcript is the journey and what has to be
//! heard on it; tests/screen-reader/README.md has its form.

mod desktop;
mod settings;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use site_server::Site;

use crate::compile::scratch;
use crate::paths;

use desktop::Desktop;

/// Makes every journey on a site, or those that one of `names` is part of the name of.
pub fn journeys(site: &Path, firefox: &Path, names: &[String]) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let served = runtime.block_on(Site::serve(site, ([127, 0, 0, 1], 0)))?;
    let mut desktop = Desktop::start(&scratch("screen-reader"))?;
    let mut differ = Vec::new();
    for file in transcripts()? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        if !names.is_empty() && !names.iter().any(|it| name.contains(it.as_str())) {
            continue;
        }
        let written = fs::read_to_string(&file)?;
        let heard = make(&mut desktop, firefox, &written, |path| served.url(path))
            .with_context(|| format!("the journey {name}"))?;
        if in_any_order(&heard) == in_any_order(&written) {
            println!("{name}: as it was written down");
        } else if std::env::var_os("BLESS").is_some() {
            fs::write(&file, &heard)?;
            println!("{name}: written down anew");
        } else {
            differ.push(name.to_string());
            println!("{name}: something else was heard");
            print_difference(&written, &heard);
        }
    }
    if differ.is_empty() {
        return Ok(());
    }
    bail!(
        "something else was heard on {}.\nWhat to do next: read the lines above. When they are as \
         they should be, run this with BLESS=1 and commit what it writes.",
        differ.join(", ")
    )
}

fn transcripts() -> Result<Vec<PathBuf>> {
    let folder = paths::root().join("tests/screen-reader");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{} holds no journey", folder.display());
    }
    Ok(files)
}

/// Makes one journey; gives its transcript with what is heard now.
fn make(
    desktop: &mut Desktop,
    firefox: &Path,
    written: &str,
    address: impl Fn(&str) -> String,
) -> Result<String> {
    let mut heard = String::new();
    for line in written.lines() {
        if let Some(path) = line.strip_prefix("@ ") {
            desktop.open(firefox, &address(path))?;
        } else if let Some(key) = line.strip_prefix("~ ") {
            desktop.press(key)?;
        } else if let Some(key) = line.strip_prefix("> ") {
            let said = desktop.press(key)?;
            heard.extend([line, "\n"]);
            for words in said {
                heard.extend([words.as_str(), "\n"]);
            }
            continue;
        } else if !line.starts_with('#') {
            continue;
        }
        heard.extend([line, "\n"]);
    }
    desktop.close();
    Ok(heard)
}

/// What is heard after one key, in an order of its own: a box and the page's status speak at once, and
/// either may be the first.
fn in_any_order(transcript: &str) -> Vec<Vec<&str>> {
    let is_own = |line: &&str| !line.starts_with(['>', '@', '#', '~']);
    let lines: Vec<&str> = transcript.lines().collect();
    let mut keys: Vec<Vec<&str>> = Vec::new();
    for line in &lines {
        match keys.last_mut() {
            Some(key) if is_own(line) => key.push(line),
            _ => keys.push(vec![line]),
        }
    }
    for key in &mut keys {
        key.sort_unstable();
    }
    keys
}

/// Prints the lines that differ, side by side where they stand.
fn print_difference(written: &str, heard: &str) {
    let (written, heard): (Vec<_>, Vec<_>) = (written.lines().collect(), heard.lines().collect());
    let same = written.iter().zip(&heard).take_while(|(a, b)| a == b);
    let at = same.count();
    for line in &heard[at.saturating_sub(2)..at] {
        println!("    {line}");
    }
    for (sign, lines) in [('-', &written), ('+', &heard)] {
        for line in lines[at..].iter().take(6) {
            println!("  {sign} {line}");
        }
    }
}
