//! Signatures under editorial pieces: who signed, and what exactly.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::schema::{Signature, SignoffFile};
use super::walk::Piece;

/// What a signature says of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nobody has signed it.
    Unsigned,
    /// Signed by this person, as it stands.
    Signed(&'a str),
    /// Signed by this person, and changed since.
    Void(&'a str),
}

/// The signatures of one condition, by piece.
#[derive(Clone, Debug, Default)]
pub struct Signatures<'a>(BTreeMap<&'a str, &'a Signature>);

impl<'a> Signatures<'a> {
    /// Reads them from the file; the last signature under a piece counts.
    pub fn of(file: &'a SignoffFile) -> Self {
        let by_piece = |signature: &'a Signature| (signature.piece.as_str(), signature);
        Self(file.signed.iter().map(by_piece).collect())
    }

    /// How a piece stands.
    pub fn standing(&self, piece: &Piece<'_>) -> Standing<'a> {
        match self.0.get(piece.key.as_str()) {
            None => Standing::Unsigned,
            Some(signature) if signature.text == fingerprint(piece) => {
                Standing::Signed(&signature.by)
            }
            Some(signature) => Standing::Void(&signature.by),
        }
    }
}

/// A signature under a piece as it stands.
pub fn sign(piece: &Piece<'_>, by: &str) -> Signature {
    Signature {
        piece: piece.key.clone(),
        by: by.to_owned(),
        text: fingerprint(piece),
    }
}

/// The first 16 hex digits of the SHA-256 of all that the review sheet shows of a piece: its words,
/// its reason, its sources and the clinic's text that it rests on.
pub fn fingerprint(piece: &Piece<'_>) -> String {
    const SEPARATOR: [u8; 1] = [0x1f];
    let sources = piece.sources.iter();
    let mut sources: Vec<&str> = sources
        .flat_map(|it| [&it.name, it.address.as_deref().unwrap_or_default()])
        .collect();
    // As it was when a piece had one source or none: signatures of then still fit.
    if sources.is_empty() {
        sources = vec!["", ""];
    }
    let mut hash = Sha256::new();
    for list in [&piece.words[..], &[piece.reason], &sources, &piece.rests_on] {
        for words in list {
            hash.update(words);
            hash.update(SEPARATOR);
        }
        hash.update(SEPARATOR);
    }
    let mut hex = String::new();
    for byte in &hash.finalize()[..8] {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
