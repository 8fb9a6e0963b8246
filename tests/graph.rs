//! The outline and its graph, for the real conditions and for any that can be made.

use std::collections::BTreeSet;

use crate::fixtures::{conditions, runners_knee};
use crate::outlines::{any_outline, any_parts, parts};
use condition_explorer::model::error::OutlineError;
use condition_explorer::model::graph::Graph;
use condition_explorer::model::ids::{
    AnswerIx, ContributorIx, Id, PhaseIx, SituationIx, StepIx, SymptomIx, Topic,
};
use condition_explorer::model::outline::{
    EvidenceKind, Link, LinkTarget, Outline, PhaseLink, Step,
};
use condition_explorer::model::published::Published;
use condition_explorer::state::deep_link;
use condition_explorer::state::selection::{Choice, Focus, Selection};
use proptest::prelude::*;

fn assert_symmetric(outline: &Outline) {
    let graph = Graph::new(outline);
    let mut ends = 0;
    for topic in outline.topics() {
        let linked = graph.linked_to(topic);
        assert!(linked.is_sorted(), "neighbours keep the outline's order");
        for &other in linked {
            assert!(graph.linked_to(other).contains(&topic));
            let of_roadmap = matches!(
                (topic, other),
                (Topic::Phase(_), Topic::Answer(_)) | (Topic::Answer(_), Topic::Phase(_))
            );
            let is_contributor = |topic| matches!(topic, Topic::Contributor(_));
            assert!(
                of_roadmap || is_contributor(topic) != is_contributor(other),
                "a contributor is at exactly one end, or the link is the roadmap's own"
            );
        }
        ends += linked.len();
    }
    let links = outline.links.len() + outline.phase_links.len();
    assert_eq!(ends, 2 * links);
}

#[test]
fn the_real_conditions_are_symmetric_and_survive_publishing() {
    for condition in conditions() {
        assert_symmetric(&condition.outline);
        let published = Published::new(&condition.outline, &condition.words.live);
        let json = serde_json::to_string(&published).unwrap();
        let read: Published = serde_json::from_str(&json).unwrap();
        let (outline, words) = read.into_outline().unwrap();
        assert_eq!(outline, condition.outline);
        assert_eq!(words, condition.words.live);
    }
}

#[test]
fn an_outline_with_a_dangling_or_a_double_link_or_a_double_id_is_refused() {
    let link = |symptom| Link {
        contributor: ContributorIx(0),
        target: LinkTarget::Symptom(SymptomIx(symptom)),
        kind: EvidenceKind::Stated,
    };
    let dangling = Outline::new(parts([1, 1, 0, 0], vec![link(1)]));
    assert_eq!(dangling.unwrap_err(), OutlineError::DanglingLink);
    let double = Outline::new(parts([1, 1, 0, 0], vec![link(0), link(0)]));
    assert_eq!(double.unwrap_err(), OutlineError::DuplicateLink);
    let mut same_id = parts([2, 0, 0, 0], Vec::new());
    same_id.contributors[1].id = same_id.contributors[0].id.clone();
    assert_eq!(
        Outline::new(same_id).unwrap_err(),
        OutlineError::DuplicateId
    );
}

#[test]
fn a_roadmap_or_a_walk_that_names_what_is_not_there_is_refused() {
    let link = |phase, answer| PhaseLink {
        phase: PhaseIx(phase),
        answer: AnswerIx(answer),
        kind: EvidenceKind::Inferred,
    };
    let with = |links: Vec<PhaseLink>, steps| {
        let mut parts = parts([1, 0, 1, 1], Vec::new());
        (parts.phase_links, parts.steps) = (links, steps);
        Outline::new(parts)
    };
    let shows = |contributor| Step {
        contributor: Some(ContributorIx(contributor)),
        situation: None,
    };
    let whole_chain = Step::default();
    let nowhere = Step {
        situation: Some(SituationIx(0)),
        ..whole_chain
    };
    assert!(with(vec![link(0, 0)], vec![shows(0), whole_chain]).is_ok());
    let refused = |links, steps| with(links, steps).unwrap_err();
    let dangling = OutlineError::DanglingLink;
    assert_eq!(refused(vec![link(1, 0)], Vec::new()), dangling);
    assert_eq!(refused(vec![link(0, 1)], Vec::new()), dangling);
    assert_eq!(refused(Vec::new(), vec![shows(1)]), dangling);
    assert_eq!(refused(Vec::new(), vec![nowhere]), dangling);
    assert_eq!(
        refused(vec![link(0, 0), link(0, 0)], Vec::new()),
        OutlineError::DuplicateLink
    );
}

