//! Waiting for a change in what the site is made of.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Files and folders that the site is made of.
const WATCHED: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "style",
    "public",
    "content",
];
/// How often they are looked at. Some hundred files take a few milliseconds, on every system alike.
const INTERVAL: Duration = Duration::from_millis(400);

/// What is there below a folder: each file's name, size and time of change as one number.
pub fn seen(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in WATCHED {
        see(&root.join(name), &mut hasher);
    }
    hasher.finish()
}

fn see(path: &Path, hasher: &mut DefaultHasher) {
    path.hash(hasher);
    // What is gone by now is a change, and is seen as one next time.
    let Ok(found) = fs::metadata(path) else {
        return;
    };
    if !found.is_dir() {
        (found.len(), found.modified().ok()).hash(hasher);
        return;
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        see(&path, hasher);
    }
}

/// Waits until something is other than it was seen, and for an editor to have written all of it.
pub fn wait_for_change(root: &Path, seen_before: u64) {
    let mut last = seen_before;
    loop {
        sleep(INTERVAL);
        let now = seen(root);
        if now != seen_before && now == last {
            return;
        }
        last = now;
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use anyhow::Result;

    use super::*;

    #[test]
    fn a_change_a_new_file_and_a_removal_are_seen() -> Result<()> {
        let root = std::env::temp_dir().join(format!("watch-{}", std::process::id()));
        let style = root.join("style/deep");
        fs::create_dir_all(&style)?;
        fs::write(root.join("other.txt"), "not watched")?;
        let mut before = seen(&root);
        let mut is_change = |what: &str| {
            let now = seen(&root);
            assert_ne!(now, before, "{what}");
            assert_eq!(now, seen(&root), "{what}");
            before = now;
        };
        fs::write(style.join("a.css"), "a{}")?;
        is_change("a new file");
        fs::write(style.join("a.css"), "ab{}")?;
        is_change("another size");
        fs::remove_file(style.join("a.css"))?;
        is_change("a removal");
        fs::write(root.join("other.txt"), "still not")?;
        assert_eq!(seen(&root), before);

        let writer = style.join("b.css");
        let write = thread::spawn(move || fs::write(writer, "b{}"));
        wait_for_change(&root, before);
        assert!(style.join("b.css").is_file());
        assert!(write.join().is_ok_and(|it| it.is_ok()));
        fs::remove_dir_all(&root)?;
        Ok(())
    }
}
