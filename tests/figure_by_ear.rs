//! Questions that whoever sees the figure can answer: the published words of the same state answer them,
//! too. A state is a situation, a view, and the contributor that is chosen.

use std::sync::Arc;

use crate::fixtures::runners_knee;
use condition_explorer::model::condition::Condition;
use condition_explorer::model::ids::DrawingIx;
use condition_explorer::publish::fragment;
use scraper::{ElementRef, Html, Selector};

/// A question, where the answer is seen, and words that answer it.
type Question = (
    &'static str,
    [&'static str; 2],
    Option<&'static str>,
    &'static [&'static str],
);

const FRONT: [&str; 2] = ["standing", "anterior"];
const SIDE: [&str; 2] = ["standing", "lateral"];
const BACK: [&str; 2] = ["standing", "posterior"];
const STAIRS: [&str; 2] = ["stairs", "lateral"];
const RISING: [&str; 2] = ["rising", "lateral"];
const LATE: [&str; 2] = ["late-run", "anterior"];

const QUESTIONS: [Question; 22] = [
    (
        "Which leg is it, and from where?",
        FRONT,
        None,
        &["right leg from the front"],
    ),
    (
        "Is there another leg?",
        FRONT,
        None,
        &["beside the outline of the other"],
    ),
    (
        "Is the pelvis level?",
        FRONT,
        None,
        &["The pelvis is level"],
    ),
    (
        "What is in color for hip control?",
        FRONT,
        Some("hip-control"),
        &["Gluteus medius", "Piriformis", "Obturator internus"],
    ),
    (
        "And how much of it is seen?",
        FRONT,
        Some("hip-control"),
        &["the front edge of the gluteus medius", "deep in the pelvis"],
    ),
    (
        "What is in color for quad tone?",
        FRONT,
        Some("quad-tone"),
        &[
            "Rectus femoris",
            "Vastus lateralis",
            "Vastus medialis",
            "Iliotibial tract",
            "Tensor fasciae latae",
        ],
    ),
    (
        "Where does the pin of the nerve touch?",
        FRONT,
        None,
        &["Neural sensitivity on the nerve below the groin"],
    ),
    (
        "Which way does the nerve run?",
        FRONT,
        None,
        &["leaves the lower spine, crosses the front of the hip"],
    ),
    (
        "What becomes of the rest when one is chosen?",
        FRONT,
        Some("tendon-load"),
        &["the rest turns gray"],
    ),
    (
        "Where is the line of the chain solid?",
        FRONT,
        Some("tendon-load"),
        &["Knee mild irritability in tendon and surrounding tissues can amplify pain acts here"],
    ),
    (
        "What are the shape and the color of each mark?",
        FRONT,
        None,
        &[
            "Hip control (blue disc)",
            "Quad tone (red bar)",
            "Tendon load (green diamond)",
            "Neural sensitivity (yellow wave)",
        ],
    ),
    (
        "What color are muscles, bones and nerve?",
        FRONT,
        None,
        &[
            "muscles of the chain red",
            "Bones and tendons are pale",
            "nerve is yellow",
        ],
    ),
    (
        "What runs down the outer thigh?",
        SIDE,
        None,
        &["iliotibial tract runs from them and from the TFL down the outer thigh"],
    ),
    (
        "Can the external rotators be seen?",
        SIDE,
        Some("hip-control"),
        &["external rotators are under them and cannot be seen"],
    ),
    (
        "Which muscles are at the calf?",
        BACK,
        None,
        &[
            "two heads of the gastrocnemius",
            "soleus",
            "fibularis longus",
        ],
    ),
    (
        "Where is the kneecap?",
        BACK,
        None,
        &[
            "on the far side and cannot be seen",
            "Not seen from this side",
        ],
    ),
    (
        "Which external rotators show?",
        BACK,
        Some("hip-control"),
        &["the piriformis, the obturator internus and the quadratus femoris"],
    ),
    (
        "How far is the knee bent?",
        STAIRS,
        None,
        &["about 60 degrees", "above the toes"],
    ),
    (
        "How does the foot stand?",
        STAIRS,
        None,
        &["The foot is flat"],
    ),
    (
        "How does the foot stand?",
        RISING,
        None,
        &["The foot is flat on the floor"],
    ),
    (
        "How does the thigh lie?",
        RISING,
        None,
        &["the thigh is close to level"],
    ),
    (
        "Where has the knee gone?",
        LATE,
        None,
        &[
            "the knee has moved inward of the foot",
            "pelvis has dropped on that other side",
        ],
    ),
];

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawing(condition: &Condition, [situation, view]: [&str; 2]) -> DrawingIx {
    let outline = &condition.outline;
    let is_it = |ix: &DrawingIx| {
        let drawing = &outline.drawings[ix.index()];
        outline.situations[drawing.situation.index()].id.as_str() == situation
            && outline.views[drawing.view.index()].id.as_str() == view
    };
    outline.drawing_ixs().find(is_it).expect("it is drawn")
}

