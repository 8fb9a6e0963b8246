//! The content of this repository: runner's knee, and the second condition that shares nothing with
//! it.

use std::collections::BTreeSet;
use std::fs;

use crate::fixtures::{bicycle_chain, conditions, root, runners_knee};
use condition_explorer::model::condition::{Condition, Provenance, Text};
use condition_explorer::model::ids::{ContributorIx, Id};
use condition_explorer::model::outline::{EvidenceKind, LinkTarget};

/// Every link of runner's knee: contributor, target as links name it, `S`tated or `I`nferred, and
/// the quotes that it rests on.
const LINKS: &str = include_str!("fixtures/runners-knee-links.txt");

fn target(condition: &Condition, target: LinkTarget) -> String {
    let id = &condition.outline.entry(target.into()).unwrap().id;
    match target {
        LinkTarget::Symptom(_) => id.to_string(),
        LinkTarget::Answer(_) => format!("faq-{id}"),
        LinkTarget::Phase(_) => format!("phase-{id}"),
    }
}

#[test]
fn runners_knee_has_every_link_with_its_kind_and_quotes() {
    let condition = runners_knee();
    let found: BTreeSet<String> = (condition.evidence.iter())
        .map(|evidence| {
            let contributor = &condition.outline.contributors[evidence.link.contributor.index()].id;
            let kind = match evidence.kind() {
                EvidenceKind::Stated => "S",
                EvidenceKind::Inferred => "I",
            };
            let target = target(&condition, evidence.link.target);
            format!(
                "{contributor} {target} {kind} {}",
                evidence.quotes.join(" / ")
            )
        })
        .collect();
    let expected: BTreeSet<String> = LINKS.lines().map(str::to_owned).collect();
    assert_eq!(found, expected);
    assert_eq!(condition.evidence.len(), 33);
}

/// The roadmap's own links, all of them our reading; by hand, as the others.
const ROADMAP: [(&str, &str); 7] = [
    ("weeks-1-2", "keep-running"),
    ("weeks-1-2", "visits"),
    ("weeks-3-6", "keep-running"),
    ("weeks-3-6", "visits"),
    ("weeks-6-10", "keep-running"),
    ("weeks-6-10", "visits"),
    ("weeks-6-10", "prior-care"),
];

#[test]
fn the_roadmap_has_its_own_links_each_with_a_reason() {
    let condition = runners_knee();
    let outline = &condition.outline;
    let found: Vec<(&str, &str)> = (condition.phase_evidence.iter())
        .map(|evidence| {
            let phase = &outline.phases[evidence.link.phase.index()].id;
            let answer = &outline.answers[evidence.link.answer.index()].id;
            (phase.as_str(), answer.as_str())
        })
        .collect();
    assert_eq!(found, ROADMAP);
    let links: Vec<_> = condition.phase_evidence.iter().map(|it| it.link).collect();
    assert_eq!(links, outline.phase_links);
    for evidence in &condition.phase_evidence {
        assert!(evidence.quotes.len() > 1, "words of both are quoted");
        assert_eq!(evidence.link.kind, EvidenceKind::Inferred);
        assert!(matches!(&evidence.provenance, Provenance::Editorial(it) if !it.reason.is_empty()));
    }
}

#[test]
fn the_walk_leads_along_the_chain_and_ends_with_all_of_it() {
    let outline = runners_knee().outline;
    let shown = outline.steps.iter().map(|step| {
        let situation = step
            .situation
            .map(|it| outline.situations[it.index()].id.as_str());
        (step.contributor.map(ContributorIx::index), situation)
    });
    let standing = Some("standing");
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            (Some(0), standing),
            (Some(1), standing),
            (Some(2), standing),
            (Some(3), standing),
            (None, Some("late-run"))
        ]
    );
    assert!(bicycle_chain().walk.is_none() && bicycle_chain().sheet.is_none());
}

#[test]
fn evidence_is_in_the_order_of_the_links_and_ours_where_inferred() {
    for condition in conditions() {
        let links: Vec<_> = condition
            .evidence
            .iter()
            .map(|evidence| evidence.link)
            .collect();
        assert_eq!(links, condition.outline.links);
        for evidence in &condition.evidence {
            assert!(!evidence.quotes.is_empty());
            let is_ours = matches!(evidence.provenance, Provenance::Editorial(_));
            assert_eq!(is_ours, evidence.kind() == EvidenceKind::Inferred);
        }
    }
}

#[test]
fn the_public_ids_of_runners_knee_stand() {
    let outline = runners_knee().outline;
    let ids = |list: &[condition_explorer::model::outline::Entry]| -> Vec<String> {
        list.iter().map(|entry| entry.id.to_string()).collect()
    };
    assert_eq!(outline.id, Id::new("runners-knee").unwrap());
    assert_eq!(
        ids(&outline.contributors),
        [
            "hip-control",
            "quad-tone",
            "tendon-load",
            "neural-sensitivity"
        ]
    );
    assert_eq!(
        ids(&outline.symptoms),
        [
            "load-pain",
            "theater-sign",
            "downhill-pain",
            "hot-spots",
            "instability"
        ]
    );
    assert_eq!(
        ids(&outline.answers),
        [
            "imaging",
            "quad-strength",
            "keep-running",
            "visits",
            "needling-or-acupuncture",
            "prior-care"
        ]
    );
    assert_eq!(
        ids(&outline.phases),
        ["weeks-1-2", "weeks-3-6", "weeks-6-10"]
    );
}

