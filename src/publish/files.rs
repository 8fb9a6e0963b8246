//! Writing the files of a site.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::PublishError;

/// Writes a file under a name that its content decides; returns its address in the site.
pub fn write_hashed(
    site: &Path,
    stem: &str,
    ending: &str,
    content: impl AsRef<[u8]>,
) -> Result<String, PublishError> {
    let digest: [u8; 32] = Sha256::digest(content.as_ref()).into();
    let hash = digest
        .first_chunk()
        .map_or(0, |start| u64::from_be_bytes(*start));
    let address = format!("{stem}.{hash:016x}.{ending}");
    write(&site.join(&address), content.as_ref())?;
    Ok(address)
}

/// Reads a file of the site.
pub fn read(path: &Path) -> Result<String, PublishError> {
    std::fs::read_to_string(path).map_err(|source| PublishError::Read {
        path: path.to_owned(),
        source,
    })
}

/// Writes a file, and the folders that it stands in.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), PublishError> {
    let failed = |source| PublishError::Write {
        path: path.to_owned(),
        source,
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, content).map_err(failed)
}
