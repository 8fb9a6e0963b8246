//! The engine: the files that every condition shares, under names made from what is in them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{glue, minify, names, wasm};
use crate::compile::Profile;
use crate::paths;

/// Names the engine's files; the publisher reads it.
pub const ENGINE: &str = "engine.json";
/// Where the engine's files go.
pub const ASSETS: &str = "assets";

/// What wasm-bindgen leaves; neither stays under its name.
const BOUND_GLUE: &str = "condition-explorer.js";
const BOUND_WASM: &str = "condition-explorer_bg.wasm";
/// Scripts that a dependency brought along; their names are part of the glue.
const SNIPPETS: &str = "snippets";

/// Where public/loader/engine.js names the two files that it loads.
const GLUE_URL: &str = "%GLUE%";
const WASM_URL: &str = "%WASM%";
/// Where it says what the WebAssembly must be.
const WASM_INTEGRITY: &str = "%WASM_INTEGRITY%";

/// Replaces what wasm-bindgen left by the engine.
pub fn write(site: &Path, profile: Profile) -> Result<()> {
    if site.join(SNIPPETS).exists() {
        bail!(
            "a dependency brings scripts of its own (snippets/), which this step cannot hash: \
             remove it, or teach xtask/src/finish/engine.rs to"
        );
    }
    let assets = site.join(ASSETS);
    fs::create_dir_all(&assets).with_context(|| format!("making {}", assets.display()))?;

    let wasm_file = site.join(BOUND_WASM);
    let mut script = read(&site.join(BOUND_GLUE))?;
    if profile == Profile::Release {
        script = names::rename(&script, &wasm::optimise(&wasm_file)?)?;
    }
    let wasm = fs::read(&wasm_file).with_context(|| format!("reading {BOUND_WASM}"))?;
    let wasm_integrity = integrity(&wasm);
    let wasm = store(&assets, "explorer", "wasm", &wasm)?;

    let script = glue::guarded(&script)?;
    let script = if profile == Profile::Release {
        minify::script(&script)?
    } else {
        script
    };
    let glue = store(&assets, "explorer", "js", script.as_bytes())?;

    let loader = |name: &str, folder: &str| -> Result<String> {
        let script = minify::bundle(&public(&format!("{name}.js")))?;
        let script = place(&script, GLUE_URL, &format!("./{folder}{glue}"))?;
        let script = place(&script, WASM_URL, &format!("./{folder}{wasm}"))?;
        let script = place(&script, WASM_INTEGRITY, &wasm_integrity)?;
        store(&assets, name, "js", script.as_bytes())
    };
    let (boot, frame) = (loader("boot", "")?, loader("frame", "")?);
    // The publisher completes this one, and puts it beside the folder.
    let embed = loader("embed", &format!("{ASSETS}/"))?;

    let style = |name: &str| -> Result<String> {
        let style = minify::style_sheet(&paths::root().join(format!("style/{name}.css")))?;
        store(&assets, name, "css", style.as_bytes())
    };
    let (style, element_style) = (style("explorer")?, style("element")?);

    let path = |name: &str| format!("{ASSETS}/{name}");
    let engine = json!({
        "schema": 2,
        "boot": path(&boot),
        "frame": path(&frame),
        "embed": path(&embed),
        "glue": path(&glue),
        "wasm": path(&wasm),
        "style": path(&style),
        "element_style": path(&element_style),
    });
    let text = format!("{}\n", serde_json::to_string_pretty(&engine)?);
    fs::write(site.join(ENGINE), text).with_context(|| format!("writing {ENGINE}"))?;

    for name in [BOUND_GLUE, BOUND_WASM] {
        fs::remove_file(site.join(name)).with_context(|| format!("removing {name}"))?;
    }
    Ok(())
}

/// Writes a file under a name with the hash of its content, and returns the name.
fn store(assets: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<String> {
    let name = format!("{stem}.{}.{extension}", hash(content));
    fs::write(assets.join(&name), content).with_context(|| format!("writing {name}"))?;
    Ok(name)
}

/// The first 16 hex digits of a content's SHA-256.
fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// What a browser compares a file with before it uses it.
fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Puts a value where a loader has its placeholder, which must be there exactly once.
fn place(script: &str, placeholder: &str, value: &str) -> Result<String> {
    let count = script.matches(placeholder).count();
    if count != 1 {
        bail!("a loader must have {placeholder} exactly once; it is there {count} times");
    }
    Ok(script.replace(placeholder, value))
}

/// A file of what is published as it is.
fn public(name: &str) -> PathBuf {
    paths::root().join("public").join(name)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_16_hex_digits_of_the_content() {
        assert_eq!(hash(b""), "e3b0c44298fc1c14");
    }

    #[test]
    fn integrity_is_the_whole_hash_in_base64() {
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), empty);
    }

    #[test]
    fn a_placeholder_is_there_exactly_once() {
        assert_eq!(
            place("import('%GLUE%')", GLUE_URL, "./x.js")
                .ok()
                .as_deref(),
            Some("import('./x.js')")
        );
        assert!(place("", GLUE_URL, "x").is_err());
        assert!(place("%GLUE% %GLUE%", GLUE_URL, "x").is_err());
    }
}
