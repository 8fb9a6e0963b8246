//! Finding places by a few words, also when they are spelt wrong.

use condition_explorer::model::search::{IndexedPlace, IndexedText, search, sentences, words};
use proptest::prelude::*;

/// A place as the page's side collects it. Its texts stand here as the browser would hand them on:
/// in lower case.
fn place(anchor: &str, title: &str, texts: &[&str]) -> IndexedPlace {
    let text = |text: &&str| IndexedText {
        text: (*text).to_owned(),
        words: words(&text.to_lowercase()),
    };
    IndexedPlace {
        anchor: anchor.to_owned(),
        title: title.to_owned(),
        words: words(&title.to_lowercase()),
        texts: texts.iter().map(text).collect(),
    }
}

fn page() -> Vec<IndexedPlace> {
    vec![
        place(
            "hip-control",
            "Hip control",
            &[
                "Reduced ability to control femur position under load can increase patellofemoral stress.",
            ],
        ),
        place(
            "quad-tone",
            "Quad tone",
            &["Protective tone in the distal quad, TFL, and lateral retinaculum."],
        ),
        place(
            "faq-imaging",
            "Do I need an MRI or X-ray?",
            &["Not always. Imaging can be useful to rule out significant structural pathology."],
        ),
        place(
            "faq-needling",
            "Dry needling or acupuncture?",
            &["Both can be used to influence pain."],
        ),
        place(
            "walk",
            "Why Standard Care Fails",
            &[
                "A brace, or simply resting until it feels better.",
                "Surgery is rarely the right next step.",
            ],
        ),
    ]
}

fn found(typed: &str) -> Vec<String> {
    let places = page();
    let found = search(&places, &words(&typed.to_lowercase()));
    found.iter().map(|it| it.anchor.clone()).collect()
}

#[test]
fn a_word_is_found_in_titles_and_texts() {
    assert_eq!(found("acupuncture"), ["faq-needling"]);
    assert_eq!(found("surgery"), ["walk"]);
    assert_eq!(
        found("Surgery RARELY"),
        ["walk"],
        "every word has to be there"
    );
    assert_eq!(
        found("surgery care brace"),
        ["walk"],
        "anywhere in the place"
    );
    assert_eq!(found("surgery acupuncture"), Vec::<String>::new());
}

#[test]
fn the_start_of_a_word_is_enough_while_it_is_typed() {
    for typed in ["ac", "acu", "acup", "acupunctu"] {
        assert_eq!(found(typed), ["faq-needling"], "{typed}");
    }
    assert_eq!(found("hip"), ["hip-control"]);
}

#[test]
fn misspelt_words_are_found() {
    for (typed, expected) in [
        ("acupunture", "faq-needling"),
        ("accupuncture", "faq-needling"),
        ("acupucnture", "faq-needling"),
        ("patelofemoral", "hip-control"),
        ("patellofemural", "hip-control"),
        ("retinacullum", "quad-tone"),
        ("imageing", "faq-imaging"),
        ("surgrey", "walk"),
        ("nedling", "faq-needling"),
        ("sugery", "walk"),
    ] {
        assert_eq!(
            found(typed).first().map(String::as_str),
            Some(expected),
            "{typed}"
        );
    }
}

#[test]
fn short_words_and_other_words_are_not_guessed_at() {
    assert_eq!(found("hop"), Vec::<String>::new());
    assert_eq!(found("elbow"), Vec::<String>::new());
    assert_eq!(found("zzzzzzzz"), Vec::<String>::new());
}

#[test]
fn a_word_that_is_not_there_is_not_taken_for_another() {
    let text = "It shows what should most be liked, from a message of another.";
    let places = [place("one", "Running", &[text])];
    let anchors = |typed: &str| search(&places, &words(typed)).len();
    for typed in [
        "running shoes",
        "shoe",
        "cost",
        "bike",
        "foam",
        "massage",
        "cortisone",
    ] {
        assert_eq!(anchors(typed), 0, "{typed}");
    }
    for typed in ["runing shows", "shwos", "froms", "mesage", "anotehr"] {
        assert_eq!(anchors(typed), 1, "{typed}");
    }
}

#[test]
fn the_nearest_wording_comes_first_and_its_text_is_shown() {
    let places = [
        place("one", "Other", &["It is about toning."]),
        place("two", "Quad tone", &["Something else.", "Protective tone."]),
        place("three", "Another", &["The tone of it."]),
    ];
    let found = search(&places, &words("tone"));
    let anchors: Vec<_> = found.iter().map(|it| it.anchor.as_str()).collect();
    assert_eq!(
        anchors,
        ["two", "three"],
        "the title first; “toning” is another word"
    );
    let misspelt = search(&places, &words("tonning"));
    assert_eq!(
        misspelt[0].anchor, "one",
        "unless nothing is as it was typed"
    );
    let text = &search(&places, &words("protective"))[0].text;
    assert_eq!(text, "Protective tone.");
    let found = search(&places, &words("protective qaud"));
    assert_eq!(
        found[0].text, "Protective tone.",
        "the text that has most of it"
    );
}

#[test]
fn marks_punctuation_and_quotes_part_no_words() {
    // As the browser decomposes “naïve”.
    assert_eq!(words("nai\u{308}ve"), ["naive"]);
    assert_eq!(
        words("runner\u{2019}s “hot spots” x\u{2013}ray, 6\u{a0}to 10+"),
        ["runners", "hot", "spots", "x", "ray", "6", "to", "10"]
    );
    assert_eq!(words("коле́но 膝の痛み"), ["колено", "膝の痛み"]);
    assert!(words(" \u{2026} — ").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_typed(typed in "\\PC{0,60}") {
        let places = page();
        let _ = search(&places, &words(&typed));
    }

    #[test]
    fn a_long_word_with_one_slip_is_found(at in 0usize..11, slip in 0u8..4, letter in "[a-z]") {
        let mut letters: Vec<char> = "acupuncture".chars().collect();
        match slip {
            0 => { letters.remove(at); }
            1 => letters.insert(at, letter.chars().next().unwrap()),
            2 => letters[at] = letter.chars().next().unwrap(),
            _ => letters.swap(at, (at + 1).min(10)),
        }
        let typed: String = letters.into_iter().collect();
        prop_assert_eq!(found(&typed), ["faq-needling"], "{}", typed);
    }
}

#[test]
fn a_sentence_ends_with_a_full_stop_and_a_space() {
    let split = |text| sentences(text).collect::<Vec<_>>();
    let text = "One, e.g. two. At 2.5 kg. ";
    assert_eq!(split(text), ["One, e.g. ", "two. ", "At 2.5 kg. "]);
    assert_eq!(split("None of it"), ["None of it"]);
    assert!(split("").is_empty());
}