#[test]
fn a_step_of_the_walk_has_the_focus_on_what_it_shows_until_something_else_is_chosen() {
    let outline = runners_knee().outline;
    let at = |step| deep_link::walk(&outline, StepIx(step));
    let hip = Focus::Contributor(ContributorIx(0));
    let walking = Selection::default().after(at(0));
    assert_eq!((walking.step, walking.focus), (Some(StepIx(0)), Some(hip)));
    let ticked = walking.after(Choice::Tick(SymptomIx(0), true));
    assert_eq!(ticked.step, Some(StepIx(0)), "a tick does not end the walk");
    assert_eq!(walking.after(Choice::Focus(hip)).step, None);
    assert_eq!(walking.after(Choice::ClearFocus), Selection::default());
    let last = walking.after(at(4));
    assert_eq!(
        (last.step, last.focus),
        (Some(StepIx(4)), None),
        "the whole chain"
    );
}

#[test]
fn another_version_is_refused() {
    let condition = runners_knee();
    let mut published = Published::new(&condition.outline, &condition.words.live);
    published.schema += 1;
    assert!(matches!(
        published.into_outline(),
        Err(OutlineError::SchemaVersion { found, expected }) if found == expected + 1
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_links_to_me_is_what_i_link_to(outline in any_outline()) {
        assert_symmetric(&outline);
    }

    #[test]
    fn publishing_loses_nothing(outline in any_outline()) {
        let published = Published::new(&outline, &no_words());
        let json = serde_json::to_string(&published).unwrap();
        let read: Published = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(read.into_outline().unwrap().0, outline);
    }

    #[test]
    fn an_outline_is_refused_or_consistent(parts in any_parts()) {
        if let Ok(outline) = Outline::new(parts) {
            assert_symmetric(&outline);
            let pairs: BTreeSet<_> =
                outline.links.iter().map(|link| (link.contributor, link.target)).collect();
            prop_assert_eq!(pairs.len(), outline.links.len());
        }
    }

    #[test]
    fn what_lights_up_is_what_the_choices_are_linked_to(
        outline in any_outline(),
        ticks in prop::collection::vec((0u16..8, any::<bool>()), 0..12),
        focus in prop::option::of(0u16..6),
    ) {
        let graph = Graph::new(&outline);
        let mut selection = Selection::default();
        if let Some(at) = focus {
            selection = selection.after(Choice::Focus(Focus::Contributor(ContributorIx(at))));
        }
        for (at, on) in ticks {
            let before = selection.focus;
            selection = selection.after(Choice::Tick(SymptomIx(at), on));
            prop_assert_eq!(selection.focus, before);
            prop_assert_eq!(selection.ticked.contains(&SymptomIx(at)), on);
        }
        let chosen = selection.ticked.iter().map(|&ix| Topic::Symptom(ix));
        let chosen = chosen.chain(selection.focus.map(Topic::from));
        let expected: BTreeSet<Topic> =
            chosen.flat_map(|topic| graph.linked_to(topic)).copied().collect();
        prop_assert!(selection.lit(&graph).iter().eq(&expected));
        prop_assert!(selection.after(Choice::ClearTicks).after(Choice::ClearFocus) == Selection::default());
    }

    #[test]
    fn an_id_is_refused_or_kept_as_it_is(text in "[a-zA-Z0-9-]{0,70}|\\PC{0,20}") {
        if let Ok(id) = Id::new(&text) {
            prop_assert_eq!(id.as_str(), &text);
            prop_assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}

fn no_words() -> condition_explorer::model::words::LiveWords {
    condition_explorer::model::words::LiveWords::default()
}
