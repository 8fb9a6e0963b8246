//! Addresses: what is written is what is read, and nothing that is read can do harm.

use std::sync::LazyLock;

use crate::fixtures::{bicycle_chain, runners_knee};
use crate::outlines::any_outline;
use condition_explorer::model::anchor;
use condition_explorer::model::ids::{StepIx, SymptomIx, Topic};
use condition_explorer::model::outline::Outline;
use condition_explorer::model::shared_link;
use condition_explorer::model::sorted::Sorted;
use condition_explorer::state::deep_link::{self, choice, focus, fragment, place};
use condition_explorer::state::selection::{Choice, Focus, Selection};
use proptest::prelude::*;

fn focuses(outline: &Outline) -> Vec<Focus> {
    let focus = |topic| match topic {
        Topic::Contributor(ix) => Some(Focus::Contributor(ix)),
        Topic::Answer(ix) => Some(Focus::Answer(ix)),
        Topic::Phase(ix) => Some(Focus::Phase(ix)),
        Topic::Symptom(_) => None,
    };
    outline.topics().filter_map(focus).collect()
}

fn assert_round_trip(outline: &Outline) {
    for chosen in focuses(outline) {
        let written = fragment(outline, chosen).unwrap();
        assert_eq!(focus(outline, &written), Some(chosen));
        assert_eq!(focus(outline, &format!("#{written}")), Some(chosen));
    }
}

#[test]
fn every_address_of_the_real_conditions_is_read_back() {
    assert_round_trip(&runners_knee().outline);
    assert_round_trip(&bicycle_chain().outline);
    assert_eq!(focuses(&runners_knee().outline).len(), 13);
}

#[test]
fn the_public_addresses_stand() {
    let outline = runners_knee().outline;
    let written: Vec<String> = focuses(&outline)
        .into_iter()
        .map(|chosen| fragment(&outline, chosen).unwrap())
        .collect();
    assert_eq!(written[0], "hip-control");
    assert!(written.contains(&"faq-imaging".to_owned()));
    assert!(written.contains(&"phase-weeks-3-6".to_owned()));
}

#[test]
fn links_are_written_in_content_as_addresses_are() {
    // `content` may not use `state`, so the prefixes stand twice; links name both kinds.
    let condition = runners_knee();
    for link in &condition.outline.links {
        let topic = Topic::from(link.target);
        if let Some(chosen) = focuses(&condition.outline)
            .into_iter()
            .find(|it| Topic::from(*it) == topic)
        {
            let written = fragment(&condition.outline, chosen).unwrap();
            assert!(
                include_str!("../content/runners-knee/chain.toml")
                    .contains(&format!("to = \"{written}\""))
            );
        }
    }
}

#[test]
fn an_address_that_names_nothing_is_nothing() {
    let outline = runners_knee().outline;
    for hostile in [
        "",
        "#",
        "##hip-control",
        "hip-control ",
        "HIP-CONTROL",
        "faq-",
        "phase-",
        "faq-hip-control",
        "load-pain",
        "imaging",
        "../hip-control",
        "%68ip-control",
        "hip-control~ticked=load-pain\0",
        "<script>alert(1)</script>",
        "\u{202e}lortnoc-pih",
        "constructor",
        "__proto__",
    ] {
        assert_eq!(focus(&outline, hostile), None, "{hostile}");
    }
    assert_eq!(focus(&outline, &"a".repeat(10_000_000)), None);
}

#[test]
fn every_step_of_the_walk_is_an_address() {
    let outline = runners_knee().outline;
    let walk = |ix: StepIx| {
        let selection = Selection::default().after(deep_link::walk(&outline, ix));
        place(&outline, &selection).unwrap()
    };
    let written: Vec<_> = outline.step_ixs().map(walk).collect();
    assert_eq!(written, ["walk-1", "walk-2", "walk-3", "walk-4", "walk-5"]);
    for (address, ix) in written.iter().zip(outline.step_ixs()) {
        assert_eq!(anchor::step(&outline, address), Some(ix));
        assert!(matches!(choice(&outline, address), Some(Choice::Walk(at, _)) if at == ix));
    }
    for hostile in [
        "walk-",
        "walk-0",
        "walk-6",
        "walk-01",
        "walk-+1",
        "walk--1",
        "walk-1 ",
        "walk-1.0",
        "walk-65536",
        "walk-18446744073709551617",
        "walk-١",
        "Walk-1",
    ] {
        assert_eq!(anchor::step(&outline, hostile), None, "{hostile}");
        assert_eq!(choice(&outline, hostile), None, "{hostile}");
    }
    assert_eq!(
        anchor::step(&bicycle_chain().outline, "walk-1"),
        None,
        "there is no walk"
    );
}

