//! What the check says of content that passes: what there is, and how hard the plain words are to
//! read.

use super::checks;
use super::read::Authored;
use super::readability::Counts;
use super::signoff::{Signatures, Standing};
use super::walk::Walk;

/// What there is of a condition, in a line.
pub fn summary(authored: &Authored, walk: &Walk<'_>) -> String {
    let Authored {
        chain,
        symptoms,
        faq,
        recovery,
        signoff,
        ..
    } = authored;
    let signatures = Signatures::of(signoff);
    let count = |wanted: fn(&Standing<'_>) -> bool| {
        let standings = walk.pieces.iter().map(|piece| signatures.standing(piece));
        standings.filter(wanted).count()
    };
    let links: usize = chain
        .contributors
        .iter()
        .map(|entry| entry.links.len())
        .sum();
    let mut line = format!(
        "{}: {} contributors, {} symptoms, {} answers, {} phases, {links} links. \
         {} editorial pieces, {} signed",
        authored.folder.display(),
        chain.contributors.len(),
        symptoms.symptoms.len(),
        faq.answers.len(),
        recovery.phases.len(),
        walk.pieces.len(),
        count(|standing| matches!(standing, Standing::Signed(_))),
    );
    match count(|standing| matches!(standing, Standing::Void(_))) {
        0 => line.push('.'),
        void => line.extend([", ", &void.to_string(), " changed since they were signed."]),
    }
    line
}

/// How hard the plain words are to read: as a whole, and text by text, the hardest first.
pub fn grades(walk: &Walk<'_>) -> Vec<String> {
    let plain = (walk.blocks.iter()).filter_map(|block| Some((block, Counts::of(block.plain?))));
    let plain: Vec<_> = plain.collect();
    let whole: Counts = plain.iter().map(|(_, counts)| *counts).sum();
    let Some(grade) = whole.grade() else {
        return Vec::new();
    };
    let mut graded: Vec<(f64, String)> = (plain.into_iter())
        .filter_map(|(block, counts)| {
            let name = block.file.file_name().unwrap_or_default();
            let place = format!("{}: {}", name.to_string_lossy(), block.path);
            Some((counts.grade()?, place))
        })
        .collect();
    graded.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let head = format!(
        "  Plain words: grade {grade:.1} as a whole, of {:.0} at most (Flesch-Kincaid).",
        checks::MAX_GRADE
    );
    let texts = graded
        .into_iter()
        .map(|(grade, place)| format!("  {grade:>6.1}  {place}"));
    std::iter::once(head).chain(texts).collect()
}
