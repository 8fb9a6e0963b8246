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
const TITLE: f64 = 14.0;
const BAR: f64 = 20.0;
const PANEL_GAP: f64 = 48.0;

/// Follows the reader's colour scheme.
const STYLE: &str = "\
    .paper{fill:#fff}text{font:14px/1 system-ui,sans-serif;fill:#1d2420}.title{font-weight:600}\
    .bar{fill:#a9b4ad}.bar.own{fill:#0b6e4f}.name.own{font-weight:600}\
    @media(prefers-color-scheme:dark){.paper{fill:#14191c}text{fill:#e8ece9}.bar{fill:#5d6a63}.bar.own{fill:#4fc79a}}";

/// One measure: what it is, how many digits it is told with, and each side's value.
struct Panel {
    title: &'static str,
    digits: usize,
    bars: Vec<(Side, f64)>,
}

/// Draws it.
pub fn draw(results: &Results) -> String {
    let phone = &results.phone;
    let panel = |title, digits, value: &dyn Fn(Side) -> f64| {
        let sides = Side::ALL.into_iter();
        let bars = sides.map(|side| (side, value(side)));
        let bars = bars.filter(|(_, value)| *value > 0.0).collect();
        Panel {
            title,
            digits,
            bars,
        }
    };
    let panels = [
        panel("Scripts, WebAssembly and JSON, kB (brotli)", 1, &|side| {
            script_bytes(phone, side) / 1000.0
        }),
        panel(
            "From the address to live, ms (phone, slow 4G, CPU 4× slower)",
            0,
            &|side| phone.median(side, Metric::Live),
        ),
        panel(
            "From a selection to next paint, ms (CPU 4× slower)",
            1,
            &|side| phone.median(side, Metric::Select),
        ),
    ];
    let mut drawn = String::new();
    let mut top = 24.0;
    for panel in &panels {
        top = panel.draw(&mut drawn, top);
    }
    let height = top - PANEL_GAP / 2.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Three bar charts; RESULTS.md has the numbers\"><style>{STYLE}</style>\
         <rect class=\"paper\" width=\"100%\" height=\"100%\"/>{drawn}</svg>\n"
    )
}

impl Panel {
    /// Draws it; returns where the next one starts.
    fn draw(&self, drawn: &mut String, top: f64) -> f64 {
        let values = self.bars.iter().map(|(_, value)| *value);
        let most = values.fold(f64::EPSILON, f64::max);
        let title = self.title;
        // Writing to a `String` cannot fail.
        let _ = write!(
            drawn,
            "<text class=\"title\" x=\"0\" y=\"{top}\">{title}</text>"
        );
        let mut y = top + TITLE;
        for (side, value) in &self.bars {
            let length = (WIDTH - NAMES - NUMBERS) * value / most;
            let own = if matches!(side, Side::Ours | Side::Element) {
                " own"
            } else {
                ""
            };
            let _ = write!(
                drawn,
                "<text class=\"name{own}\" x=\"0\" y=\"{baseline}\">{name}</text>\
                 <rect class=\"bar{own}\" x=\"{NAMES}\" y=\"{y}\" width=\"{length:.1}\" height=\"{BAR}\"/>\
                 <text class=\"name{own}\" x=\"{end:.1}\" y=\"{baseline}\">{value:.digits$}</text>",
                baseline = y + BAR * 0.75,
                name = side.name().trim_matches('*'),
                end = NAMES + length + 8.0,
                digits = self.digits,
            );
            y += ROW;
        }
        y + PANEL_GAP
    }
}