#[test]
fn a_link_with_ticks_is_read_back_and_holds_nothing_else() {
    let outline = runners_knee().outline;
    let ticked = Sorted::from_iter([SymptomIx(0), SymptomIx(3)]);
    let link = shared_link::write(&outline, "hip-control", &ticked);
    assert_eq!(link, "hip-control~ticked=load-pain,hot-spots");
    assert_eq!(
        shared_link::read(&outline, &link),
        Some(("hip-control", ticked.clone()))
    );
    let link = shared_link::write(&outline, "", &ticked);
    assert_eq!(link, "~ticked=load-pain,hot-spots");
    assert_eq!(
        shared_link::read(&outline, &format!("#{link}")),
        Some(("", ticked))
    );
    let none = Sorted::default();
    assert_eq!(shared_link::write(&outline, "walk-2", &none), "walk-2");
    assert_eq!(shared_link::read(&outline, "hip-control"), None);
    let unknown = "~ticked=,nothing,__proto__,load-pain~ticked=,LOAD-PAIN,%6coad-pain";
    assert_eq!(shared_link::read(&outline, unknown), Some(("", none)));
}

#[test]
fn a_copied_link_follows_nobody() {
    let site = "https://example.org/knee/";
    for (address, copied) in [
        ("", ""),
        ("?fbclid=IwAR0-x_y", ""),
        ("?utm_source=a&utm_medium=b&gclid=c", ""),
        ("?page=2&msclkid=x&wbraid=y&lang=es", "?page=2&lang=es"),
        ("?lang=es&_ga=1.2&mc_eid=3", "?lang=es"),
        ("?public=1&group=fbclid", "?public=1&group=fbclid"),
    ] {
        let address = [site, address].concat();
        assert_eq!(shared_link::untracked(&address), [site, copied].concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_address_of_any_outline_is_read_back(outline in any_outline()) {
        assert_round_trip(&outline);
    }

    #[test]
    fn a_link_with_any_ticks_is_read_back(
        outline in any_outline(),
        ticked in prop::collection::btree_set(0u16..7, 1..7),
    ) {
        let ticked: Sorted<_> = ticked.into_iter().map(SymptomIx).collect();
        let there: Sorted<_> = outline.symptom_ixs().filter(|ix| ticked.contains(ix)).collect();
        let link = shared_link::write(&outline, "c-0", &ticked);
        let read = shared_link::read(&outline, &link);
        prop_assert_eq!(read, (!there.is_empty()).then_some(("c-0", there)));
    }

    #[test]
    fn any_text_after_any_place_is_read_without_harm(
        outline in any_outline(),
        text in "#?\\PC{0,20}(~ticked=)?(\\PC{0,40}|(s-[0-9]{1,2},?){0,40})",
    ) {
        let Some((place, ticked)) = shared_link::read(&outline, &text) else { return Ok(()) };
        prop_assert!(text.contains(place));
        prop_assert!(ticked.iter().all(|ix| ix.index() < outline.symptoms.len()));
        let _ = choice(&outline, place);
    }

    #[test]
    fn a_step_is_named_in_one_way(
        outline in any_outline(),
        text in "#?(walk-)?(\\PC{0,20}|[+-]?0{0,2}[0-9]{1,6})",
    ) {
        let Some(found) = anchor::step(&outline, &text) else { return Ok(()) };
        prop_assert!(found.index() < outline.steps.len());
        let bare = text.strip_prefix('#').unwrap_or(&text);
        prop_assert_eq!(anchor::of_step(found), bare);
    }

    #[test]
    fn a_situation_is_named_in_one_way(text in "#?(situation-)?(\\PC{0,20}|standing|stairs|Rising)") {
        static OUTLINE: LazyLock<Outline> = LazyLock::new(|| runners_knee().outline);
        let Some(found) = deep_link::situation(&OUTLINE, &text) else { return Ok(()) };
        let bare = text.strip_prefix('#').unwrap_or(&text);
        let written = anchor::of_situation(&OUTLINE, found);
        prop_assert_eq!(written.as_deref(), Some(bare));
    }

    #[test]
    fn any_address_names_what_it_would_be_written_for_or_nothing(
        outline in any_outline(),
        text in "#?(\\PC{0,40}|(faq-|phase-)?[capx]-[0-9]{1,2})",
    ) {
        if let Some(chosen) = focus(&outline, &text) {
            let written = fragment(&outline, chosen).unwrap();
            prop_assert_eq!(text.strip_prefix('#').unwrap_or(&text), written);
        }
    }
}
