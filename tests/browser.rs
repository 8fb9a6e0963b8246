//! Parts of the page in a real browser, compiled to WebAssembly.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use condition_explorer::model::ids::{AnswerIx, ContributorIx, Id, SymptomIx};
use condition_explorer::model::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts,
};
use condition_explorer::model::published::Published;
use condition_explorer::model::words::LiveWords;
use condition_explorer::page::{Page, PageProps};
use condition_explorer::platform::frame;
use condition_explorer::state::app_state::AppState;
use condition_explorer::state::deep_link;
use condition_explorer::state::report::{Report, Reporter};
use condition_explorer::state::selection::{Focus, Intent};
use condition_explorer::state::ui::Ui;
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
        answers: vec![entry("why")],
        phases: Vec::new(),
        links: vec![
            link(0, LinkTarget::Symptom(SymptomIx(1))),
            link(1, LinkTarget::Symptom(SymptomIx(0))),
            link(1, LinkTarget::Answer(AnswerIx(0))),
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

/// The views over an outline, in a document of their own corner, with whatever they report.
struct Mounted {
    state: AppState,
    place: HtmlElement,
    reports: Rc<RefCell<Vec<Report>>>,
    _view: Box<dyn std::any::Any>,
}

impl Mounted {
    fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        let reports = Rc::new(RefCell::new(Vec::new()));
        let heard = Rc::clone(&reports);
        let state = AppState::new(Arc::new(outline()));
        let ui = Ui::new(
            state.clone(),
            Reporter::new(move |it| heard.borrow_mut().push(it)),
        );
        let view = leptos::mount::mount_to(place.clone(), move || Page(PageProps { ui }));
        Self {
            state,
            place,
            reports,
            _view: Box::new(view),
        }
    }

    /// Applies an intent and waits until the document shows it.
    async fn apply(&self, intent: Intent) {
        assert!(self.state.apply(intent), "{intent:?} changes nothing");
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
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.remove();
    }
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        frame::next_frame(move || {
            resolve.call0(&JsValue::NULL).unwrap();
        });
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
}

/// The focus marks every copy of its link, and what it is linked to, and nothing else.
#[wasm_bindgen_test]
async fn focusing_a_contributor_marks_its_links_and_what_it_is_linked_to() {
    let page = Mounted::new();
    assert!(
        page.all("[data-linked], [aria-current]").is_empty(),
        "nothing is chosen at first"
    );
    page.apply(Intent::Focus(Focus::Contributor(ContributorIx(1))))
        .await;
    assert_eq!(
        page.values("[data-symptom-card][data-linked]", "data-symptom-card"),
        ["ache"]
    );
    assert_eq!(page.values("[data-faq][data-linked]", "data-faq"), ["why"]);
    assert!(page.all("[data-contributor-card][data-linked]").is_empty());
    let current = page.values("a[aria-current=true]", "href");
    assert!(
        current.len() >= 3,
        "on the figure, on the card, in lists: {current:?}"
    );
    assert!(current.iter().all(|href| href == "#second"), "{current:?}");
    assert_eq!(
        page.all("a[href='#second']").len(),
        current.len(),
        "every copy is marked"
    );
    page.apply(Intent::ClearFocus).await;
    assert!(
        page.all("[data-linked], [aria-current]").is_empty(),
        "cleared"
    );
}

/// A tick lights contributors up; the figure shows these and no others in full.
#[wasm_bindgen_test]
async fn ticking_a_symptom_lights_its_contributors_up() {
    let page = Mounted::new();
    page.apply(Intent::Tick(SymptomIx(1), true)).await;
    let linked = page.values(
        "[data-contributor-card][data-linked]",
        "data-contributor-card",
    );
    assert_eq!(linked, ["first"]);
    assert_eq!(page.values("figure[data-lit]", "data-lit"), ["first"]);
    page.apply(Intent::ClearTicks).await;
    assert!(
        page.all("figure[data-lit]").is_empty(),
        "the whole chain is back"
    );
}

/// Views only report; what becomes of it is not theirs to decide.
#[wasm_bindgen_test]
fn a_click_is_reported_and_changes_nothing_by_itself() {
    let page = Mounted::new();
    // Clicks on links would leave the page of the test itself.
    let stay = gloo_events::EventListener::new_with_options(
        &page.place,
        "click",
        gloo_events::EventListenerOptions::enable_prevent_default(),
        web_sys::Event::prevent_default,
    );
    let label: HtmlElement = page.all("nav a[href='#first']").remove(0).unchecked_into();
    label.click();
    drop(stay);
    assert!(matches!(
        page.reports.borrow().as_slice(),
        [Report::FollowedFocus(
            _,
            Focus::Contributor(ContributorIx(0))
        )]
    ));
    assert!(page.state.selection().focus.is_none());
}

/// What is published is what the browser reads, by way of the browser's own JSON.
#[wasm_bindgen_test]
fn the_published_outline_is_read_back_as_it_was() {
    let json = serde_json::to_string(&Published::new(&outline(), &LiveWords::default())).unwrap();
    let parsed = js_sys::JSON::parse(&json).unwrap();
    let read: Published = serde_wasm_bindgen::from_value(parsed).unwrap();
    assert_eq!(read.into_outline().unwrap().0, outline());
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
