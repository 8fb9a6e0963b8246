//! What is in sight.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The share of the window's height that has to be left under an element's top edge for it to
/// count as in sight.
const IN_SIGHT: f64 = 0.45;

/// Brings an element into sight if it is not, below whatever is stuck to the top (its
/// `scroll-margin-top` knows). Smoothly, unless the visitor prefers reduced motion.
///
/// In a frame as high as its content only the browser knows what is in sight: it is asked for the
/// least that brings the element there.
pub fn reveal(element: &Element) {
    let fitted = element.closest("[data-fitted]").ok().flatten().is_some();
    if !fitted && is_in_sight(element) {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(if fitted {
        ScrollLogicalPosition::Nearest
    } else {
        ScrollLogicalPosition::Start
    });
    options.set_behavior(if prefers_reduced_motion() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings an element into sight and gives it the keyboard focus.
pub fn go_to(element: &Element, focusable: &str) {
    reveal(element);
    focus(element, focusable, true);
}

/// Gives something in an element the keyboard's focus. Unless it `stays`, the browser scrolls as far as
/// it takes to see that.
pub fn focus(element: &Element, focusable: &str, stays: bool) {
    let target = element.query_selector(focusable).ok().flatten();
    if let Some(target) = target.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(stays);
        let _ = target.focus_with_options(&options);
    }
}

fn is_in_sight(element: &Element) -> bool {
    let Some(window) = web_sys::window() else {
        return true;
    };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    let style = window.get_computed_style(element).ok().flatten();
    let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok());
    // The browser's own conversion: Rust's would be 5 KB of the WebAssembly. Where the browser has no
    // length, it gives no number, which is left out.
    let margin = margin.map(|margin| js_sys::parse_float(&margin));
    let margin = margin
        .filter(|margin| margin.is_finite())
        .unwrap_or_default();
    let top = element.get_bounding_client_rect().top();
    top >= margin - 1.0 && top <= height * (1.0 - IN_SIGHT)
}

fn prefers_reduced_motion() -> bool {
    let query = web_sys::window().and_then(|window| {
        window
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten()
    });
    query.is_some_and(|query| query.matches())
}
