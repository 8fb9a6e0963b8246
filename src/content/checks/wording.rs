//! Rules about what our words must not say: nothing that judges the visitor, nothing that frightens.

use super::{Content, Findings, excerpt};
use crate::content::walk::Role;

/// Words of ours that would make the page sound as if it judged the visitor.
const UNSAFE: [&str; 41] = [
    "likely",
    "unlikely",
    "likelihood",
    "probably",
    "probable",
    "probability",
    "chance",
    "chances",
    "odds",
    "match",
    "matches",
    "matched",
    "matching",
    "score",
    "scores",
    "scored",
    "scoring",
    "percent",
    "per cent",
    "percentage",
    "rank",
    "ranks",
    "ranked",
    "ranking",
    "rating",
    "top cause",
    "main cause",
    "diagnosis",
    "diagnoses",
    "diagnose",
    "diagnosed",
    "diagnosing",
    "diagnostic",
    "your result",
    "your results",
    "your risk",
    "high risk",
    "low risk",
    "you have runner",
    "you suffer",
    "your condition is",
];

/// Words of ours say how likely something is, or give a result.
pub fn unsafe_wording(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        let words = match text.role {
            Role::Editorial | Role::Plain | Role::Label => text.words.to_owned(),
            // A reason is shown beside the link that it is for, but may quote the clinic.
            Role::Reason => without_quoted(text.words),
            Role::Clinic | Role::Quote | Role::Contact => continue,
        };
        let percent = words.contains(['%', '‰']).then_some("%");
        if let Some(word) = first_of(&UNSAFE, &words).or(percent) {
            findings.at(
                text,
                format!("“{word}” makes the page sound as if it judged the visitor."),
                "Say what is linked to what: “linked to”, “often contributes”, “some people notice”.",
            );
        }
    }
}

/// Words that patients report to be frightened by (BMJ Open 8:e018624, on “weakness” and
/// “mal-tracking”), and their kin.
const FRIGHTENING: [&str; 16] = [
    "weak",
    "weakness",
    "weakened",
    "maltracking",
    "mal tracking",
    "damage",
    "damaged",
    "degeneration",
    "degenerate",
    "degenerative",
    "worn out",
    "wear and tear",
    "abnormal",
    "crumbling",
    "unstable",
    "dysfunction",
];

/// Plain words use a word that frightens.
pub fn frightening_wording(content: &Content<'_>, findings: &mut Findings<'_>) {
    for text in &content.walk.texts {
        if text.role != Role::Plain {
            continue;
        }
        if let Some(word) = first_of(&FRIGHTENING, text.words) {
            findings.at(
                text,
                format!("Readers report that “{}” frightens them.", excerpt(word)),
                "Say what happens: “less control”, “can take less load”, “does not move right”.",
            );
        }
    }
}

/// The first of these that stands in a text as whole words.
fn first_of<'w>(wanted: &[&'w str], text: &str) -> Option<&'w str> {
    let spaced: String = (text.chars().flat_map(char::to_lowercase))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let words = format!(" {} ", words.join(" "));
    let is_there = |word: &&&str| words.contains(&format!(" {word} "));
    wanted.iter().find(is_there).copied()
}

/// A text without what it quotes.
fn without_quoted(text: &str) -> String {
    text.split('“')
        .enumerate()
        .filter_map(|(at, part)| match at {
            0 => Some(part),
            _ => part.split_once('”').map(|(_, rest)| rest),
        })
        .collect()
}
