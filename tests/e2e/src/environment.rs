//! What `cargo xtask test` tells the tests. Without it they fail: a test that cannot run has not
//! passed.

use std::path::{Path, PathBuf};

use crate::Engine;
use crate::host::files;

/// The repository.
pub fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize()
        .expect("the crate stands in tests/e2e of the repository")
}

/// The built site of the default condition.
pub fn site() -> PathBuf {
    folder("E2E_SITE")
}

/// Another condition on the same engine.
pub fn second_site() -> PathBuf {
    folder("E2E_SECOND_SITE")
}

/// What the page waits for to go live, as a pattern of faults: the WebAssembly, unless the
/// environment names something else for a site that goes live without it.
pub fn live_part() -> String {
    std::env::var("E2E_LIVE_PART").unwrap_or_else(|_| files::WASM.to_owned())
}

/// A condition whose every text tries to be markup, on the same engine.
pub fn hostile_site() -> PathBuf {
    folder("E2E_HOSTILE_SITE")
}

/// The engine that journeys are made in.
pub fn engine() -> Engine {
    match std::env::var("E2E_ENGINE").as_deref() {
        Err(_) | Ok("chromium") => Engine::Chromium,
        Ok("firefox") => Engine::Firefox,
        Ok("webkit") => Engine::WebKit,
        Ok(other) => panic!("E2E_ENGINE is {other}: no engine that the tests know; {HELP}"),
    }
}

/// The source of axe-core.
pub fn axe() -> String {
    let path = std::env::var_os("E2E_AXE").map_or_else(
        || root().join("node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    );
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "axe-core cannot be read at {} ({error}); {HELP}",
            path.display()
        )
    })
}

const HELP: &str = "run the tests with `cargo xtask test --e2e`, which sets everything up";

/// What has to be in the environment.
pub(crate) fn required(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; {HELP}"))
}

fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(required(name));
    assert!(
        path.join("index.html").is_file(),
        "{name} names {}, which holds no built site; {HELP}",
        path.display()
    );
    path
}
