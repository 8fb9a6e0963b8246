//! The words of the published page: both versions, terms, and quotes that lead to their sentences.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::fixtures::{bicycle_chain, conditions, copy_tree, root, runners_knee, scratch};
use condition_explorer::content::commands::{Pieces, check, sign};
use condition_explorer::content::{Places, load};
use condition_explorer::model::condition::Condition;
use condition_explorer::model::passages::{Folded, passages};
use condition_explorer::publish::fragment;
use scraper::{ElementRef, Html, Selector};

fn published(condition: Condition) -> (Arc<Condition>, Html) {
    let condition = Arc::new(condition);
    let html = Html::parse_fragment(&fragment(&condition));
    (condition, html)
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

#[test]
fn every_passage_stands_in_both_versions_word_for_word() {
    let (condition, html) = published(runners_knee());
    let written = |version: &str| -> BTreeSet<String> {
        let selector = format!("p[data-words={version}]");
        all(&html, &selector).into_iter().map(text).collect()
    };
    let (clinic, plain) = (written("clinic"), written("plain"));
    for passage in passages(&condition).iter().filter(|it| !it.is_title) {
        assert!(clinic.contains(&passage.text.text), "{}", passage.key);
        let words = passage.text.plain.as_ref().expect("plain words");
        assert!(plain.contains(&words.text), "{}", passage.key);
        assert!(!words.is_clinic(), "plain words are ours");
    }
}

/// The switch: each version, and whether it is read first.
fn switch(html: &Html) -> Vec<(String, bool)> {
    let radios = all(html, "fieldset > label > input[type=radio][name=words]");
    let radio = |it: ElementRef<'_>| {
        assert_eq!(it.attr("autocomplete"), Some("off"), "no browser keeps it");
        (attribute(it, "value"), it.attr("checked").is_some())
    };
    radios.into_iter().map(radio).collect()
}

#[test]
fn the_clinics_words_are_read_first_until_the_plain_ones_are_signed() {
    let versions = |plain_first: bool| {
        [
            ("clinic".to_owned(), !plain_first),
            ("plain".to_owned(), plain_first),
        ]
    };
    let (_, html) = published(runners_knee());
    assert_eq!(switch(&html), versions(false));

    let folder = scratch("words-signed").join("runners-knee");
    copy_tree(&root().join("content/runners-knee"), &folder);
    let figures = root().join("public/figures");
    sign(&folder, &figures, "A. Clinician", &Pieces::All).unwrap();
    let places = Places {
        ui: root().join("content/ui"),
        ..Places::with_figures(&folder, &figures)
    };
    let (_, html) = published(load(&folder, &places).unwrap());
    assert_eq!(switch(&html), versions(true));
}

#[test]
fn the_check_prints_how_hard_the_plain_words_are_to_read() {
    let folder = root().join("content/runners-knee");
    let said = check(&[folder], &root().join("public/figures")).unwrap();
    let whole = said
        .lines()
        .find_map(|it| it.trim().strip_prefix("Plain words: grade "));
    let grade: f64 = whole.unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!((2.0..=8.0).contains(&grade), "{said}");
    for place in [
        "condition.toml: lede_plain",
        "faq.toml: answers[0].text_plain",
    ] {
        assert!(
            said.lines().any(|it| it.ends_with(place)),
            "{place}: {said}"
        );
    }
}

#[test]
fn every_quote_leads_to_the_sentence_that_it_is_from() {
    for condition in conditions() {
        let (_, html) = published(condition);
        let by_id: BTreeMap<String, String> = all(&html, "[id]")
            .into_iter()
            .map(|it| {
                let id = attribute(it, "id");
                // A sentence is cut where a term is; anything else is many texts.
                let between = if id.starts_with("said-") { "" } else { " " };
                (id, it.text().collect::<Vec<_>>().join(between))
            })
            .collect();
        let mut followed = 0;
        for quote in all(&html, "q") {
            let words = text(quote);
            let link = quote.parent().and_then(ElementRef::wrap).unwrap();
            let href = attribute(link, "href");
            let target = by_id.get(href.trim_start_matches('#'));
            let target = target.unwrap_or_else(|| panic!("“{words}” leads nowhere: {href:?}"));
            for part in words.split('…').map(str::trim).filter(|it| !it.is_empty()) {
                let found = Folded::new(target).find_all(part);
                assert!(!found.is_empty(), "“{part}” is not in {href}: {target}");
            }
            followed += 1;
        }
        assert!(followed > 10, "{followed} quotes");
    }
}

