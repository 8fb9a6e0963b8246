//! Parts of the page in a real browser, compiled to WebAssembly.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod made_up;

use std::cell::Cell;
use std::rc::Rc;

use condition_explorer::model::ids::{AnswerIx, ContributorIx, Id, SymptomIx};
use condition_explorer::model::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, Step,
};
use condition_explorer::model::published::Published;
use condition_explorer::model::words::LiveWords;
use condition_explorer::platform::json::Json;
use condition_explorer::session::{Session, StartError};
use condition_explorer::state::deep_link;
use condition_explorer::state::selection::Focus;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

fn outline() -> Outline {
    let entry = |id: &str| Entry {
        id: Id::new(id).unwrap(),
        name: id.to_owned(),
    };
    Outline::new(OutlineParts {
        id: Id::new("somewhere").unwrap(),
        contributors: vec![entry("first"), entry("second")],
        symptoms: vec![entry("ache"), entry("pang")],
        plain_symptoms: Vec::new(),
        answers: vec![entry("why")],
        phases: Vec::new(),
        links: vec![
            link(0, LinkTarget::Symptom(SymptomIx(1))),
            link(1, LinkTarget::Symptom(SymptomIx(0))),
            link(1, LinkTarget::Answer(AnswerIx(0))),
        ],
        phase_links: Vec::new(),
        steps: vec![
            Step {
                contributor: Some(ContributorIx(0)),
                situation: None,
            },
            Step::default(),
        ],
        views: Vec::new(),
        situations: Vec::new(),
        drawings: Vec::new(),
    })
    .unwrap()
}

fn link(contributor: u16, target: LinkTarget) -> Link {
    Link {
        contributor: ContributorIx(contributor),
        target,
        kind: EvidenceKind::Stated,
    }
}

/// Markup as it is published, as far as an explorer looks at it.
const MARKUP: &str = r##"
    <div data-island="Page">
    <p class="ce-status" data-island="Status:top"></p>
    <figure data-island="Stage">
      <nav><a href="#first" data-contributor="first" data-island="Label:0">First</a>
      <a href="#second" data-contributor="second" data-island="Label:1"><i>Second</i></a></nav>
      <div data-island="Artwork"><svg><g data-contributor="second"><path data-shape=""></path></g></svg></div>
    </figure>
    <article id="first" data-island="Contributor:0"><a href="#first" data-island="TopicLink:c0">First</a></article>
    <article id="second" data-island="Contributor:1"><a href="#second" data-island="TopicLink:c1">Second</a></article>
    <ul><li id="symptom-ache" data-island="Symptom:0"><input type="checkbox" name="symptom" value="ache" data-island="Tick:0"></li>
    <li id="symptom-pang" data-island="Symptom:1"><input type="checkbox" name="symptom" value="pang" data-island="Tick:1"></li></ul>
    <details id="faq-why" data-faq="why" data-island="Answer:0"><summary>Why</summary></details>
    <button data-island="ClearTicks">Clear</button>
    <a href="#elsewhere">Elsewhere</a></div>"##;

/// An explorer over the outline, in a corner of the document.
struct Mounted {
    place: HtmlElement,
    session: Option<Session>,
}

impl Mounted {
    fn new() -> Self {
        Self::with(MARKUP).unwrap()
    }

    fn with(markup: &str) -> Result<Self, StartError> {
        let document = web_sys::window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        place.set_inner_html(markup);
        document.body().unwrap().append_child(&place).unwrap();
        let mut mounted = Self {
            place,
            session: None,
        };
        mounted.start()?;
        Ok(mounted)
    }

    /// Starts, or starts again over the same markup.
    fn start(&mut self) -> Result<(), StartError> {
        let json = serde_json::to_string(&Published::new(&outline(), &words())).unwrap();
        let parsed = js_sys::JSON::parse(&json).unwrap();
        let mut session = Session::start(self.place.clone(), parsed, String::new())?;
        // More than once, as in the page.
        while session.take_over(7) {}
        self.session = Some(session);
        Ok(())
    }

    /// Clicks and waits until the document shows what came of it.
    async fn click(&self, selector: &str) {
        let element = self.all(selector).remove(0);
        let init = web_sys::MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        let click = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
        element.dispatch_event(&click).unwrap();
        next_frame().await;
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let nodes = self.place.query_selector_all(selector).unwrap();
        (0..nodes.length())
            .map(|i| nodes.item(i).unwrap().unchecked_into())
            .collect()
    }

