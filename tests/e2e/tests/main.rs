//! All tests of the whole site that are made in Chromium alone, as one program: it is linked once, and
//! no core waits for the last test of a file.

mod address;
mod audit;
mod axe;
mod delivery;
mod display;
mod early;
mod embed_errors;
mod embed_faults;
mod embed_frame;
mod embed_isolation;
mod embed_messages;
mod embed_page;
mod failure;
mod find;
mod history;
mod hostile;
mod labels;
mod layout;
mod links;
mod load;
mod private;
mod readers_tools;
mod run;
mod second_condition;
mod sheet;
mod situations;
mod static_page;
mod walk;
mod words;

/// A file that nobody names is a test that nobody runs.
#[test]
fn every_file_is_tested() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let modules = [include_str!("main.rs"), include_str!("every_engine.rs")].concat();
    let programs = include_str!("../Cargo.toml");
    for entry in here.read_dir().expect("it is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_stem().expect("a name").to_string_lossy();
        let is_named = modules.lines().any(|line| line == format!("mod {name};"))
            || programs.contains(&format!("path = \"tests/{name}.rs\""));
        assert!(
            is_named,
            "{name}: name it in tests/main.rs, or in tests/every_engine.rs"
        );
    }
}
