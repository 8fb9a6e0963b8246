//! The published markup: what the public contract promises, for every condition that is here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::fixtures::{copy_tree, root, scratch};
use condition_explorer::content::{self, Places};
use condition_explorer::island::Island;
use condition_explorer::model::condition::{Condition, Provenance, Text};
use condition_explorer::model::ids::Topic;
use condition_explorer::model::outline::Entry;
use condition_explorer::model::published::Published;
use condition_explorer::publish::{checked_fragment, fragment};
use scraper::{Html, Selector};

const CONDITIONS: [&str; 2] = [
    "content/runners-knee",
    "tests/fixtures/conditions/bicycle-chain",
];

fn load(folder: &str) -> Condition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    content::load(&folder, &Places::of(&folder)).unwrap_or_else(|report| panic!("{report}"))
}

fn each_condition(check: impl Fn(&Arc<Condition>, &Html)) {
    for folder in CONDITIONS {
        let condition = Arc::new(load(folder));
        let html = Html::parse_fragment(&fragment(&condition));
        check(&condition, &html);
    }
}

fn attributes(html: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let values = html
        .select(&selector)
        .filter_map(|element| element.attr(attribute));
    values.map(str::to_owned).collect()
}

fn ids(list: &[Entry]) -> Vec<String> {
    list.iter().map(|entry| entry.id.to_string()).collect()
}

#[test]
fn each_topic_has_one_element_that_stands_for_it() {
    each_condition(|condition, html| {
        let outline = &condition.outline;
        let contract = [
            (
                "[data-contributor-card]",
                "data-contributor-card",
                &outline.contributors,
            ),
            (
                "[data-symptom-card]",
                "data-symptom-card",
                &outline.symptoms,
            ),
            (
                "input[type=checkbox][name=symptom]",
                "value",
                &outline.symptoms,
            ),
            ("details[data-faq]", "data-faq", &outline.answers),
            ("[data-phase]", "data-phase", &outline.phases),
        ];
        for (selector, attribute, list) in contract {
            assert_eq!(
                attributes(html, selector, attribute),
                ids(list),
                "{selector}"
            );
        }
    });
}