    /// The values of an attribute, in document order.
    fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.all(selector)
            .iter()
            .filter_map(|it| it.get_attribute(attribute))
            .collect()
    }

    fn status(&self) -> String {
        self.all(".ce-status")[0].text_content().unwrap_or_default()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.session = None;
        self.place.remove();
        let history = web_sys::window().unwrap().history().unwrap();
        let path = web_sys::window().unwrap().location().pathname().unwrap();
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&path))
            .unwrap();
    }
}

fn words() -> LiveWords {
    LiveWords {
        focused: "{name}: {list}".to_owned(),
        focused_alone: "{name}".to_owned(),
        ticked: "{name} ticked: {list}".to_owned(),
        cleared: "cleared".to_owned(),
        list_separator: ", ".to_owned(),
        ..LiveWords::default()
    }
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        leptos::prelude::request_animation_frame(move || {
            resolve.call0(&JsValue::NULL).unwrap();
        });
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
}

/// The focus marks every copy of its link, and what it is linked to, and nothing else.
#[wasm_bindgen_test]
async fn following_a_link_marks_its_copies_and_what_it_is_linked_to() {
    let page = Mounted::new();
    assert!(
        page.all("[data-linked], [aria-current], [data-focused]")
            .is_empty(),
        "nothing is chosen at first"
    );
    page.click("nav a[href='#second'] i").await;
    assert_eq!(
        page.values("[data-linked]", "id"),
        ["symptom-ache", "faq-why"]
    );
    assert_eq!(page.values("[data-focused]", "id"), ["second"]);
    assert_eq!(
        page.values("a[aria-current=true]", "href"),
        ["#second", "#second"],
        "every copy is marked, on the figure and on the card"
    );
    assert_eq!(page.values("figure", "data-lit"), ["second"]);
    assert_eq!(page.status(), "second: ache, why");
    page.click("nav a[href='#first']").await;
    assert_eq!(page.values("[data-linked]", "id"), ["symptom-pang"]);
    assert_eq!(page.values("[data-focused]", "id"), ["first"]);
}

/// A tick lights contributors up; the figure shows these and no others in full.
#[wasm_bindgen_test]
async fn ticking_a_symptom_lights_its_contributors_up() {
    let page = Mounted::new();
    assert_eq!(page.all("button[hidden]").len(), 1, "nothing to clear");
    page.click("input[value=pang]").await;
    assert_eq!(page.values("article[data-linked]", "id"), ["first"]);
    assert_eq!(page.values("figure", "data-lit"), ["first"]);
    assert_eq!(page.status(), "pang ticked: first");
    assert!(page.all("button[hidden]").is_empty());
    page.click("button").await;
    assert!(page.values("figure", "data-lit").is_empty());
    assert!(page.all("input:checked").is_empty(), "unticked");
}

/// A structure of the figure stands for its contributor.
#[wasm_bindgen_test]
async fn a_click_on_a_structure_focuses_its_contributor() {
    let page = Mounted::new();
    page.click("svg path").await;
    assert_eq!(page.values("[data-focused]", "id"), ["second"]);
}

/// Links that lead to no topic belong to the browser.
#[wasm_bindgen_test]
async fn a_link_to_no_topic_is_left_alone() {
    let page = Mounted::new();
    let taken = Rc::new(Cell::new(None));
    let seen = Rc::clone(&taken);
    // After the explorer has heard it; the test's own page must not be left.
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let stay =
        gloo_events::EventListener::new_with_options(&page.place, "click", options, move |event| {
            seen.set(Some(event.default_prevented()));
            event.prevent_default();
        });
    page.click("a[href='#elsewhere']").await;
    assert_eq!(taken.get(), Some(false));
    page.click("article a[href='#first']").await;
    assert_eq!(taken.get(), Some(true));
    drop(stay);
}

/// What stood in the markup before, of an explorer that stopped, is put right.
#[wasm_bindgen_test]
async fn a_second_start_shows_what_is_chosen_now() {
    let mut page = Mounted::new();
    page.click("article a[href='#second']").await;
    page.session = None;
    page.click("article a[href='#first']").await;
    assert_eq!(
        page.values("[data-focused]", "id"),
        ["second"],
        "nothing follows any more"
    );
    let history = web_sys::window().unwrap().history().unwrap();
    history
        .replace_state_with_url(&JsValue::NULL, "", Some("#first"))
        .unwrap();
    page.start().unwrap();
    next_frame().await;
    assert_eq!(page.values("[data-focused]", "id"), ["first"]);
    assert_eq!(page.values("[data-linked]", "id"), ["symptom-pang"]);
}

