//! The search box: what stands on the page, and the places that were found.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::root::Root;
use crate::state::find::{Found, Passage, Place, words};

/// The box, its input and the list of what was found.
const BOX: &str = ".ce-find";
const INPUT: &str = ".ce-find input";
const LIST: &str = ".ce-found";
/// What a link may lead to.
const PLACES: &str =
    "section[id], article[id], li[id], details[id], aside[id], footer[id], div[id]";
/// What is looked through, where it holds none of its own kind.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, summary, caption";
/// What says again what stands elsewhere, or is no text: lists of links, the sheet, controls.
const LEFT_OUT: &str = ".ce-notices, .ce-find, .ce-links, .ce-chain, .ce-walk-steps, .ce-matrix, \
     .ce-sheet-paper, .ce-phase-ways, .ce-ticks, .ce-linked-marks, .ce-stage, .ce-no-script";

/// Whether an event comes from the search box.
pub fn is_box(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(INPUT).unwrap_or_default())
}

/// Whether a disclosure is the one around the search box.
pub fn is_around(details: &HtmlDetailsElement) -> bool {
    let parent = details.parent_element();
    parent.is_some_and(|parent| parent.matches(BOX).unwrap_or_default())
}

/// A text as words are compared: in lower case, and letters apart from their marks.
pub fn plain(text: &str) -> String {
    JsString::from(text).normalize("NFD").to_lower_case().into()
}

/// Everything that can be read on the page, by the places that it belongs to, in page order.
/// `name_of` knows the names of some; the others go by their headings.
pub fn collect(root: &Root, name_of: impl Fn(&str) -> Option<String>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for block in root.all(BLOCKS) {
        let holds_blocks = block.query_selector(BLOCKS).is_ok_and(|it| it.is_some());
        let left_out = block.closest(LEFT_OUT).is_ok_and(|it| it.is_some());
        let place = block.closest(PLACES).ok().flatten();
        let (Some(place), false, false) = (place, holds_blocks, left_out) else {
            continue;
        };
        let text = block.text_content().unwrap_or_default();
        let passages = text.split_inclusive(". ").map(|sentence| Passage {
            text: sentence.to_owned(),
            words: words(&plain(sentence)),
        });
        let anchor = place.id();
        // A place may go on after another that stands in it.
        if let Some(known) = places.iter_mut().find(|known| known.anchor == anchor) {
            known.passages.extend(passages);
        } else {
            let passages = passages.collect();
            let title = name_of(&anchor).unwrap_or(text);
            places.push(Place {
                anchor,
                words: words(&plain(&title)),
                title,
                passages,
            });
        }
    }
    places
}

/// Shows what was found as links; hides the list when that is nothing.
pub fn show(root: &Root, found: &[Found<'_>]) {
    let Some(list) = root.all(LIST).next() else {
        return;
    };
    list.set_text_content(None);
    let _ = list.toggle_attribute_with_force("hidden", found.is_empty());
    let Some(document) = list.owner_document() else {
        return;
    };
    for place in found {
        // Elements of fixed, valid names can be made, and put into each other.
        let _ = entry(&document, place).and_then(|entry| list.append_child(&entry));
    }
}

fn entry(document: &Document, found: &Found<'_>) -> Result<Element, wasm_bindgen::JsValue> {
    let [item, link, title, text] =
        ["li", "a", "b", "span"].map(|name| document.create_element(name));
    let (item, link, title, text) = (item?, link?, title?, text?);
    link.set_attribute("href", &["#", &found.place.anchor].concat())?;
    title.set_text_content(Some(&found.place.title));
    text.set_text_content(Some(found.text));
    link.append_child(&title)?;
    link.append_child(&text)?;
    item.append_child(&link)?;
    Ok(item)
}

/// Follows the first of the links.
pub fn take_first(root: &Root) {
    let first = root.all(".ce-found a").next();
    if let Some(first) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        first.click();
    }
}

/// Clears the box and puts it away.
pub fn close(root: &Root) {
    if let Some(input) = input(root) {
        input.set_value("");
    }
    show(root, &[]);
    if let Some(details) = details(root) {
        details.set_open(false);
    }
}

/// Clears the box; one that is empty already is put away, and the keyboard's focus stays with its
/// name.
pub fn leave(root: &Root) {
    if input(root).is_some_and(|input| input.value().is_empty()) {
        close(root);
        let name = root.all(".ce-find summary").next();
        if let Some(name) = name.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = name.focus();
        }
    } else {
        if let Some(input) = input(root) {
            input.set_value("");
        }
        show(root, &[]);
    }
}

/// Brings the keyboard's focus into the box once it is open.
pub fn toggled(root: &Root, open: bool) {
    if let Some(input) = input(root).filter(|_| open) {
        let _ = input.focus();
    }
}

fn input(root: &Root) -> Option<HtmlInputElement> {
    root.all(INPUT).next()?.dyn_into().ok()
}

fn details(root: &Root) -> Option<HtmlDetailsElement> {
    root.all(".ce-find > details").next()?.dyn_into().ok()
}
