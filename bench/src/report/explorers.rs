//! The tables of the element.

use super::tables::{number, spread, table};
use crate::element::Element;
use crate::samples::Samples;

/// One more explorer, and many.
pub fn tables(element: &Element) -> String {
    let kb = |samples: &Samples| number(samples.median() / 1000.0, 0);
    let another = [
        (
            "one more explorer, live and painted, ms",
            spread(&element.another, 1),
        ),
        ("its markup alone, painted, ms", spread(&element.markup, 1)),
        ("what one more adds to memory, kB", kb(&element.memory)),
        (
            "requests for the WebAssembly, two explorers",
            number(element.wasm_requests.median(), 0),
        ),
    ];
    let another = another.map(|(what, value)| vec![what.to_owned(), value]);
    let mounts = element.mounts.iter().map(|(mounts, left)| {
        vec![
            mounts.to_string(),
            kb(&left.memory),
            number(left.listeners.median(), 0),
            number(left.nodes.median(), 0),
        ]
    });
    let headings = ["put in and taken out", "memory, kB", "listeners", "nodes"];
    format!(
        "{}\n{}",
        table(&["CPU 4× slower", ""], another),
        table(&headings, mounts)
    )
}
