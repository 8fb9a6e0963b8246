//! Rules about links.

use std::collections::BTreeSet;

use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::names::{self, Targets};
use crate::content::schema::Link;

/// A link leads to what is not there.
pub fn dangling_link(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !content.authored.is_whole() {
        return;
    }
    let targets = Targets::of(content.authored);
    for (path, _, link) in all(content) {
        if targets.get(&link.to).is_none() {
            findings.add(
                content.file(files::CHAIN),
                format!("{path}.to"),
                format!("There is no “{}”.", excerpt(&link.to)),
                "Write a symptom’s id, faq- and an answer’s id, or phase- and a phase’s id.",
            );
        }
    }
}

/// A contributor is linked to the same thing twice.
pub fn duplicate_link(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (path, contributor, link) in all(content) {
        if !seen.insert((contributor, &link.to)) {
            findings.add(
                content.file(files::CHAIN),
                format!("{path}.to"),
                format!(
                    "This contributor is linked to “{}” already.",
                    excerpt(&link.to)
                ),
                "Put all quotes under one link.",
            );
        }
    }
}

/// A link is neither stated nor inferred.
pub fn unknown_link_kind(content: &Content<'_>, findings: &mut Findings<'_>) {
    for it in supported(content) {
        if names::evidence_kind(it.kind).is_none() {
            findings.add(
                content.file(it.file),
                format!("{}.kind", it.path),
                format!("“{}” is not a kind of link.", excerpt(it.kind)),
                "Write stated where the clinic’s wording names the thing, else inferred.",
            );
        }
    }
}

/// A link has no quote of the clinic's text.
pub fn link_without_evidence(content: &Content<'_>, findings: &mut Findings<'_>) {
    for it in supported(content) {
        if it.quotes.is_empty() {
            findings.add(
                content.file(it.file),
                format!("{}.quotes", it.path),
                format!(
                    "Nothing in the clinic’s text is quoted for “{}”.",
                    excerpt(it.to)
                ),
                "Quote the words of source.md that support the link; without any, take it out.",
            );
        }
    }
}

/// What must be supported by quotes: a link, or a contributor that something leaves untouched.
struct Supported<'a> {
    file: &'static str,
    path: String,
    to: &'a str,
    kind: &'a str,
    quotes: &'a [String],
}

fn supported<'a>(content: &Content<'a>) -> impl Iterator<Item = Supported<'a>> {
    let links = all(content).map(|(path, _, link)| Supported {
        file: files::CHAIN,
        path,
        to: &link.to,
        kind: &link.kind,
        quotes: &link.quotes,
    });
    let treatments = content.authored.tried.treatments.iter().enumerate();
    let untouched = treatments.flat_map(|(at, treatment)| {
        let untouched = treatment.untouched.iter().enumerate();
        untouched.map(move |(nth, it)| Supported {
            file: files::TRIED,
            path: format!("treatments[{at}].untouched[{nth}]"),
            to: &it.contributor,
            kind: &it.kind,
            quotes: &it.quotes,
        })
    });
    links.chain(untouched)
}

fn all<'a>(content: &Content<'a>) -> impl Iterator<Item = (String, usize, &'a Link)> {
    let contributors = content.authored.chain.contributors.iter().enumerate();
    contributors.flat_map(|(at, contributor)| {
        let links = contributor.links.iter().enumerate();
        links.map(move |(nth, link)| (format!("contributors[{at}].links[{nth}]"), at, link))
    })
}
