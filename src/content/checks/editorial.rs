//! Rules about what the editors add: what people try, the glossary, the short version.

use std::collections::BTreeSet;

use super::collisions::PAGE_ANCHORS;
use super::{Content, Findings, excerpt};
use crate::content::library::files;
use crate::content::names::Targets;
use crate::model::outline::LinkTarget;
use crate::model::passages::Folded;

/// What people try leaves a contributor untouched that is not there, or the same one twice.
pub fn unknown_contributor(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !content.authored.is_whole() {
        return;
    }
    let contributors: BTreeSet<&str> = (content.authored.chain.contributors.iter())
        .map(|contributor| contributor.id.as_str())
        .collect();
    for (at, treatment) in content.authored.tried.treatments.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (nth, untouched) in treatment.untouched.iter().enumerate() {
            let id = untouched.contributor.as_str();
            let path = format!("treatments[{at}].untouched[{nth}].contributor");
            if !contributors.contains(id) {
                findings.add(
                    content.file(files::TRIED),
                    path,
                    format!("There is no contributor “{}”.", excerpt(id)),
                    "Use the id of one of the [[contributors]] in chain.toml.",
                );
            } else if !seen.insert(id) {
                findings.add(
                    content.file(files::TRIED),
                    path,
                    format!("“{}” is listed here already.", excerpt(id)),
                    "Put all quotes into one entry.",
                );
            }
        }
    }
}

/// The short version leads to a part of the page that is not there.
pub fn unknown_part(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    let Some(short) = &authored.condition.short_version else {
        return;
    };
    if !authored.is_whole() {
        return;
    }
    let targets = Targets::of(authored);
    let is_there = |id: &str| {
        let is_absent = match id {
            "answers" => authored.faq.answers.is_empty(),
            "phases" => authored.recovery.phases.is_empty(),
            "tried" => authored.tried.treatments.is_empty(),
            "glossary" => authored.glossary.terms.is_empty(),
            "call" => authored.condition.call_to_action.is_none(),
            "sheet" => authored.sheet.questions.is_empty(),
            "walk" => authored.walk.steps.is_empty(),
            "urgent-care" => authored.condition.urgent_care.is_none(),
            _ => false,
        };
        let sections = authored.condition.sections.iter().map(|it| &it.id);
        let contributors = authored.chain.contributors.iter().map(|it| &it.id);
        !is_absent
            && (PAGE_ANCHORS.contains(&id)
                || sections.chain(contributors).any(|known| known == id)
                || targets
                    .get(id)
                    .is_some_and(|it| !matches!(it, LinkTarget::Symptom(_))))
    };
    for (list, points) in [("points", &short.points), ("steps", &short.steps)] {
        for (at, point) in points.iter().enumerate() {
            if let Some(to) = point.to.as_deref().filter(|to| !is_there(to)) {
                findings.add(
                    content.file(files::CONDITION),
                    format!("short_version.{list}[{at}].to"),
                    format!("There is no part of the page called “{}”.", excerpt(to)),
                    "Use the id of a section or a contributor, faq- or phase- and an id, or one of \
                     the page’s own parts that content/SCHEMA.md lists.",
                );
            }
        }
    }
}

/// A term of the glossary is in no text that could define it in place.
pub fn term_not_met(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    let terms = &authored.glossary.terms;
    if terms.is_empty() || !authored.is_whole() {
        return;
    }
    let condition = &authored.condition;
    let sections = condition.sections.iter();
    let texts = std::iter::once(&condition.lede)
        .chain(sections.flat_map(|it| &it.paragraphs))
        .chain(authored.symptoms.symptoms.iter().map(|it| &it.text))
        .chain(authored.chain.contributors.iter().map(|it| &it.text))
        .chain(authored.recovery.phases.iter().map(|it| &it.text))
        .chain(authored.faq.answers.iter().map(|it| &it.text));
    let texts: Vec<Folded> = texts.map(|text| Folded::new(text.words())).collect();
    for (at, term) in terms.iter().enumerate() {
        let mut forms =
            std::iter::once(term.name.words()).chain(term.also.iter().map(String::as_str));
        let is_met = forms.any(|form| texts.iter().any(|text| !text.find_all(form).is_empty()));
        if !is_met {
            findings.add(
                content.file(files::GLOSSARY),
                format!("terms[{at}].term"),
                format!(
                    "“{}” is in no text of the page.",
                    excerpt(term.name.words())
                ),
                "Add the form that the text uses under `also`, or take the term out.",
            );
        }
    }
}
