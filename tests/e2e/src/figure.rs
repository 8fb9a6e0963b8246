//! The figure as it is on the screen.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{ExplorerPage, Result};

/// A box on the screen, in CSS pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Box {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its bottom edge.
    pub bottom: f64,
}

impl Box {
    /// How wide it is.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Whether two boxes share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        const EDGE: f64 = 0.5;
        self.left + EDGE < other.right
            && other.left + EDGE < self.right
            && self.top + EDGE < other.bottom
            && other.top + EDGE < self.bottom
    }

    /// Whether a line passes through it.
    pub fn is_crossed_by(self, line: Line) -> bool {
        let corners = [
            [self.left, self.top],
            [self.right, self.top],
            [self.right, self.bottom],
            [self.left, self.bottom],
        ];
        let inside =
            |[x, y]: Point| self.left < x && x < self.right && self.top < y && y < self.bottom;
        inside(line[0])
            || inside(line[1])
            || (0..4).any(|i| cross(line, [corners[i], corners[(i + 1) % 4]]))
    }

    /// Whether it lies inside another, give or take half a pixel.
    pub fn is_inside(self, other: Self) -> bool {
        self.left >= other.left - 0.5
            && self.top >= other.top - 0.5
            && self.right <= other.right + 0.5
            && self.bottom <= other.bottom + 0.5
    }
}

/// A point on the screen, in CSS pixels of the window.
pub type Point = [f64; 2];
/// A straight line from one point to another.
pub type Line = [Point; 2];

/// Whether two lines cross.
pub fn cross(one: Line, other: Line) -> bool {
    let turn = |a: Point, b: Point, c: Point| {
        (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    };
    let apart =
        |line: Line, [a, b]: Line| turn(line[0], line[1], a) * turn(line[0], line[1], b) >= 0.0;
    !apart(one, other) && !apart(other, one)
}

/// One label over the figure.
#[derive(Clone, Debug, Deserialize)]
pub struct Label {
    /// Whose it is.
    pub contributor: String,
    /// What can be pressed.
    pub target: Box,
    /// All its words.
    pub words: Box,
    /// Where its leader line starts and ends, when it is shown.
    pub leader: Option<Line>,
    /// Where its pin is.
    pub pin: Point,
    /// Where both should be.
    pub anchor: Point,
}

/// One view of a set of figures: what `figures/*.json` says of it.
#[derive(Clone, Debug, Deserialize)]
pub struct View {
    /// Its id.
    pub id: String,
    /// The pose that it shows, where there is more than one.
    #[serde(default)]
    pub pose: String,
    /// How wide the artwork is, in its own units.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// For each contributor, where its leader ends.
    pub anchors: BTreeMap<String, [f64; 2]>,
}

/// Reads the views of a set of figures.
pub fn views(file: &Path) -> Vec<View> {
    #[derive(Deserialize)]
    struct Set {
        views: Vec<View>,
    }
    let text = std::fs::read_to_string(file)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
    let set: Set = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{} is no set of figures: {error}", file.display()));
    set.views
}

impl ExplorerPage {
    /// Where the labels are, for the view that is shown.
    pub async fn labels(&self, view: &View) -> Result<Vec<Label>> {
        let arguments = vec![json!(view.anchors), json!(view.width), json!(view.height)];
        self.script(include_str!("in_page/figure.js"), arguments)
            .await
    }

    /// What stands in the figure beside its labels: caption, way back, switch.
    pub async fn under_the_figure(&self) -> Result<Vec<Box>> {
        let source = "
            const shown = (it) => it.checkVisibility({ visibilityProperty: true });
            return [...document.querySelectorAll('figure figcaption > *, figure > a, figure label')]
                .filter((it) => shown(it) && !it.matches('.ce-hidden'))
                .filter((it) => !getComputedStyle(it.parentElement).clipPath.startsWith('inset'))
                .map((it) => it.getBoundingClientRect())
                .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));";
        self.script(source, []).await
    }

    /// The box of the first element that a selector of the public contract matches.
    pub async fn box_of(&self, selector: &str) -> Result<Box> {
        let source = "
            const { left, top, right, bottom } =
                document.querySelector(arguments[0]).getBoundingClientRect();
            return { left, top, right, bottom };";
        self.script(source, [Value::from(selector)]).await
    }

    /// The window.
    pub async fn window(&self) -> Result<Box> {
        let source = "return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };";
        self.script(source, []).await
    }

    /// The colours of each contributor's structures in the view that is shown.
    pub async fn structure_colours(&self) -> Result<BTreeMap<String, String>> {
        let source = "
            const colours = {};
            for (const part of document.querySelectorAll('svg [data-part][data-contributor]')) {
                if (!part.checkVisibility({ visibilityProperty: true })) continue;
                const id = part.dataset.contributor;
                for (const shape of [part, ...part.querySelectorAll('*')])
                    colours[id] = `${colours[id] ?? ''} ${getComputedStyle(shape).fill}`;
            }
            return colours;";
        self.script(source, []).await
    }
}
