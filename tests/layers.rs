//! Holds every `use` between the crate's modules against the rule that stands in `src/lib.rs`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in their order, lowest first; those of one layer do not use each other.
fn layers() -> Vec<Vec<String>> {
    let text = fs::read_to_string(src().join("lib.rs")).unwrap();
    let line = text.lines().find(|line| line.starts_with("//! model <-"));
    let line = line.expect("src/lib.rs states the rule in one line that starts with `model <-`");
    let names = |layer: &str| {
        layer
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect()
    };
    line.trim_start_matches("//!")
        .split("<-")
        .map(names)
        .collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The module of the crate that a file belongs to.
fn module_of(file: &Path) -> String {
    let inside = file.strip_prefix(src()).unwrap();
    let first = inside.components().next().unwrap();
    Path::new(first.as_os_str())
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

/// The modules that a line of code names.
fn named(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let after = |prefix: &'static str| {
        code.split(prefix)
            .skip(1)
            .filter_map(move |rest| rest.split(|c| !is_name(c)).next())
    };
    // A program outside the library names it by its name; a group (`crate::{..}`) hides what it
    // names from this test, and is refused below.
    after("crate::")
        .chain(after("condition_explorer::"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_module_uses_only_the_layers_below_it() {
    let layers = layers();
    let layer_of = |module: &str| {
        layers
            .iter()
            .position(|layer| layer.iter().any(|m| m == module))
    };
    let mut files = Vec::new();
    rust_files(&src(), &mut files);
    let mut wrong = BTreeSet::new();
    let mut edges = 0;
    for file in files {
        let module = match module_of(&file).as_str() {
            "lib" => continue,
            // The programs stand above everything.
            "bin" => "main".to_owned(),
            module => module.to_owned(),
        };
        let name = file.strip_prefix(src()).unwrap().display().to_string();
        let Some(own) = layer_of(&module) else {
            wrong.insert(format!(
                "{name}: the rule in src/lib.rs does not name `{module}`"
            ));
            continue;
        };
        for line in fs::read_to_string(&file).unwrap().lines() {
            for used in named(line).into_iter().filter(|used| *used != module) {
                edges += 1;
                match layer_of(&used) {
                    Some(layer) if layer < own => (),
                    Some(_) => {
                        wrong.insert(format!("{name}: `{module}` may not use `{used}`"));
                    }
                    None => {
                        wrong.insert(format!("{name}: no module in the rule: {}", line.trim()));
                    }
                }
            }
        }
    }
    assert!(
        edges > 0,
        "no `crate::` was found: this test reads the wrong files"
    );
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
