//! The plugin for WordPress with the site inside: one upload, and nothing else to set up.

use std::fmt::Write as _;

use anyhow::{Result, bail};

use super::archive::{Archive, File, below};
use crate::paths;

/// Its folder in WordPress, and in the package.
const FOLDER: &str = "condition-explorer/";
pub const SITE: &str = "condition-explorer/site/";
/// What PHP lets be uploaded where nobody has said otherwise is 2 MiB.
const MOST_BYTES: usize = 2_000_000;
/// Of a site, what only other hosts read: WordPress's sends neither these headers nor these copies.
const LEFT_OUT: [&str; 2] = ["_headers", "nginx.conf.example"];
const COPIES: [&str; 2] = [".br", ".gz"];

/// What the package of a version is called.
pub fn file_name(version: &str) -> String {
    format!("condition-explorer-wordpress-{version}.zip")
}

/// The package, with these files of a site.
pub fn package(site: &[File], version: &str) -> Result<Vec<u8>> {
    let mut archive = Archive::default();
    for file in below(&paths::root().join("integrations/wordpress/condition-explorer"))? {
        if file.name == "condition-explorer.php" {
            is_of_version(&String::from_utf8_lossy(&file.content), version)?;
        }
        archive.add(&format!("{FOLDER}{}", file.name), &file.content)?;
    }
    archive.add_licences(FOLDER)?;
    let is_left_out =
        |name: &str| LEFT_OUT.contains(&name) || COPIES.iter().any(|ending| name.ends_with(ending));
    let files: Vec<_> = site
        .iter()
        .filter(|file| !is_left_out(&file.name))
        .collect();
    for file in &files {
        archive.add(&format!("{SITE}{}", file.name), &file.content)?;
    }
    archive.add(&format!("{FOLDER}site-files.php"), list(&files)?.as_bytes())?;
    let package = archive.finish()?;
    if package.len() > MOST_BYTES {
        bail!(
            "the plugin's package has {} bytes, and {MOST_BYTES} are allowed: PHP refuses larger \
             uploads by default.",
            package.len()
        );
    }
    Ok(package)
}

/// The plugin says its version twice, as WordPress and PHP read it: both must be the release's.
fn is_of_version(plugin: &str, version: &str) -> Result<()> {
    let header = plugin
        .lines()
        .find_map(|line| line.strip_prefix(" * Version:"));
    let constant = format!("const CONDITION_EXPLORER_VERSION = '{version}';");
    if header.map(str::trim) == Some(version) && plugin.contains(&constant) {
        return Ok(());
    }
    bail!(
        "integrations/wordpress/condition-explorer/condition-explorer.php is not of version \
         {version}.\nWhat to do next: write it in its head and in CONDITION_EXPLORER_VERSION."
    )
}

/// What the plugin finds out by whether the site is whole: each file with its size.
fn list(files: &[&File]) -> Result<String> {
    let mut list = String::from("<?php\n// Written with the package.\nreturn array(\n");
    for File { name, content } in files {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
        if !name.chars().all(is_plain) {
            bail!("{name} is no name for a file of a site");
        }
        let _ = writeln!(list, "\t'{name}' => {},", content.len());
    }
    list.push_str(");\n");
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::super::archive::unpack;
    use super::*;

    const VERSION: &str = env!("CARGO_PKG_VERSION");

    fn file(name: &str, content: &str) -> File {
        let (name, content) = (name.to_owned(), content.into());
        File { name, content }
    }

    #[test]
    fn a_package_has_what_wordpress_needs_and_is_the_same_each_time() -> Result<()> {
        let site = [
            file("index.html", "page"),
            file("index.html.br", "copy"),
            file("_headers", "headers"),
        ];
        let packed = package(&site, VERSION)?;
        assert_eq!(packed, package(&site, VERSION)?);
        let files = unpack(packed)?;
        let of = |name: &str| {
            files
                .iter()
                .find(|file| file.name == format!("{FOLDER}{name}"))
        };
        assert!(of("condition-explorer.php").is_some());
        assert!(of("NOTICE").is_some());
        assert!(of("site/index.html.br").is_none() && of("site/_headers").is_none());
        let list = of("site-files.php").map(|file| String::from_utf8_lossy(&file.content));
        assert!(list.is_some_and(|it| it.contains("array(\n\t'index.html' => 4,\n);")));
        Ok(())
    }

    #[test]
    fn what_is_wrong_is_refused() {
        assert!(package(&[], "0.0.0").is_err());
        assert!(package(&[file("it's.js", "")], VERSION).is_err());
        // What does not get smaller: the tail of a square in each step.
        let noise = (0..3_000_000_u32)
            .map(|n| n.wrapping_mul(n).wrapping_mul(0x9e37_79b9).to_be_bytes()[0]);
        let noise: Vec<u8> = noise.collect();
        let large = File {
            name: "a.wasm".to_owned(),
            content: noise,
        };
        assert!(package(&[large], VERSION).is_err());
    }
}