#[test]
fn every_sentence_of_the_clinic_is_shown_or_listed_with_a_reason() {
    let shown = shown(&runners_knee());
    let source = fs::read_to_string(root().join("content/runners-knee/source.md")).unwrap();
    let (head, body) = source
        .trim_start_matches("+++\n")
        .split_once("\n+++\n")
        .unwrap();
    let head: toml::Table = head.parse().unwrap();
    let not_shown: Vec<&str> = (head["not_shown"].as_array().unwrap().iter())
        .map(|entry| entry["line"].as_str().unwrap())
        .collect();
    for line in body.lines().filter(|line| !line.is_empty()) {
        if not_shown.contains(&line) {
            continue;
        }
        for sentence in line.replace(". ", ".\n").lines() {
            let is_listed = not_shown.contains(&sentence);
            // A line of the footer runs three of our texts together, and may do so mid-sentence.
            let is_shown = shown.contains(sentence)
                || sentence
                    .split_inclusive("NY 10023 ")
                    .all(|part| shown.contains(part.trim()));
            assert!(is_shown || is_listed, "not shown: {sentence}");
        }
    }
}

/// All that a condition shows of the clinic's, run together as the page does.
fn shown(condition: &Condition) -> String {
    let mut texts: Vec<&Text> = vec![&condition.lede];
    for section in &condition.sections {
        texts.push(&section.heading);
        texts.extend(&section.paragraphs);
    }
    for heading in [
        &condition.symptoms_heading,
        &condition.contributors_heading,
        &condition.phases_heading,
        &condition.answers_heading,
    ] {
        texts.push(&heading.title);
        texts.extend(&heading.subtitle);
    }
    texts.extend(
        condition
            .contributors
            .iter()
            .flat_map(|it| [&it.title, &it.text]),
    );
    for topic in condition
        .symptoms
        .iter()
        .chain(&condition.answers)
        .chain(&condition.phases)
    {
        texts.extend([&topic.title, &topic.text]);
    }
    let call = condition.call_to_action.as_ref().unwrap();
    texts.extend([&call.heading, &call.text, &call.label]);
    texts.extend(&call.notes);
    let clinic = &condition.clinic;
    texts.extend([
        &clinic.address,
        &clinic.blurb,
        &clinic.disclaimer,
        &clinic.copyright,
    ]);
    let words = texts
        .into_iter()
        .filter(|text| text.is_clinic())
        .map(|text| text.text.as_str());
    let title = format!(
        "{} {}",
        condition.title.text,
        condition.subtitle.as_ref().map_or("", |text| &text.text)
    );
    let mut all: Vec<&str> = vec![&title, &clinic.email];
    all.extend(words);
    all.join("\n")
}

#[test]
fn nothing_is_invented_about_the_clinic() {
    let clinic = runners_knee().clinic;
    assert_eq!(clinic.email, "support@drbarberclinic.com");
    let unknown = [
        clinic.phone,
        clinic.booking_address,
        clinic.disclaimer_address,
        clinic.site_address,
    ];
    assert_eq!(unknown, [None, None, None, None]);
    assert!(runners_knee().related.is_empty());
}

#[test]
fn the_urgent_care_notice_is_ours_and_names_its_source() {
    let notice = runners_knee().urgent_care.unwrap();
    let Provenance::Editorial(editorial) = &notice.summary.provenance else {
        panic!("the clinic's text has no such notice");
    };
    let sources: Vec<_> = (editorial.sources.iter())
        .map(|it| (it.name.split(' ').next().unwrap(), it.address.is_some()))
        .collect();
    assert_eq!(sources, [("MedlinePlus", true), ("NHS", true)]);
    assert_eq!(editorial.signed_by, None);
}

#[test]
fn the_second_condition_shares_nothing_with_the_first() {
    let (first, second) = (runners_knee(), bicycle_chain());
    assert_eq!(second.outline.contributors.len(), 3);
    assert_eq!(second.outline.symptoms.len(), 7);
    assert!(second.outline.answers.is_empty() && second.outline.phases.is_empty());
    assert_eq!(second.figure.drawings.len(), 2);
    assert!(second.outline.situations.is_empty());
    let ids = |condition: &Condition| -> BTreeSet<Id> {
        let topics = condition.outline.topics();
        topics
            .map(|topic| condition.outline.entry(topic).unwrap().id.clone())
            .collect()
    };
    assert!(ids(&first).is_disjoint(&ids(&second)));
}

#[test]
fn the_first_drawing_stands_in_the_page_and_the_others_are_fetched() {
    for condition in conditions() {
        let mut drawings = condition.outline.drawings.iter();
        assert_eq!(drawings.next().unwrap().source, None);
        assert!(drawings.all(|drawing| {
            drawing
                .source
                .as_ref()
                .is_some_and(|it| it.starts_with("figures/"))
        }));
        for drawing in &condition.figure.drawings {
            assert!(drawing.svg.contains("<svg") && drawing.svg.ends_with("</svg>"));
            assert_eq!(drawing.anchors.len(), condition.outline.contributors.len());
        }
    }
}