#[test]
fn only_sentences_that_are_quoted_have_an_id() {
    let (_, html) = published(runners_knee());
    let hrefs: BTreeSet<String> = all(&html, "a[href^='#said-']")
        .into_iter()
        .map(|it| attribute(it, "href").trim_start_matches('#').to_owned())
        .collect();
    let ids: BTreeSet<String> = all(&html, "[id^=said-]")
        .into_iter()
        .map(|it| attribute(it, "id"))
        .collect();
    assert_eq!(hrefs, ids);
    let symptoms = &runners_knee().outline.symptoms;
    for id in ids {
        let named = symptoms.iter().find(|it| id.contains(it.id.as_str()));
        assert_eq!(named, None, "{id} would put a symptom into the address");
    }
}

#[test]
fn a_quote_leads_first_to_the_words_of_what_it_links() {
    let (_, html) = published(runners_knee());
    // The same words stand in a section too, but the link is the answer's.
    let tissue = all(&html, "[data-faq=imaging] a.ce-said").into_iter();
    let mut tissue = tissue.filter(|it| text(*it) == "tissue sensitivity");
    assert_eq!(
        attribute(tissue.next().unwrap(), "href"),
        "#said-faq-imaging-2"
    );
}

#[test]
fn words_that_stand_twice_put_no_id_into_the_page_twice() {
    let mut condition = runners_knee();
    condition.symptoms[1].text = condition.symptoms[0].text.clone();
    let (_, html) = published(condition);
    let mut seen = BTreeSet::new();
    for element in all(&html, "[id]") {
        let id = attribute(element, "id");
        assert!(seen.insert(id.clone()), "{id} is there twice");
    }
    // Which of both is meant, no sentence can say: the quote leads to its symptom.
    let topics = all(&html, "a.ce-said[href='#symptom-load-pain']");
    assert!(!topics.is_empty());
}

#[test]
fn each_term_opens_its_definition_once_in_each_version_and_stands_in_the_list() {
    let (condition, html) = published(runners_knee());
    let terms = &condition.glossary.as_ref().unwrap().terms;
    let mut opened = BTreeSet::new();
    for button in all(&html, "button[popovertarget]") {
        let id = attribute(button, "popovertarget");
        assert!(opened.insert(id.clone()), "{id} is opened twice");
        let around = button.parent().and_then(ElementRef::wrap).unwrap();
        assert_eq!(
            attribute(around, "aria-owns"),
            id,
            "it is said after its term"
        );
        let selector = format!("[popover][id={id:?}]");
        let definitions = all(&html, &selector);
        assert_eq!(definitions.len(), 1, "{id}");
        let version = button
            .ancestors()
            .find_map(|it| ElementRef::wrap(it)?.attr("data-words"));
        assert_eq!(id.ends_with("-plain"), version == Some("plain"), "{id}");
        let term = terms
            .iter()
            .find(|it| id.trim_end_matches("-plain") == format!("def-{}", it.id));
        let term = term.unwrap();
        assert!(text(definitions[0]).contains(&term.definition.text));
        let words = text(button).to_lowercase();
        let forms: Vec<_> = term.forms().map(str::to_lowercase).collect();
        assert!(forms.contains(&words), "{words} is no form of {}", term.id);
    }
    for term in terms {
        assert!(
            opened.contains(&format!("def-{}", term.id)),
            "{} is met",
            term.id
        );
    }
    let listed: Vec<String> = all(&html, "#glossary dt").into_iter().map(text).collect();
    let expected: Vec<String> = terms.iter().map(|it| it.name.text.clone()).collect();
    assert_eq!(listed, expected);
}

#[test]
fn what_people_try_is_asked_before_it_is_told() {
    let (condition, html) = published(runners_knee());
    let tried = condition.tried.as_ref().unwrap();
    let shown = all(&html, "#tried > div > details");
    assert_eq!(shown.len(), tried.treatments.len());
    for (details, treatment) in shown.into_iter().zip(&tried.treatments) {
        assert_eq!(details.attr("open"), None, "closed at first");
        let summary = details.child_elements().next().unwrap();
        let asked = text(summary);
        assert!(asked.contains(&treatment.name.text) && asked.contains(&treatment.prompt.text));
        let told: Vec<String> = details
            .select(&Selector::parse("q").unwrap())
            .map(text)
            .collect();
        for quote in treatment.helps.iter().chain(&treatment.misses) {
            assert!(told.contains(quote) && !asked.contains(quote), "{quote}");
        }
        let links = Selector::parse("a[data-contributor]").unwrap();
        assert_eq!(details.select(&links).count(), treatment.untouched.len());
        let says_nothing = text(details).contains(&condition.words.reading.says_nothing);
        assert_eq!(says_nothing, treatment.helps.is_empty());
    }
}

#[test]
fn a_condition_without_them_shows_none_of_them() {
    let (_, html) = published(bicycle_chain());
    for selector in [
        "[data-words]",
        "[name=words]",
        "[popover]",
        "#tried",
        "#glossary",
        "#short-version",
    ] {
        assert!(all(&html, selector).is_empty(), "{selector}");
    }
}
