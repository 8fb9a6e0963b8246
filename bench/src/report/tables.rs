//! The tables of the report.

use std::fmt::Write as _;

use crate::Results;
use crate::measure::{Book, Metric};
use crate::samples::Samples;
use crate::sides::Side;
use crate::visit::File;

/// A table in Markdown.
pub fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = format!("| {} |\n|", headings.join(" | "));
    text.push_str(" --- |".repeat(headings.len()).as_str());
    text.push('\n');
    for row in rows {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "| {} |", row.join(" | "));
    }
    text
}

/// The bytes of the files with any of these endings; of all of them for an empty one.
pub fn bytes_of(files: &[File], endings: &[&str]) -> u64 {
    let is_one = |file: &&File| endings.iter().any(|ending| file.path.ends_with(ending));
    files.iter().filter(is_one).map(|file| file.bytes).sum()
}

/// Pages and fragments of pages.
pub const MARKUP: &[&str] = &["/", ".html"];

/// What is fetched, by kind.
pub fn bytes(results: &Results) -> String {
    let rows = results.phone.files.iter().map(|(side, files)| {
        let kinds: [&[&str]; 6] = [MARKUP, &[".css"], &[".js"], &[".wasm"], &[".json"], &[""]];
        let kinds = kinds.map(|endings| count(bytes_of(files, endings)));
        let mut row = vec![side.name().to_owned()];
        row.extend(kinds);
        row.push(files.len().to_string());
        row
    });
    let headings = [
        "brotli, bytes",
        "HTML with its CSS and first figure",
        "more CSS",
        "JavaScript",
        "WebAssembly",
        "JSON",
        "together",
        "requests",
    ];
    table(&headings, rows)
}

/// First paints, and when the page answers.
pub fn loading(book: &Book) -> String {
    let rows = Side::ALL.map(|side| {
        let cell = |metric| spread(&book.get(side, metric), 0);
        let floor = book.get(Side::Floor, Metric::Lcp);
        let against = book.get(side, Metric::Lcp).against(&floor);
        vec![
            side.name().to_owned(),
            cell(Metric::Fcp),
            cell(Metric::Lcp),
            number(against, 2),
            cell(Metric::Figure),
            cell(Metric::Asked),
            cell(Metric::Live),
            cell(Metric::Blocked),
            number(book.get(side, Metric::Cls).quantile(1.0), 3),
        ]
    });
    let headings = [
        "",
        "first paint",
        "largest paint",
        "against no script",
        "figure painted",
        "live part asked for",
        "live",
        "blocked",
        "shift, worst",
    ];
    table(&headings, rows)
}

/// Selecting and ticking.
pub fn choosing(book: &Book) -> String {
    let rows = live_sides().map(|side| {
        let mut row = vec![side.name().to_owned()];
        row.push(spread(&book.get(side, Metric::FirstSelect), 1));
        for metric in [Metric::Select, Metric::Tick] {
            let samples = book.get(side, metric);
            let against = samples.against(&book.get(Side::Plain, metric));
            row.push(spread(&samples, 1));
            row.push(number(samples.quantile(0.98), 1));
            row.push(number(against, 2));
        }
        row
    });
    let headings = [
        "",
        "first selection",
        "selecting",
        "p98",
        "against plain",
        "ticking",
        "p98",
        "against plain",
    ];
    table(&headings, rows)
}

/// Heap and WebAssembly memory.
pub fn memory(book: &Book) -> String {
    let rows = Side::ALL.map(|side| {
        let (heap, wasm) = (
            book.median(side, Metric::Heap),
            book.median(side, Metric::Wasm),
        );
        let kb = |bytes: f64| number(bytes / 1000.0, 0);
        vec![side.name().to_owned(), kb(heap), kb(wasm), kb(heap + wasm)]
    });
    table(
        &["kB", "JavaScript heap", "WebAssembly memory", "together"],
        rows,
    )
}

/// Selecting, ticking and going live by size of content.
pub fn growth(results: &Results) -> String {
    let rows = Side::OF_ANY_SIZE.into_iter().map(|side| {
        let mut row = vec![side.name().to_owned()];
        for metric in [Metric::Select, Metric::Tick, Metric::Live] {
            let medians = results
                .growth
                .iter()
                .map(|(_, book)| book.median(side, metric));
            row.extend(medians.map(|median| number(median, 1)));
        }
        row
    });
    let mut headings = vec![String::new()];
    for what in ["selecting", "ticking", "live"] {
        headings.extend(
            results
                .growth
                .iter()
                .map(|(size, _)| format!("{what}, {size}×")),
        );
    }
    let headings: Vec<_> = headings.iter().map(String::as_str).collect();
    let sizes = results.growth.iter().map(|(size, book)| {
        let [topics, elements] =
            [Metric::Topics, Metric::Elements].map(|metric| book.median(Side::Ours, metric));
        format!("{size}× is {topics} topics in {elements} elements")
    });
    let sizes = sizes.collect::<Vec<_>>().join("; ");
    format!("{sizes}.\n\n{}", table(&headings, rows))
}

fn live_sides() -> impl Iterator<Item = Side> {
    Side::ALL.into_iter().filter(|side| side.goes_live())
}

/// A median, and the quartiles behind it.
pub fn spread(samples: &Samples, digits: usize) -> String {
    if samples.len() == 0 {
        return "–".to_owned();
    }
    let [low, middle, high] = [0.25, 0.5, 0.75].map(|share| samples.quantile(share));
    format!("{middle:.digits$} ({low:.digits$}–{high:.digits$})")
}

/// A number with its thousands apart.
fn count(bytes: u64) -> String {
    match (bytes / 1000, bytes % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{},{rest:03}", count(thousands)),
    }
}

/// A number, or a dash for what was not measured.
pub fn number(value: f64, digits: usize) -> String {
    if value.is_finite() {
        format!("{value:.digits$}")
    } else {
        "–".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{count, number};

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(
            [7, 1_007, 1_234_567].map(count),
            ["7", "1,007", "1,234,567"]
        );
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        assert_eq!([1.25, f64::NAN].map(|it| number(it, 1)), ["1.2", "–"]);
    }
}
