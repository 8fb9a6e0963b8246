//! The search box: what stands on the page to be found, and what the document keeps of the box.

use std::cell::OnceCell;

use gloo_events::EventListener;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::root::Root;
use crate::model::search::{FoundPlace, IndexedPlace, IndexedText, search, sentences, words};

/// What a link may lead to.
const PLACES: &str =
    "section[id], article[id], li[id], details[id], aside[id], footer[id], div[id]";
/// What is looked through, where it holds none of its own kind.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, summary, caption, .ce-tick-name, .ce-tag, \
     .ce-title, [data-words]";
/// What says again what stands elsewhere, or is no text: lists of links, the sheet, controls. And the
/// words that are not read, whose name is to follow.
const LEFT_OUT: &str = ".ce-notices, .ce-find, .ce-links, .ce-chain, .ce-walk-steps, .ce-matrix, \
     .ce-sheet-paper, .ce-phase-ways, .ce-ticks, .ce-linked-marks, .ce-more > summary, .ce-stage, \
     .ce-no-script, [data-words=";

/// A text as words are compared: in lower case, and letters apart from their marks.
fn plain(text: &str) -> String {
    JsString::from(text).normalize("NFD").to_lower_case().into()
}

/// The places that can be found, in the clinic's words and in plain ones; collected when something is
/// looked for first.
#[derive(Default)]
pub struct Places([OnceCell<Vec<IndexedPlace>>; 2]);

impl Places {
    /// Where the page has what was typed, in the words that are read; `None` when that is no word.
    pub fn search(&self, root: &Root, typed: &str) -> Option<Vec<FoundPlace>> {
        let typed = words(&plain(typed));
        if typed.is_empty() {
            return None;
        }
        let is_plain = root.reads_plain();
        let places = self.0[usize::from(is_plain)].get_or_init(|| collect(root, is_plain));
        Some(search(places, &typed))
    }
}

/// Everything that can be read on the page, in plain words or in the clinic's, by the places that it
/// belongs to, in page order. Each is called what it says first.
fn collect(root: &Root, is_plain: bool) -> Vec<IndexedPlace> {
    let others = if is_plain { "clinic]" } else { "plain]" };
    let left_out = [LEFT_OUT, others].concat();
    let mut places: Vec<IndexedPlace> = Vec::new();
    for block in root.all(BLOCKS) {
        let holds_blocks = block.query_selector(BLOCKS).is_ok_and(|it| it.is_some());
        let left_out = block.closest(&left_out).is_ok_and(|it| it.is_some());
        let place = block.closest(PLACES).ok().flatten();
        let (Some(place), false, false) = (place, holds_blocks, left_out) else {
            continue;
        };
        let text = block.text_content().unwrap_or_default();
        let anchor = place.id();
        // A place may go on after another that stands in it.
        if let Some(known) = places.iter_mut().find(|known| known.anchor == anchor) {
            known
                .texts
                .extend(sentences(&text).map(|sentence| IndexedText {
                    text: sentence.to_owned(),
                    words: words(&plain(sentence)),
                }));
        } else {
            places.push(IndexedPlace {
                anchor,
                words: words(&plain(&text)),
                title: text,
                texts: Vec::new(),
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
    set_open(root, false);
}

/// Opens the box, or puts it away. Where it stands open in its own place, what was found goes with it.
pub fn set_open(root: &Root, open: bool) {
    let details = root.all(".ce-find > details").next();
    if let Some(details) = details.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(open);
    }
}

/// Puts the box away whenever the visitor goes or presses somewhere else: it would cover that.
/// Dropping the listeners ends it.
pub fn on_leave(root: &Root) -> [EventListener; 2] {
    ["focusin", "pointerdown"].map(|event| {
        let root = root.clone();
        EventListener::new(&root.element().clone(), event, move |event| {
            let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
            let find = target.and_then(|it| it.closest(".ce-find").ok().flatten());
            if find.is_none() {
                set_open(&root, false);
            }
        })
    })
}

/// Clears the box, which has the keyboard's focus then; one that is empty already is put away, and
/// the focus stays with its name.
pub fn leave(root: &Root) {
    match input(root) {
        Some(input) if !input.value().is_empty() => {
            input.set_value("");
            let _ = input.focus();
        }
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
