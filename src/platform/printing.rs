//! Printing.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{HtmlElement, Window};

use super::root::Root;

/// While this attribute is on the root, the sheet alone is printed.
const PRINTING: &str = "data-print-sheet";
/// How long a browser may take to begin, in milliseconds. Some return from `print` before they do.
const PATIENCE_MS: u32 = 2000;

/// Opens the browser's dialogue to print the sheet, and nothing else of the page. Where the browser
/// does not begin, as in a sandbox that forbids it, the page prints whole again, and `refused` is
/// called. Without a window does nothing.
pub fn print(root: &Root, refused: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let root: HtmlElement = root.element().clone();
    if window
        .document()
        .is_some_and(|it| it.ready_state() != "complete")
    {
        // Until then browsers put it off.
        EventListener::once(&window.clone(), "load", move |_| {
            begin(&window, root, refused);
        })
        .forget();
    } else {
        begin(&window, root, refused);
    }
}

fn begin(window: &Window, root: HtmlElement, refused: impl FnOnce() + 'static) {
    let _ = root.set_attribute(PRINTING, "");
    let waiting = Timeout::new(PATIENCE_MS, {
        let root = root.clone();
        move || {
            let _ = root.remove_attribute(PRINTING);
            refused();
        }
    });
    // It waits no longer.
    EventListener::once(window, "beforeprint", move |_| drop(waiting)).forget();
    // Some browsers return from `print` while their dialogue is still open.
    EventListener::once(window, "afterprint", move |_| {
        let _ = root.remove_attribute(PRINTING);
    })
    .forget();
    let _ = window.print();
}
