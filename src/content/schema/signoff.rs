//! `signoff.toml`.

use serde::{Deserialize, Serialize};

/// `signoff.toml`; written by `sign`, not by hand.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignoffFile {
    /// The signatures.
    pub signed: Vec<Signature>,
}

/// A signature under one editorial piece.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signature {
    /// The piece's key, such as `faq.imaging.question`.
    pub piece: String,
    /// Who signed.
    pub by: String,
    /// The first 16 hex digits of the SHA-256 of what was signed.
    pub text: String,
}
