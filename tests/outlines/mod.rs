//! Outlines for property tests.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;

use condition_explorer::model::ids::{AnswerIx, ContributorIx, Id, PhaseIx, SymptomIx};
use condition_explorer::model::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, PhaseLink, Step,
};
use proptest::prelude::*;

/// Lists of these lengths (contributors, symptoms, answers, phases) with these links.
pub fn parts(lengths: [usize; 4], links: Vec<Link>) -> OutlineParts {
    let list = |kind: &str, length: usize| {
        (0..length)
            .map(|at| Entry {
                id: Id::new(&format!("{kind}-{at}")).unwrap(),
                name: format!("{kind} {at}"),
            })
            .collect()
    };
    let [contributors, symptoms, answers, phases] = lengths;
    OutlineParts {
        id: Id::new("any").unwrap(),
        contributors: list("c", contributors),
        symptoms: list("s", symptoms),
        plain_symptoms: Vec::new(),
        answers: list("a", answers),
        phases: list("p", phases),
        links,
        phase_links: Vec::new(),
        steps: Vec::new(),
        views: Vec::new(),
        situations: Vec::new(),
        drawings: Vec::new(),
    }
}

fn any_link(lengths: [u16; 4]) -> impl Strategy<Value = Link> {
    let [contributors, symptoms, answers, phases] = lengths.map(|length| length.max(1));
    let target = prop_oneof![
        (0..symptoms).prop_map(|at| LinkTarget::Symptom(SymptomIx(at))),
        (0..answers).prop_map(|at| LinkTarget::Answer(AnswerIx(at))),
        (0..phases).prop_map(|at| LinkTarget::Phase(PhaseIx(at))),
    ];
    (0..contributors, target, any::<bool>()).prop_map(|(at, target, stated)| Link {
        contributor: ContributorIx(at),
        target,
        kind: if stated {
            EvidenceKind::Stated
        } else {
            EvidenceKind::Inferred
        },
    })
}

/// Lists and links that may or may not fit together.
pub fn any_parts() -> impl Strategy<Value = OutlineParts> {
    (
        prop::array::uniform4(0usize..6),
        prop::collection::vec(any_link([7; 4]), 0..12),
    )
        .prop_map(|(lengths, links)| parts(lengths, links))
}

/// Any outline.
pub fn any_outline() -> impl Strategy<Value = Outline> {
    prop::array::uniform4(1u16..7)
        .prop_flat_map(|lengths| {
            let [contributors, _, answers, phases] = lengths;
            (
                Just(lengths),
                prop::collection::vec(any_link(lengths), 0..30),
                prop::collection::btree_set((0..phases, 0..answers), 0..12),
                prop::collection::vec(prop::option::of(0..contributors), 0..12),
            )
        })
        .prop_map(|(lengths, links, phase_links, steps)| {
            let by_pair = |link: Link| ((link.contributor, link.target), link);
            let links: BTreeMap<_, Link> = links.into_iter().map(by_pair).collect();
            let mut parts = parts(lengths.map(usize::from), links.into_values().collect());
            let phase_link = |(phase, answer)| PhaseLink {
                phase: PhaseIx(phase),
                answer: AnswerIx(answer),
                kind: EvidenceKind::Inferred,
            };
            parts.phase_links = phase_links.into_iter().map(phase_link).collect();
            let step = |contributor: Option<u16>| Step {
                contributor: contributor.map(ContributorIx),
                situation: None,
            };
            parts.steps = steps.into_iter().map(step).collect();
            Outline::new(parts).unwrap()
        })
}
