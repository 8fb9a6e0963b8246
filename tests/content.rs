//! The content of this repository, as authors wrote it.

use std::path::{Path, PathBuf};

use condition_explorer::content::{Places, load};

fn runners_knee() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/runners-knee")
}

#[test]
fn runners_knee_loads() {
    let folder = runners_knee();
    let figures = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/figures");
    if let Err(report) = load(&folder, &Places::with_figures(&folder, &figures)) {
        panic!("{report}");
    }
}
