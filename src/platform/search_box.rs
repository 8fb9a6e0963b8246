//! The search box: what stands on the page to be found, and what the document keeps of the box.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::root::Root;
use crate::model::search::{IndexedPlace, IndexedText, words};

/// What a link may lead to.
const PLACES: &str =
    "section[id], article[id], li[id], details[id], aside[id], footer[id], div[id]";
/// What is looked through, where it holds none of its own kind.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, summary, caption";
/// What says again what stands elsewhere, or is no text: lists of links, the sheet, controls.
const LEFT_OUT: &str = ".ce-notices, .ce-find, .ce-links, .ce-chain, .ce-walk-steps, .ce-matrix, \
     .ce-sheet-paper, .ce-phase-ways, .ce-ticks, .ce-linked-marks, .ce-stage, .ce-no-script";

/// A text as words are compared: in lower case, and letters apart from their marks.
pub fn plain(text: &str) -> String {
    JsString::from(text).normalize("NFD").to_lower_case().into()
}

/// Everything that can be read on the page, by the places that it belongs to, in page order.
/// `name_of` knows the names of some; the others go by their headings.
pub fn collect(root: &Root, name_of: impl Fn(&str) -> Option<String>) -> Vec<IndexedPlace> {
    let mut places: Vec<IndexedPlace> = Vec::new();
    for block in root.all(BLOCKS) {
        let holds_blocks = block.query_selector(BLOCKS).is_ok_and(|it| it.is_some());
        let left_out = block.closest(LEFT_OUT).is_ok_and(|it| it.is_some());
        let place = block.closest(PLACES).ok().flatten();
        let (Some(place), false, false) = (place, holds_blocks, left_out) else {
            continue;
        };
        let text = block.text_content().unwrap_or_default();
        let texts = text.split_inclusive(". ").map(|sentence| IndexedText {
            text: sentence.to_owned(),
            words: words(&plain(sentence)),
        });
        let anchor = place.id();
        // A place may go on after another that stands in it.
        if let Some(known) = places.iter_mut().find(|known| known.anchor == anchor) {
            known.texts.extend(texts);
        } else {
            let title = name_of(&anchor).unwrap_or_else(|| text.clone());
            places.push(IndexedPlace {
                anchor,
                words: words(&plain(&title)),
                title,
                texts: texts.collect(),
            });
        }
    }
    places
}

/// Follows the first of the links.
pub fn follow_first(root: &Root) {
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
    let details = root.all(".ce-find > details").next();
    if let Some(details) = details.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(false);
    }
}

/// Clears the box; one that is empty already is put away, and the keyboard's focus stays with its
/// name.
pub fn leave(root: &Root) {
    match input(root) {
        Some(input) if !input.value().is_empty() => input.set_value(""),
        _ => {
            close(root);
            let name = root.all(".ce-find summary").next();
            if let Some(name) = name.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                let _ = name.focus();
            }
        }
    }
}

/// Brings the keyboard's focus into the box.
pub fn focus(root: &Root) {
    if let Some(input) = input(root) {
        let _ = input.focus();
    }
}

fn input(root: &Root) -> Option<HtmlInputElement> {
    root.all(".ce-find input").next()?.dyn_into().ok()
}
