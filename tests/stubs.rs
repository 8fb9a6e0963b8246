//! The crates that stand in for others: they have what is used of those, and nothing behind it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The folders that cargo takes the packages of a name from.
fn folders(name: &str) -> Vec<PathBuf> {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--all-features", "--format-version", "1"])
        .args([
            "--locked",
            "--offline",
            "--filter-platform",
            "wasm32-unknown-unknown",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let problem = String::from_utf8_lossy(&metadata.stderr);
    assert!(metadata.status.success(), "{problem}");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let named = packages.iter().filter(|it| it["name"] == name);
    let manifest = |it: &Value| PathBuf::from(it["manifest_path"].as_str().unwrap());
    named
        .map(|it| manifest(it).parent().unwrap().to_owned())
        .collect()
}

fn read_all(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// What is called on a type of wasm-streams, by name.
fn used(text: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let names = text.split("wasm_streams::").skip(1);
    let names = names.filter_map(|rest| rest.split(|c| !is_name(c)).next());
    let calls = text.split("ReadableStream::").skip(1);
    let calls = calls.filter_map(|rest| rest.split(|c| !is_name(c)).next());
    names.chain(calls).map(str::to_owned).collect()
}

/// A Leptos that streams in more ways than before may stream where nothing does: then look at what
/// it is for, and take the stub out if it is for us.
#[test]
fn leptos_uses_no_more_of_wasm_streams_than_the_stub_has() {
    let mut texts = Vec::new();
    read_all(&folders("server_fn")[0].join("src"), &mut texts);
    let texts = texts.into_iter().filter(|it| it.contains("wasm_streams"));
    let used: BTreeSet<_> = texts.flat_map(|it| used(&it)).collect();
    let known = ["ReadableStream", "from_raw", "from_stream"];
    assert_eq!(used, known.map(str::to_owned).into());
}

/// Cargo takes the stub only for the version that is asked for; another one brings the crate back.
#[test]
fn the_stub_is_what_is_built() {
    let stub = Path::new(env!("CARGO_MANIFEST_DIR")).join("stubs/wasm-streams");
    assert_eq!(folders("wasm-streams"), [stub]);
}

/// Streams are for server functions, of which there are none.
#[test]
fn there_is_no_server_function() {
    let mut texts = Vec::new();
    read_all(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut texts,
    );
    let server = ["#[server", "ServerFn", "server_fn"];
    assert!(
        texts
            .iter()
            .all(|it| !server.iter().any(|name| it.contains(name)))
    );
}
