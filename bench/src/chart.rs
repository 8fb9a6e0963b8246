//! The chart: three measures, a bar for each side.

use std::fmt::Write as _;

use crate::Results;
use crate::measure::Metric;
use crate::report::script_bytes;
use crate::sides::Side;

const WIDTH: f64 = 860.0;
const ROW: f64 = 26.0;
const NAMES: f64 = 150.0;
const NUMBERS: f64 = 90.0;
const PANEL_GAP: f64 = 62.0;

/// Follows the reader's colour scheme.
const STYLE: &str = "\
    text{font:14px/1 system-ui,sans-serif;fill:#1d2420}.title{font-weight:600}\
    .bar{fill:#a9b4ad}.ours{fill:#0b6e4f}.own{font-weight:600}\
    @media(prefers-color-scheme:dark){text{fill:#e8ece9}.bar{fill:#5d6a63}.ours{fill:#4fc79a}}";

/// Draws it.
pub fn draw(results: &Results) -> String {
    let scripts = |side| script_bytes(&results.phone, side) / 1000.0;
    let live = |side| results.phone.median(side, Metric::Live);
    let select = |side| results.phone.median(side, Metric::Select);
    let panels: [(&str, &dyn Fn(Side) -> f64, usize); 3] = [
        ("Scripts, WebAssembly and JSON, kB (brotli)", &scripts, 1),
        ("From the address to live, ms (phone, slow 4G, CPU 4× slower)", &live, 0),
        ("From a selection to next paint, ms (CPU 4× slower)", &select, 1),
    ];
    let sides: Vec<_> = Side::ALL.into_iter().filter(|side| side.goes_live()).collect();
    let mut drawn = String::new();
    let mut top = 24.0;
    for (title, value, digits) in panels {
        top = panel(&mut drawn, top, title, &sides, value, digits);
    }
    let height = top - PANEL_GAP / 2.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Three bar charts; RESULTS.md has the numbers\"><style>{STYLE}</style>{drawn}</svg>\n"
    )
}

/// Draws one panel; returns where the next one starts.
fn panel(
    drawn: &mut String,
    mut y: f64,
    title: &str,
    sides: &[Side],
    value: &dyn Fn(Side) -> f64,
    digits: usize,
) -> f64 {
    let most = sides.iter().map(|side| value(*side)).fold(f64::EPSILON, f64::max);
    // Writing to a `String` cannot fail.
    let _ = write!(drawn, "<text class=\"title\" x=\"0\" y=\"{y}\">{title}</text>");
    y += 14.0;
    for side in sides {
        let own = *side == Side::Ours;
        let length = (WIDTH - NAMES - NUMBERS) * value(*side) / most;
        let baseline = y + ROW * 0.6;
        let (bar, word) = if own { ("bar ours", "own") } else { ("bar", "") };
        let _ = write!(
            drawn,
            "<text class=\"{word}\" x=\"0\" y=\"{baseline}\">{name}</text>\
             <rect class=\"{bar}\" x=\"{NAMES}\" y=\"{y}\" width=\"{length:.1}\" height=\"{height}\"/>\
             <text class=\"{word}\" x=\"{end:.1}\" y=\"{baseline}\">{number:.digits$}</text>",
            name = side.name().trim_matches('*'),
            height = ROW - 6.0,
            end = NAMES + length + 8.0,
            number = value(*side),
        );
        y += ROW;
    }
    y + PANEL_GAP - 14.0
}
