//! Printing.

use gloo_events::EventListener;
use web_sys::HtmlElement;

use super::root::Root;

/// While this attribute is on the root, the sheet alone is printed.
const PRINTING: &str = "data-print-sheet";

/// Opens the browser's dialogue to print the sheet, and nothing else of the page. Without a window
/// does nothing.
pub fn print(root: &Root) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let root: HtmlElement = root.element().clone();
    let _ = root.set_attribute(PRINTING, "");
    // Some browsers return from `print` while their dialogue is still open.
    EventListener::once(&window, "afterprint", move |_| {
        let _ = root.remove_attribute(PRINTING);
    })
    .forget();
    let _ = window.print();
}
