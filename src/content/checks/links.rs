//! Rules about links.

use std::collections::BTreeSet;

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::names::{self, Targets};
use crate::content::schema::Link;
use crate::model::outline::LinkTarget;

/// A link leads to what is not there.
pub fn dangling_link(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !content.authored.is_whole() {
        return;
    }
    let targets = Targets::of(content.authored);
    for LinkAt { file, path, link, .. } in all(content) {
        let target = targets.get(&link.to);
        let fits = match file {
            files::SITUATIONS => matches!(target, Some(LinkTarget::Symptom(_))),
            _ => target.is_some(),
        };
        if !fits {
            findings.add(
                content.file(file),
                format!("{path}.to"),
                format!("There is no “{}”.", excerpt(&link.to)),
                if file == files::SITUATIONS {
                    "Write a symptom’s id."
                } else {
                    "Write a symptom’s id, faq- and an answer’s id, or phase- and a phase’s id."
                },
            );
        }
    }
}

/// A contributor is linked to the same thing twice.
pub fn duplicate_link(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for LinkAt { file, path, from, link } in all(content) {
        if !seen.insert((file, from, &link.to)) {
            let from = if file == files::CHAIN {
                "contributor"
            } else {
                "situation"
            };
            findings.add(
                content.file(file),
                format!("{path}.to"),
                format!(
                    "This {from} is linked to “{}” already.",
                    excerpt(&link.to)
                ),
                "Put all quotes under one link.",
            );
        }
    }
}

/// A link is neither stated nor inferred.
pub fn unknown_link_kind(content: &Content<'_>, findings: &mut Findings<'_>) {
    for LinkAt { file, path, link, .. } in all(content) {
        if names::evidence_kind(&link.kind).is_none() {
            findings.add(
                content.file(file),
                format!("{path}.kind"),
                format!("“{}” is not a kind of link.", excerpt(&link.kind)),
                "Write stated where the clinic’s wording names the thing, else inferred.",
            );
        }
    }
}

/// A link has no quote of the clinic's text.
pub fn link_without_evidence(content: &Content<'_>, findings: &mut Findings<'_>) {
    for LinkAt { file, path, link, .. } in all(content) {
        if link.quotes.is_empty() {
            findings.add(
                content.file(file),
                format!("{path}.quotes"),
                format!(
                    "Nothing in the clinic’s text is quoted for “{}”.",
                    excerpt(&link.to)
                ),
                "Quote the words of source.md that support the link; without any, take it out.",
            );
        }
    }
}

struct LinkAt<'a> {
    file: &'static str,
    path: String,
    /// The position of whose link it is.
    from: usize,
    link: &'a Link,
}

/// The links of contributors and of situations.
fn all<'a>(content: &Content<'a>) -> impl Iterator<Item = LinkAt<'a>> {
    let of = |file, list: &'static str, from: usize, links: &'a [Link]| {
        links.iter().enumerate().map(move |(nth, link)| LinkAt {
            file,
            path: format!("{list}[{from}].links[{nth}]"),
            from,
            link,
        })
    };
    let contributors = content.authored.chain.contributors.iter().enumerate();
    let situations = content.authored.situations.situations.iter().enumerate();
    contributors
        .flat_map(move |(at, it)| of(files::CHAIN, "contributors", at, &it.links))
        .chain(situations.flat_map(move |(at, it)| of(files::SITUATIONS, "situations", at, &it.links)))
}
