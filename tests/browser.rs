//! Parts of the page in a real browser, compiled to WebAssembly.
#![cfg(target_arch = "wasm32")]

use condition_explorer::model::ids::{ContributorIx, Id};
use condition_explorer::model::outline::{Entry, Outline, OutlineParts};
use condition_explorer::state::deep_link;
use condition_explorer::state::selection::Focus;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn outline() -> Outline {
    let entry = |id: &str| Entry {
        id: Id::new(id).unwrap(),
        name: id.to_owned(),
    };
    Outline::new(OutlineParts {
        id: Id::new("somewhere").unwrap(),
        contributors: vec![entry("first"), entry("second")],
        symptoms: Vec::new(),
        answers: Vec::new(),
        phases: Vec::new(),
        links: Vec::new(),
        views: Vec::new(),
    })
    .unwrap()
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
