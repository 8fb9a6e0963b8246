//! The goals, and whether they are met.

use super::script_bytes;
use super::tables::{self, MARKUP, bytes_of, number};
use crate::Results;
use crate::element::Left;
use crate::measure::{Book, Metric};
use crate::samples::Samples;
use crate::sides::Side;

/// Every goal with what was measured of it.
pub fn table(results: &Results) -> String {
    let (phone, laptop) = (&results.phone, &results.laptop);
    let ours = phone
        .files
        .get(&Side::Ours)
        .map(Vec::as_slice)
        .unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "far below what a float holds")]
    let page = bytes_of(ours, MARKUP) as f64 / 1000.0;
    let lcp = |book: &Book| ratio(book, Side::Ours, Side::Floor, Metric::Lcp);
    let select = |side| ratio(phone, Side::Ours, side, Metric::Select);
    let worst_shift = [phone, laptop].map(|book| book.get(Side::Ours, Metric::Cls).quantile(1.0));
    let lead = phone.median(Side::Ours, Metric::Asked) - phone.median(Side::Ours, Metric::Figure);
    // Between 100 and 500: what the first ones leave is caches that later ones share.
    let left = |of: fn(&Left) -> &Samples| match results.element.mounts.as_slice() {
        [.., (_, before), (_, after)] => of(after).median() - of(before).median(),
        _ => f64::NAN,
    };
    let growth = |at: usize| {
        let median = |at: usize| results.growth[at].1.median(Side::Ours, Metric::Select);
        median(at) / median(0)
    };
    let goals = [
        at_most(
            "largest paint against no script, phone",
            lcp(phone),
            1.02,
            2,
        ),
        at_most(
            "largest paint against no script, laptop",
            lcp(laptop),
            1.02,
            2,
        ),
        at_most("HTML, CSS and first figure, kB", page, 30.0, 1),
        at_most(
            "WebAssembly, scripts and JSON, kB",
            script_bytes(phone, Side::Ours) / 1000.0,
            60.0,
            1,
        ),
        at_most(
            "selecting against plain JavaScript, phone",
            select(Side::Plain),
            1.1,
            2,
        ),
        at_most(
            "selecting against React, phone",
            select(Side::React),
            1.0,
            2,
        ),
        at_most(
            "selecting against Preact, phone",
            select(Side::Preact),
            1.0,
            2,
        ),
        at_most(
            "selecting against Svelte, phone",
            select(Side::Svelte),
            1.0,
            2,
        ),
        at_most(
            "live against React, phone",
            ratio(phone, Side::Ours, Side::React, Metric::Live),
            1.0,
            2,
        ),
        at_most(
            "selecting in ten times the content, against once",
            growth(1),
            1.5,
            2,
        ),
        at_most(
            "selecting in a hundred times the content, against once",
            growth(2),
            1.5,
            2,
        ),
        at_most(
            "one more explorer against its markup alone",
            results.element.another.median() / results.element.markup.median(),
            1.5,
            2,
        ),
        at_most(
            "memory of one more explorer, kB",
            results.element.memory.median() / 1000.0,
            300.0,
            0,
        ),
        at_most(
            "requests for the WebAssembly, two explorers",
            results.element.wasm_requests.median(),
            1.0,
            0,
        ),
        at_most(
            "listeners that 400 explorers leave",
            left(|left| &left.listeners),
            0.0,
            0,
        ),
        at_most(
            "kB that 400 explorers leave",
            left(|left| &left.memory) / 1000.0,
            100.0,
            0,
        ),
        at_most(
            "layout shift, worst of all",
            worst_shift[0].max(worst_shift[1]),
            0.0,
            3,
        ),
        at_least(
            "from the figure's paint to asking for WebAssembly, ms",
            lead,
            0.0,
        ),
    ];
    tables::table(&["goal", "bound", "measured", "met"], goals)
}

fn ratio(book: &Book, side: Side, other: Side, metric: Metric) -> f64 {
    book.median(side, metric) / book.median(other, metric)
}

fn at_most(goal: &str, measured: f64, bound: f64, digits: usize) -> Vec<String> {
    let met = measured <= bound;
    row(goal, format!("at most {bound}"), measured, digits, met)
}

fn at_least(goal: &str, measured: f64, bound: f64) -> Vec<String> {
    let met = measured >= bound;
    row(goal, format!("at least {bound}"), measured, 0, met)
}

fn row(goal: &str, bound: String, measured: f64, digits: usize, met: bool) -> Vec<String> {
    let met = match (measured.is_finite(), met) {
        (false, _) => "not measured",
        (true, true) => "yes",
        (true, false) => "no",
    };
    vec![
        goal.to_owned(),
        bound,
        number(measured, digits),
        met.to_owned(),
    ]
}
