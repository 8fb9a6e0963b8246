//! The table of faults names tests that there are.

use std::fs;
use std::path::Path;

/// All test code below a folder.
fn code(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap();
    let read = |path: &Path| match path.extension() {
        _ if path.is_dir() => code(path),
        Some(ending) if ending == "rs" => fs::read_to_string(path).unwrap(),
        _ => String::new(),
    };
    entries.map(|it| read(&it.unwrap().path())).collect()
}

#[test]
fn every_test_in_the_table_of_faults_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("tests/e2e/README.md")).unwrap();
    let code = code(&root.join("tests"));
    // A file has an ending, and what is run has words between its underscores.
    let quoted = table.split('`').skip(1).step_by(2);
    let named: Vec<_> = quoted
        .filter(|it| it.trim_matches('_').matches('_').count() > 2)
        .collect();
    assert!(named.len() > 40, "{named:?}");
    for name in named {
        assert!(
            code.contains(&format!("fn {name}(")),
            "no test is called {name}"
        );
    }
}
