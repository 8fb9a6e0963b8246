//! Rules about signatures; they hold when signatures are asked for.

use std::collections::BTreeSet;

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::signoff::{Signatures, Standing};

/// A piece was changed after it was signed, or is no longer there.
pub fn void_signature(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    let signatures = Signatures::of(&authored.signoff);
    for piece in &content.walk.pieces {
        if let Standing::Void(by) = signatures.standing(piece) {
            findings.add(
                &piece.file,
                piece.path.clone(),
                format!("{} was changed after {} signed it.", piece.key, excerpt(by)),
                format!("Show it to the clinic again, then sign {}.", piece.key),
            );
        }
    }
    let keys: BTreeSet<&str> = content
        .walk
        .pieces
        .iter()
        .map(|piece| piece.key.as_str())
        .collect();
    for (at, signature) in authored.signoff.signed.iter().enumerate() {
        if !keys.contains(signature.piece.as_str()) {
            findings.add(
                content.file(files::SIGNOFF),
                format!("signed[{at}].piece"),
                format!(
                    "There is no editorial piece “{}” any more.",
                    excerpt(&signature.piece)
                ),
                "Take the signature out.",
            );
        }
    }
}

/// A piece of ours has no signature.
pub fn unsigned_piece(content: &Content<'_>, findings: &mut Findings<'_>) {
    let signatures = Signatures::of(&content.authored.signoff);
    for piece in &content.walk.pieces {
        if signatures.standing(piece) == Standing::Unsigned {
            findings.add(
                &piece.file,
                piece.path.clone(),
                format!("{} is ours, and the clinic has not signed it.", piece.key),
                format!(
                    "Show it to the clinic on the review sheet, then sign {}.",
                    piece.key
                ),
            );
        }
    }
}
