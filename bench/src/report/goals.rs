//! The goals, and whether they are met.

use super::script_bytes;
use super::tables::{self, MARKUP, bytes_of, number};
use crate::Results;
use crate::element::Left;
use crate::hosts::Hosts;
use crate::measure::{Book, Metric};
use crate::samples::Samples;
use crate::sides::Side;

/// Every goal with what was measured of it.
pub fn table(results: &Results) -> String {
    let goals = [
        loading(results),
        selecting(results),
        growth(results),
        more_explorers(results),
        in_hosts(&results.hosts),
    ];
    tables::table(&["goal", "bound", "measured", "met"], goals.concat())
}

/// What is loaded, and when something is there to see.
fn loading(results: &Results) -> Vec<Vec<String>> {
    let (phone, laptop) = (&results.phone, &results.laptop);
    let files = phone.files.get(&Side::Ours);
    let files = files.map(Vec::as_slice).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "far below what a float holds")]
    let page = bytes_of(files, MARKUP) as f64 / 1000.0;
    let live = script_bytes(phone, Side::Ours) / 1000.0;
    let lcp = |book: &Book| ratio(book, Side::Ours, Side::Floor, Metric::Lcp);
    let sooner = ratio(phone, Side::Ours, Side::React, Metric::Live);
    let shifts = [phone, laptop].map(|book| book.get(Side::Ours, Metric::Cls).quantile(1.0));
    let shift = shifts[0].max(shifts[1]);
    let svelte = ratio(phone, Side::Ours, Side::Svelte, Metric::Live);
    vec![
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
        at_most("HTML, CSS and first figure, kB", page, 38.0, 1),
        at_most("WebAssembly, scripts and JSON, kB", live, 60.0, 1),
        at_most("live against React, phone", sooner, 1.0, 2),
        at_most("live against Svelte, phone", svelte, 1.05, 2),
        at_most("layout shift, worst of all", shift, 0.0, 3),
    ]
}

/// How soon a selection is seen, beside the same page in plain JavaScript.
fn selecting(results: &Results) -> Vec<Vec<String>> {
    let plain = ratio(&results.phone, Side::Ours, Side::Plain, Metric::Select);
    let goal = "selecting against plain JavaScript, phone";
    vec![at_most(goal, plain, 1.1, 2)]
}

/// What more content costs a selection.
fn growth(results: &Results) -> Vec<Vec<String>> {
    let median = |at: usize| results.growth[at].1.median(Side::Ours, Metric::Select);
    let goal = "selecting in ten times the content, against once";
    vec![at_most(goal, median(1) / median(0), 1.5, 2)]
}

/// What explorers beyond the first one cost, and what they leave.
fn more_explorers(results: &Results) -> Vec<Vec<String>> {
    let element = &results.element;
    let another = element.another.against(&element.markup);
    let memory = element.memory.median() / 1000.0;
    let requests = element.wasm_requests.median();
    // Between 100 and 500: what the first ones leave is caches that later ones share.
    let left = |of: fn(&Left) -> &Samples| match element.mounts.as_slice() {
        [.., (_, before), (_, after)] => of(after).median() - of(before).median(),
        _ => f64::NAN,
    };
    let listeners = left(|left| &left.listeners);
    let kilobytes = left(|left| &left.memory) / 1000.0;
    vec![
        at_most(
            "one more explorer against its markup alone",
            another,
            1.2,
            2,
        ),
        at_most("memory of one more explorer, kB", memory, 300.0, 0),
        at_most(
            "requests for the WebAssembly, two explorers",
            requests,
            1.0,
            0,
        ),
        at_most("listeners that 400 explorers leave", listeners, 0.0, 0),
        at_most("kB that 400 explorers leave", kilobytes, 100.0, 0),
    ]
}

/// How soon figure and live part are there in someone else's page, and what that page has of it.
fn in_hosts(hosts: &Hosts) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    if hosts.is_empty() {
        return rows;
    }
    for (host, way, figure, live) in [
        ("small", "element", 1.2, 1.2),
        ("small", "frame", 1.2, 1.3),
        ("small", "declarative", 0.8, 1.0),
        ("busy", "element", 1.6, 1.6),
        ("busy", "frame", 1.6, 1.6),
        ("busy", "declarative", 1.6, 1.6),
    ] {
        let is = |what: &str| format!("{way} in a {host} host, {what} against the page");
        let seen = hosts.against_page(0, host, way, |it| &it.figure);
        rows.push(at_most(&is("figure"), seen, figure, 2));
        let answers = hosts.against_page(0, host, way, |it| &it.live);
        rows.push(at_most(&is("live"), answers, live, 2));
    }
    for way in ["element", "frame", "declarative"] {
        let (alone, with) = (hosts.get(0, "busy", "none"), hosts.get(0, "busy", way));
        let paint = with.fcp.median() / alone.fcp.median();
        let goal = format!("{way}, a busy host's first paint against its own");
        rows.push(at_most(&goal, paint, 1.1, 2));
        let more = with.cls.median() - alone.cls.median();
        let goal = format!("{way}, what a busy host shifts more than by itself");
        rows.push(at_most(&goal, more, 0.0, 3));
    }
    let longest = hosts.get(0, "small", "element").longest.median();
    rows.push(at_most(
        "element, longest task in a small host, ms",
        longest,
        100.0,
        0,
    ));
    rows
}

fn ratio(book: &Book, side: Side, other: Side, metric: Metric) -> f64 {
    book.get(side, metric).against(&book.get(other, metric))
}

fn at_most(goal: &str, measured: f64, bound: f64, digits: usize) -> Vec<String> {
    let met = measured <= bound;
    row(goal, format!("at most {bound}"), measured, digits, met)
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
