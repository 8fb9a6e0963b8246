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
    for at in all(content) {
        let target = targets.get(&at.link.to);
        let wrong = match at.file {
            files::RECOVERY => !matches!(target, Some(LinkTarget::Answer(_))),
            files::SITUATIONS => !matches!(target, Some(LinkTarget::Symptom(_))),
            _ => target.is_none(),
        };
        let instead = match at.file {
            files::RECOVERY => {
                "Write faq- and an answer’s id; contributors hold their own links to phases."
            }
            files::SITUATIONS => "Write a symptom’s id.",
            _ => "Write a symptom’s id, faq- and an answer’s id, or phase- and a phase’s id.",
        };
        if wrong {
            findings.add(
                content.file(at.file),
                format!("{}.to", at.path),
                format!("There is no “{}”.", excerpt(&at.link.to)),
                instead,
            );
        }
    }
}

/// An entry is linked to the same thing twice.
pub fn duplicate_link(content: &Content<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for at in all(content) {
        if !seen.insert((at.file, at.owner, &at.link.to)) {
            let owner = match at.file {
                files::RECOVERY => "phase",
                files::SITUATIONS => "situation",
                _ => "contributor",
            };
            findings.add(
                content.file(at.file),
                format!("{}.to", at.path),
                format!(
                    "This {owner} is linked to “{}” already.",
                    excerpt(&at.link.to)
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
    let links = all(content).map(|at| Supported {
        file: at.file,
        path: at.path,
        to: &at.link.to,
        kind: &at.link.kind,
        quotes: &at.link.quotes,
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

/// A link and where it stands.
struct LinkAt<'a> {
    file: &'static str,
    path: String,
    /// The position of the entry that it belongs to.
    owner: usize,
    link: &'a Link,
}

/// Every link: those of contributors, of phases and of situations.
fn all<'a>(content: &Content<'a>) -> impl Iterator<Item = LinkAt<'a>> {
    let contributors = content.authored.chain.contributors.iter();
    let contributors = contributors.map(|it| (files::CHAIN, "contributors", &it.links));
    let phases = content.authored.recovery.phases.iter();
    let phases = phases.map(|it| (files::RECOVERY, "phases", &it.links));
    let situations = content.authored.situations.situations.iter();
    let situations = situations.map(|it| (files::SITUATIONS, "situations", &it.links));
    let owners = contributors.enumerate().chain(phases.enumerate());
    let owners = owners.chain(situations.enumerate());
    owners.flat_map(|(owner, (file, list, links))| {
        links.iter().enumerate().map(move |(nth, link)| LinkAt {
            file,
            path: format!("{list}[{owner}].links[{nth}]"),
            owner,
            link,
        })
    })
}
