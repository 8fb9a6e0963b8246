//! Addresses: what is written is what is read, and nothing that is read can do harm.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixtures;
mod outlines;

use condition_explorer::model::ids::Topic;
use condition_explorer::model::outline::Outline;
use condition_explorer::state::deep_link::{focus, fragment};
use condition_explorer::state::selection::Focus;
use fixtures::{bicycle_chain, runners_knee};
use outlines::any_outline;
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
    for link in condition.outline.links() {
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_address_of_any_outline_is_read_back(outline in any_outline()) {
        assert_round_trip(&outline);
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
