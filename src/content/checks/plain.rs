//! Rules about plain words beside the clinic's.

use super::{Content, Findings};
use crate::content::library::files;
use crate::content::readability::Counts;

/// The highest grade of the plain words as a whole.
pub const MAX_GRADE: f64 = 8.0;

/// Some of the clinic's text has plain words and some has not.
pub fn missing_plain_words(content: &Content<'_>, findings: &mut Findings<'_>) {
    let blocks = &content.walk.blocks;
    if blocks.iter().any(|block| block.plain.is_some()) {
        for block in blocks
            .iter()
            .filter(|it| it.is_clinic && it.plain.is_none())
        {
            findings.add(
                &block.file,
                block.path.clone(),
                "Other texts have plain words beside them; this one has none.",
                "Say the same in everyday words, or take the plain words out everywhere.",
            );
        }
    }
    let sections = content.authored.condition.sections.iter().enumerate();
    let sections = sections.map(|(at, section)| {
        let texts = (&section.paragraphs, &section.paragraphs_plain);
        (files::CONDITION, format!("sections[{at}]"), texts)
    });
    let steps = content.authored.walk.steps.iter().enumerate();
    let steps = steps.map(|(at, step)| {
        let texts = (&step.paragraphs, &step.paragraphs_plain);
        (files::WALK, format!("steps[{at}]"), texts)
    });
    for (file, path, (texts, plain)) in sections.chain(steps) {
        let [texts, plain] = [texts.len(), plain.len()];
        if plain > texts {
            findings.add(
                content.file(file),
                format!("{path}.paragraphs_plain"),
                format!("There are {plain} plain paragraphs beside {texts} of the clinic’s."),
                "Give each paragraph of the clinic’s one in plain words, in the same order.",
            );
        }
    }
}

/// The plain words are harder to read than plain words are.
pub fn plain_words_too_hard(content: &Content<'_>, findings: &mut Findings<'_>) {
    // The formula is made for English.
    if !content.authored.condition.language.starts_with("en") {
        return;
    }
    let plain = content.walk.blocks.iter().filter_map(|block| block.plain);
    let counts: Counts = plain.map(Counts::of).sum();
    if let Some(grade) = counts.grade().filter(|grade| *grade > MAX_GRADE) {
        findings.add(
            content.file(files::CONDITION),
            "plain",
            format!("The plain words as a whole have grade {grade:.1} (Flesch-Kincaid)."),
            format!(
                "Bring it to {MAX_GRADE:.0} or lower: shorter sentences, shorter words. `check` \
                 prints the grade of each text."
            ),
        );
    }
}