/// What is said of the figure in a state: of all pictures, of this one, by its labels, in the list of
/// what it shows, and on the card of what is chosen.
fn heard(html: &Html, shown: DrawingIx, chosen: Option<&str>) -> String {
    let shown = shown.0.to_string();
    let of_this = |element: &ElementRef<'_>, attribute: &str| {
        let drawings = element.attr(attribute);
        drawings.is_none_or(|it| it.split(' ').any(|it| it == shown))
    };
    let told = all(html, ".ce-shows > p, figcaption > span").into_iter();
    let told = told.filter(|it| of_this(it, "data-in"));
    let labels = all(html, ".ce-label").into_iter();
    let list = all(html, ".ce-legend li, .ce-legend p").into_iter();
    let list = list.filter(|it| of_this(it, "data-part-in"));
    let card = all(html, "[data-contributor-card]").into_iter();
    let card = card.filter(|it| it.attr("data-contributor-card") == chosen);
    let all: Vec<_> = told
        .chain(labels)
        .chain(list)
        .chain(card)
        .map(text)
        .collect();
    all.join("\n")
}

#[test]
fn what_the_figure_shows_is_answered_in_words() {
    let condition = Arc::new(runners_knee());
    let html = Html::parse_fragment(&fragment(&condition));
    let mut unanswered = Vec::new();
    for (question, at, chosen, answer) in QUESTIONS {
        let heard = heard(&html, drawing(&condition, at), chosen);
        let missing: Vec<_> = answer.iter().filter(|it| !heard.contains(**it)).collect();
        if !missing.is_empty() {
            unanswered.push(format!("{question} {at:?} {chosen:?}: {missing:?}"));
        }
    }
    assert!(unanswered.is_empty(), "{unanswered:#?}");
}

/// The text of a picture names every structure of hip control that its list names, and no label promises
/// one that no picture shows.
#[test]
fn label_text_and_list_agree_about_the_hip() {
    let condition = runners_knee();
    let hip = condition.outline.contributor_ixs().next();
    for drawing in &condition.figure.drawings {
        let shows = &drawing.shows.as_ref().expect("words").text;
        let own = drawing.structures.iter().filter(|it| it.contributor == hip);
        for structure in own {
            assert!(
                shows.contains(&structure.name),
                "{}: {shows}",
                structure.name
            );
        }
        for rotator in [
            "piriformis",
            "obturator internus",
            "quadratus femoris",
            "gluteus minimus",
        ] {
            let is_drawn = drawing.structures.iter().any(|it| it.name == rotator);
            assert_eq!(shows.contains(rotator), is_drawn, "{rotator}: {shows}");
        }
        // Each part of the chain has a pin, and its words.
        for contributor in &condition.outline.contributors {
            let (_, pins) = shows.split_once("Pins: ").expect("pins");
            assert!(pins.contains(&contributor.name), "{}", contributor.name);
        }
    }
}

/// A mark is told by the words that fit its shape, and no two marks are told alike.
#[test]
fn marks_are_told_apart() {
    let words = runners_knee().words.page;
    let told = [
        words.mark_disc,
        words.mark_bar,
        words.mark_diamond,
        words.mark_wave,
    ];
    for (shape, told) in ["disc", "bar", "diamond", "wave"].iter().zip(&told) {
        assert!(told.contains(shape), "{told}");
    }
    let colours = told.iter().map(|it| it.split(' ').next().unwrap());
    assert_eq!(colours.collect::<std::collections::BTreeSet<_>>().len(), 4);
}
