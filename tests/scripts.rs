//! The loaders' and the element's scripts, with made-up inputs: see `tests/scripts`. `PROPTEST_CASES`
//! asks for more of them.

use std::path::Path;
use std::process::Command;

#[test]
fn scripts_keep_what_is_made_up_in_bounds() {
    let node = std::env::var_os("NODE").unwrap_or_else(|| "node".into());
    let status = Command::new(node)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .args(["--expose-gc", "--test"])
        .args([
            "tests/scripts/attributes.mjs",
            "tests/scripts/frame_host.mjs",
            "tests/scripts/properties.mjs",
        ])
        .status()
        .expect("Node 20 or newer is on PATH, as CONTRIBUTING says");
    assert!(status.success(), "read the failing tests above");
}