/// Markup of another engine is not half taken over.
#[wasm_bindgen_test]
fn an_island_that_is_not_known_is_refused() {
    let status = "<p class=ce-status data-island=Status:top></p>";
    assert!(Mounted::with(status).is_ok());
    for other in ["Future", "Tick", "Tick:x", "TopicLink:z1", ""] {
        let markup = format!("{status}<p data-island='{other}'></p>");
        assert!(Mounted::with(&markup).is_err(), "{other:?}");
    }
}

/// Nothing could be announced without it.
#[wasm_bindgen_test]
fn markup_without_its_status_line_is_refused() {
    assert!(Mounted::with("<div data-island=Page></div>").is_err());
}

/// What the browser reads of some JSON.
fn read(json: &str) -> Option<Published> {
    Published::deserialize(Json(js_sys::JSON::parse(json).unwrap())).ok()
}

/// What is published is what the browser reads, by way of the browser's own JSON.
#[wasm_bindgen_test]
fn the_published_outline_is_read_back_as_it_was() {
    let published = Published::new(&outline(), &words());
    let json = serde_json::to_string(&published).unwrap();
    let back = read(&json).unwrap();
    assert_eq!(back, published, "every field, and every word");
    assert_eq!(back.into_outline().unwrap().0, outline());
}

/// JSON that is something else is refused, wherever it departs from what it should be.
#[wasm_bindgen_test]
fn hostile_outlines_are_refused() {
    for json in ["null", "0", "\"\"", "[]", "{}", "{\"schema\":1}", "[[[]]]"] {
        assert!(read(json).is_none(), "{json}");
    }
    let published = serde_json::to_value(Published::new(&outline(), &words())).unwrap();
    let wrong = [
        "null",
        "-1",
        "65536",
        "0.5",
        "1e300",
        "true",
        "{}",
        "[[]]",
        "[[0,-1]]",
        "[[\"A\",1]]",
    ];
    for place in ["", "/outline"] {
        let fields = published.pointer(place).unwrap().as_object().unwrap();
        for field in fields.keys() {
            let with = |value: Option<serde_json::Value>| {
                let mut json = published.clone();
                let object = json.pointer_mut(place).unwrap().as_object_mut().unwrap();
                match value {
                    Some(value) => object.insert(field.clone(), value),
                    None => object.remove(field),
                };
                json.to_string()
            };
            assert!(read(&with(None)).is_none(), "without {field}");
            for value in wrong {
                let json = with(Some(serde_json::from_str(value).unwrap()));
                assert!(read(&json).is_none(), "{field}: {value}");
            }
        }
    }
    let mut unordered = Published::new(&outline(), &words());
    unordered.outline.links.reverse();
    let back = read(&serde_json::to_string(&unordered).unwrap()).unwrap();
    assert!(back.into_outline().is_err(), "links out of order");
}

/// An outline of another version is refused before anything is made of it.
#[wasm_bindgen_test]
fn an_outline_of_another_version_is_refused() {
    let mut published = Published::new(&outline(), &LiveWords::default());
    published.schema += 1;
    assert!(published.into_outline().is_err());
}

/// What the browser makes of an address is what the page reads back.
#[wasm_bindgen_test]
fn a_fragment_in_the_address_names_its_focus() {
    let outline = outline();
    let second = Focus::Contributor(ContributorIx(1));
    let location = web_sys::window().unwrap().location();
    let fragment = deep_link::fragment(&outline, second).unwrap();
    location.set_hash(&fragment).unwrap();
    let read = location.hash().unwrap();
    assert_eq!(read, "#second");
    assert_eq!(deep_link::focus(&outline, &read), Some(second));
}

/// The browser escapes what is hostile; the page takes it for nothing.
#[wasm_bindgen_test]
fn a_hostile_fragment_names_nothing() {
    let location = web_sys::window().unwrap().location();
    for hostile in [
        "%00",
        "%zz",
        "<img src=x onerror=alert(1)>",
        "__proto__",
        "\u{202e}first",
    ] {
        location.set_hash(hostile).unwrap();
        let read = location.hash().unwrap();
        assert_eq!(deep_link::focus(&outline(), &read), None, "{read}");
    }
    location.set_hash("").unwrap();
}
