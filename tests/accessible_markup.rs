//! What the published page says to those who hear it, as far as its markup decides that.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fixtures::conditions;
use condition_explorer::model::condition::Condition;
use condition_explorer::model::template::{fill, join};
use condition_explorer::publish::fragment;
use scraper::{ElementRef, Html, Selector};

fn published() -> Vec<(Arc<Condition>, Html)> {
    let publish = |condition: Condition| {
        let condition = Arc::new(condition);
        let html = Html::parse_fragment(&fragment(&condition));
        (condition, html)
    };
    conditions().into_iter().map(publish).collect()
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text of an element, white space made alike.
fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of an element, as far as attributes give it one.
fn label(html: &Html, element: ElementRef<'_>) -> String {
    let by = element.attr("aria-labelledby").map(|id| {
        let named = all(html, &format!("[id='{id}']"));
        text(*named.first().expect("what it is labelled by"))
    });
    let legend = || {
        let selector = Selector::parse("legend").unwrap();
        element.select(&selector).next().map(text)
    };
    by.or_else(|| element.attr("aria-label").map(str::to_owned))
        .or_else(legend)
        .unwrap_or_default()
}

#[test]
fn every_disclosure_has_a_name_of_its_own_and_evidence_names_what_it_joins() {
    for (condition, html) in published() {
        let names: Vec<_> = all(&html, "summary").into_iter().map(text).collect();
        let different: BTreeSet<_> = names.iter().collect();
        assert_eq!(names.len(), different.len(), "{names:#?}");
        let outline = &condition.outline;
        for evidence in &condition.evidence {
            let [one, other] = evidence
                .ends()
                .map(|topic| outline.entry(topic).unwrap().name.clone());
            let joined = all(&html, ".ce-evidence > summary").into_iter().map(text);
            let joined = joined.filter(|it| it.contains(&one) && it.contains(&other));
            assert!(joined.count() >= 2, "{one} and {other}, at both ends");
        }
    }
}

#[test]
fn whatever_groups_has_a_name() {
    for (_, html) in published() {
        let groups = "aside, nav, article, fieldset, figure [role=img], [role=group], [role=search] input, \
                      section[id]:not(#call), table";
        for group in all(&html, groups) {
            let caption = group.value().name() == "table";
            let named = !label(&html, group).is_empty() || caption;
            assert!(named, "{:?}", group.value());
        }
        // A box to tick that is one of several is told with what they all are about.
        for name in ["symptom", "question"] {
            let boxes = all(&html, &format!("input[type=checkbox][name={name}]"));
            let grouped = format!(":is(fieldset, [role=group]) input[name={name}]");
            assert_eq!(boxes.len(), all(&html, &grouped).len(), "{name}");
        }
        for table in all(&html, "table") {
            let headings = Selector::parse("caption :is(h2, h3)").unwrap();
            assert_eq!(table.select(&headings).count(), 1, "its title is a heading");
        }
        for cell in all(&html, "th, td") {
            assert!(!text(cell).is_empty(), "an empty cell: {}", cell.html());
        }
        let corner = all(&html, "thead tr > :first-child")[0];
        assert_eq!(corner.value().name(), "th", "the first column has a header");
    }
}

/// A list of which one item at a time is shown is told as a list with one item, and a status with
/// nothing in it as an empty one.
#[test]
fn nothing_is_told_that_is_not_there() {
    for (_, html) in published() {
        for shown_one_at_a_time in [".ce-walk-step", ".ce-situation"] {
            for it in all(&html, shown_one_at_a_time) {
                assert_eq!(it.value().name(), "div", "{shown_one_at_a_time}");
            }
        }
        let told = "[role=status], [role=alert], [role=log], ul, ol, h1, h2, h3:not([aria-owns]), h4, p:not(.ce-status)";
        for it in all(&html, told) {
            let hidden = it.attr("hidden").is_some()
                || it
                    .value()
                    .has_class("ce-found", scraper::CaseSensitivity::CaseSensitive);
            assert!(hidden || !text(it).is_empty(), "empty: {}", it.html());
        }
    }
}

/// Between two texts side by side is at least a space, or they are read as one word.
#[test]
fn no_two_texts_run_together() {
    const TEXTS: &str =
        ":is(b, span, u, q, em):not([data-words], [data-in], [aria-hidden], [aria-hidden] *)";
    for (_, html) in published() {
        let texts = Selector::parse(TEXTS).unwrap();
        for one in all(&html, TEXTS) {
            let next = one.next_sibling().and_then(ElementRef::wrap);
            let Some(other) = next.filter(|it| texts.matches(it)) else {
                continue;
            };
            let ends = |it: &ElementRef<'_>| it.text().collect::<String>();
            let (one, other) = (ends(&one), ends(&other));
            let touch =
                one.ends_with(char::is_alphanumeric) && other.starts_with(char::is_alphanumeric);
            assert!(!touch, "{one:?} {other:?}");
        }
        // In a row that is set as boxes, Firefox reads over the space between them: such are a list.
        assert!(all(&html, "p > .ce-kind").is_empty());
    }
}

/// In Firefox what is in a heading inside a summary is text, and no reader can open it there.
#[test]
fn the_heading_of_a_disclosure_is_around_its_summary() {
    for (_, html) in published() {
        let inside = all(&html, "summary :is(h1, h2, h3, h4, [role=heading])");
        assert!(
            inside.is_empty(),
            "{:?}",
            inside.first().map(ElementRef::html)
        );
        for details in all(&html, "details[data-faq], .ce-treatment") {
            let before = details.prev_siblings().find_map(ElementRef::wrap);
            let heading = before.expect("a heading before it");
            assert_eq!(heading.value().name(), "h3");
            let summary = details.children().find_map(ElementRef::wrap);
            assert_eq!(heading.attr("aria-owns"), summary.unwrap().attr("id"));
            assert!(heading.attr("aria-owns").is_some());
        }
    }
}

#[test]
fn the_figure_is_a_picture_with_its_words_once_right_after_it() {
    for (condition, html) in published() {
        let picture = all(&html, "figure > .ce-plate > [role=img]");
        assert_eq!(picture.len(), 1);
        assert_eq!(label(&html, picture[0]), condition.figure.captions.concat());
        let figure = all(&html, "figure")[0];
        let after = figure.next_siblings().find_map(ElementRef::wrap);
        let told = text(after.expect("its words"));
        let whole = text(html.root_element());
        let once = |words: &str| {
            assert!(told.contains(words), "{words}");
            assert_eq!(whole.matches(words).count(), 1, "{words}");
        };
        once(&condition.figure.description.text);
        for drawing in &condition.figure.drawings {
            if let Some(shows) = &drawing.shows {
                once(&shows.text);
            }
        }
    }
}

/// The stops of the Tab key in a block, once everything in it is open.
fn stops(block: ElementRef<'_>) -> usize {
    let stop = Selector::parse("a[href], button, summary, input, [tabindex='0']").unwrap();
    block.select(&stop).count()
}

#[test]
fn each_long_block_begins_with_one_way_past_it() {
    /// More stops than this are a long way.
    const MANY: usize = 12;
    for (_, html) in published() {
        let blocks = all(&html, "section[id]");
        let mut long = 0;
        for (at, block) in blocks.iter().enumerate() {
            let id = block.attr("id").unwrap();
            // Of these one step, or one situation, at a time is shown.
            if stops(*block) <= MANY || ["walk", "situations"].contains(&id) {
                continue;
            }
            long += 1;
            let first = Selector::parse("a[href], button, summary, input").unwrap();
            let first = block.select(&first).next().unwrap();
            assert!(first.value().classes().any(|it| it == "ce-skip"), "{id}");
            let to = first.attr("href").unwrap().trim_start_matches('#');
            let after = blocks.iter().position(|it| it.attr("id") == Some(to));
            assert!(after.is_some_and(|after| after > at), "{id} leads to {to}");
        }
        assert!(long > 0);
    }
}

/// A question keeps its mark, and no other follows it.
#[test]
fn what_is_announced_of_a_question_is_well_formed() {
    for (condition, _) in published() {
        let words = serde_json::to_value(&condition.words.live).unwrap();
        let words = words.as_object().unwrap();
        let list = join(
            ["Why?", "Weeks 3 to 6", "So?"],
            &condition.words.live.list_separator,
        );
        for (key, template) in words {
            let template = template.as_str().unwrap();
            let said = fill(template, &[("name", "Why?"), ("list", &list)]);
            for wrong in ["?.", "?,", "?:", "?;", ".."] {
                assert!(!said.contains(wrong), "{key}: {said}");
            }
        }
    }
}
