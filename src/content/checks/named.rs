//! Rules about what names an entry or a mark within a file.

use std::collections::{BTreeMap, BTreeSet};

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::names;

/// A step of a contributor's chain names a station that is not there.
pub fn unknown_station(content: &Content<'_>, findings: &mut Findings<'_>) {
    let chain = &content.authored.chain;
    let stations: BTreeSet<&str> = chain.stations.iter().map(|s| s.id.as_str()).collect();
    for (at, contributor) in chain.contributors.iter().enumerate() {
        for (nth, step) in contributor.chain.iter().enumerate() {
            if !stations.contains(step.station.as_str()) {
                findings.add(
                    content.file(files::CHAIN),
                    format!("contributors[{at}].chain[{nth}].station"),
                    format!("There is no station “{}”.", excerpt(&step.station)),
                    "Use the id of one of [[stations]], or add one there.",
                );
            }
        }
    }
}

/// A step of the walk shows a contributor that is not there.
pub fn unknown_walk_focus(content: &Content<'_>, findings: &mut Findings<'_>) {
    let contributors = content.authored.chain.contributors.iter();
    let contributors: BTreeSet<&str> = contributors.map(|it| it.id.as_str()).collect();
    for (at, step) in content.authored.walk.steps.iter().enumerate() {
        let Some(focus) = step.focus.as_deref() else {
            continue;
        };
        if !contributors.contains(focus) {
            findings.add(
                content.file(files::WALK),
                format!("steps[{at}].focus"),
                format!("There is no contributor “{}”.", excerpt(focus)),
                "Use the id of a contributor of chain.toml, or leave it out for the whole chain.",
            );
        }
    }
}

/// A step of the walk shows a situation that is not there.
pub fn unknown_walk_situation(content: &Content<'_>, findings: &mut Findings<'_>) {
    let situations = content.authored.situations.situations.iter();
    let situations: BTreeSet<&str> = situations.map(|it| it.id.as_str()).collect();
    for (at, step) in content.authored.walk.steps.iter().enumerate() {
        if let Some(situation) = step.situation.as_deref()
            && !situations.contains(situation)
        {
            findings.add(
                content.file(files::WALK),
                format!("steps[{at}].situation"),
                format!("There is no situation “{}”.", excerpt(situation)),
                "Use the id of a situation of situations.toml, or leave it out to change nothing.",
            );
        }
    }
}

/// A contributor's mark is not one of the four.
pub fn unknown_mark(content: &Content<'_>, findings: &mut Findings<'_>) {
    for (at, contributor) in content.authored.chain.contributors.iter().enumerate() {
        if names::mark(&contributor.mark).is_none() {
            findings.add(
                content.file(files::CHAIN),
                format!("contributors[{at}].mark"),
                format!("“{}” is not a mark.", excerpt(&contributor.mark)),
                "Use disc, bar, diamond or wave.",
            );
        }
    }
}

/// Two contributors share a mark, so that only colour would tell them apart.
pub fn mark_used_twice(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeMap::new();
    for (at, contributor) in content.authored.chain.contributors.iter().enumerate() {
        let mark = &contributor.mark;
        if let (Some(first), true) = (seen.get(mark), names::mark(mark).is_some()) {
            findings.add(
                content.file(files::CHAIN),
                format!("contributors[{at}].mark"),
                format!("contributors[{first}] has the mark “{mark}” already."),
                "Give each contributor its own: disc, bar, diamond or wave.",
            );
        }
        seen.entry(mark).or_insert(at);
    }
}