#[test]
fn ids_are_unique_and_every_link_inside_the_page_arrives() {
    each_condition(|_, html| {
        let ids = attributes(html, "[id]", "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "an id occurs twice");
        for href in attributes(html, "a[href^='#']", "href") {
            assert!(
                ids.contains(&href[1..].to_owned()),
                "nothing has the id of {href}"
            );
        }
        for label in attributes(html, "[aria-labelledby]", "aria-labelledby") {
            assert!(ids.contains(&label), "nothing has the id {label}");
        }
    });
}

/// The ids of a page that are no entry's: those of its own parts, and of the headings of sections.
fn ids_of_the_page(condition: &Arc<Condition>) -> BTreeSet<String> {
    let html = Html::parse_fragment(&fragment(condition));
    let outline = &condition.outline;
    let topics = outline
        .topics()
        .map(|it| outline.entry(it).unwrap().id.to_string());
    let sections = condition.sections.iter().map(|it| it.id.to_string());
    let content: BTreeSet<_> = topics.chain(sections).collect();
    let prefixes = [
        "faq-",
        "phase-",
        "symptom-",
        "situation-",
        "tried-",
        "said-",
        "def-",
    ];
    let is_entrys = |id: &String| {
        content.contains(id)
            || id.starts_with("walk-") && id != "walk-heading"
            || id != "tried-heading" && prefixes.iter().any(|it| id.starts_with(it))
    };
    let all = attributes(&html, "[id]", "id").into_iter();
    all.filter(|id| !is_entrys(id)).collect()
}

/// What is rendered decides: no id that an author may give an entry is in the page twice.
#[test]
fn content_cannot_take_an_id_of_the_page() {
    let condition = Arc::new(load(CONDITIONS[0]));
    let own = ids_of_the_page(&condition);
    assert!(own.len() > 25, "{own:?}");
    let folder = scratch("taken-ids");
    for (entry, prefix) in [
        ("hip-control", ""),
        ("visits", "faq-"),
        ("theater-sign", "symptom-"),
        ("rest", "tried-"),
    ] {
        // Without its prefix, an entry's id is the page's when both together are.
        for id in own.iter().filter_map(|it| it.strip_prefix(prefix)) {
            copy_tree(&root().join("content"), &folder);
            let own = folder.join("runners-knee");
            for file in fs::read_dir(&own).unwrap() {
                let file = file.unwrap().path();
                let text = fs::read_to_string(&file).unwrap();
                let text = [prefix, ""].iter().fold(text, |text, before| {
                    text.replace(
                        &format!("\"{before}{entry}\""),
                        &format!("\"{before}{id}\""),
                    )
                });
                fs::write(file, text).unwrap();
            }
            let places = Places {
                ui: folder.join("ui"),
                ..Places::with_figures(&own, &root().join("public/figures"))
            };
            match content::load(&own, &places) {
                Ok(condition) => drop(checked_fragment(&Arc::new(condition)).unwrap()),
                Err(report) => {
                    let report = report.to_string();
                    assert!(report.contains("id-collision"), "{entry} as {id}: {report}");
                }
            }
        }
    }
}

#[test]
fn every_link_of_the_graph_shows_its_evidence_at_both_ends() {
    each_condition(|condition, html| {
        for evidence in &condition.evidence {
            let quote = &evidence.quotes[0];
            let selector = format!("q[data-evidence={}]", evidence.kind().as_str());
            let selector = Selector::parse(&selector).unwrap();
            let shown = html.select(&selector);
            let shown = shown
                .filter(|q| &q.text().collect::<String>() == quote)
                .count();
            assert!(shown >= 2, "{quote:?} is shown {shown} times");
        }
    });
}

#[test]
fn a_contributor_without_answers_or_phases_says_so() {
    let condition = Arc::new(load(CONDITIONS[1]));
    let html = fragment(&condition);
    let words = &condition.words.page;
    let contributors = condition.outline.contributors.len();
    assert_eq!(html.matches(&words.no_answer).count(), contributors);
    assert_eq!(html.matches(&words.no_phase).count(), contributors);
}

#[test]
fn nothing_in_the_markup_needs_more_than_the_policy_allows() {
    each_condition(|_, html| {
        for selector in [
            "[style]",
            "script",
            "style",
            "[onclick]",
            "iframe",
            "[src^='data:']",
        ] {
            let selector = Selector::parse(selector).unwrap();
            assert!(html.select(&selector).next().is_none(), "{selector:?}");
        }
    });
}

#[test]
fn what_the_browser_reads_holds_no_prose() {
    for folder in CONDITIONS {
        let condition = load(folder);
        let published = Published::new(&condition.outline, &condition.words.live);
        let json = serde_json::to_string(&published).unwrap();
        for contributor in &condition.contributors {
            assert!(!json.contains(&contributor.text.text));
        }
        for evidence in &condition.evidence {
            for quote in evidence.quotes.iter().filter(|quote| quote.len() > 24) {
                assert!(!json.contains(quote.as_str()), "{quote}");
            }
        }
    }
}

#[test]
fn markup_in_content_stays_text() {
    let mut condition = load(CONDITIONS[0]);
    let hostile = "<img src=x onerror=alert(1)>\"'&</p><script>";
    let text = || Text {
        text: hostile.to_owned(),
        provenance: Provenance::Clinic,
        plain: None,
    };
    condition.title = text();
    condition.lede = text();
    condition.contributors[0].text = text();
    condition.symptoms[0].text = text();
    condition.answers[0].title = text();
    condition.evidence[0].quotes = vec![hostile.to_owned()];
    condition.words.page.symptoms_hint = hostile.to_owned();
    let html = Html::parse_fragment(&fragment(&Arc::new(condition)));
    let injected = Selector::parse("img, script, [onerror]").unwrap();
    assert!(html.select(&injected).next().is_none());
    let shown: String = html.root_element().text().collect();
    assert_eq!(
        shown.matches(hostile).count(),
        10,
        "shown as it was written"
    );
}

/// Every island stands somewhere: one that is nowhere is dead weight in the WebAssembly.
#[test]
fn every_island_is_on_the_page() {
    let condition = Arc::new(load(CONDITIONS[0]));
    let html = Html::parse_fragment(&fragment(&condition));
    let codes = attributes(&html, "[data-island]", "data-island");
    let used: BTreeSet<_> = codes.iter().filter_map(|it| it.split(':').next()).collect();
    let all = Island::NAMES.iter().copied().collect();
    assert_eq!(used, all);
}

/// What a visitor acts on is an island, so that a handler stands beside it. Links to other places on
/// the page are followed by the page.
#[test]
fn whatever_a_visitor_acts_on_is_an_island() {
    // The style sheet reads these, the loader presses those, and the document is asked for one when a
    // link is copied: they need no engine.
    let native =
        "[name=words], [name=question], [popovertarget], [data-notice] button, [name=with-ticks]";
    let acts = ":is(input, button, a[data-contributor])";
    each_condition(|_, html| {
        let lost = format!("{acts}:not([data-island], {native})");
        let lost = Selector::parse(&lost).unwrap();
        let lost: Vec<_> = html.select(&lost).map(|it| it.html()).collect();
        assert!(lost.is_empty(), "{lost:#?}");
    });
}

#[test]
fn every_contributor_is_a_link_on_the_figure() {
    each_condition(|condition, html| {
        let links = attributes(html, "figure nav a[data-contributor]", "href");
        let topics = condition.outline.contributor_ixs().map(Topic::Contributor);
        let expected: Vec<_> = topics
            .map(|topic| format!("#{}", condition.outline.entry(topic).unwrap().id))
            .collect();
        assert_eq!(links, expected);
    });
}
