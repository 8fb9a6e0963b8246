//! Smaller copies of text and WebAssembly, made once so that no server has to.

use std::io::{self, Write as _};
use std::path::Path;

/// Endings of files that compress well.
const ENDINGS: [&str; 7] = ["html", "css", "js", "json", "svg", "wasm", "txt"];
/// The best that brotli does, and the window that browsers accept.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// Writes `.br` and `.gz` beside every compressible file of a site.
pub fn compress_site(site: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(site)? {
        let path = entry?.path();
        if path.is_dir() {
            compress_site(&path)?;
        } else if is_compressible(&path) {
            compress(&path)?;
        }
    }
    Ok(())
}

fn is_compressible(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|e| ENDINGS.contains(&e))
}

fn compress(path: &Path) -> io::Result<()> {
    let content = std::fs::read(path)?;
    let mut smaller = Vec::new();
    brotli::CompressorWriter::new(&mut smaller, 4096, QUALITY, WINDOW).write_all(&content)?;
    std::fs::write(with_ending(path, "br"), &smaller)?;
    let level = flate2::Compression::best();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), level);
    gzip.write_all(&content)?;
    std::fs::write(with_ending(path, "gz"), gzip.finish()?)
}

fn with_ending(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
