//! The chain, drawn over the artwork: a line through the figure's waypoints, a ring at each. Which
//! stretch of it is solid, the published style sheet says. Publishing only.

use std::fmt::Write as _;

use crate::model::condition::Condition;
use crate::model::figure::{ArtworkPoint, FigureDrawing};
use crate::model::ids::ContributorIx;

/// A stretch of the chain: its first waypoint, by position. It leads to the next one.
pub type Stretch = usize;

/// Whether a drawing has a chain: one waypoint makes no line.
pub fn has_chain(drawing: &FigureDrawing) -> bool {
    drawing.waypoints.len() > 1
}

/// The artwork of a drawing with the chain on top. In file, its notice stays above it.
pub fn with_chain(drawing: &FigureDrawing) -> String {
    let points: Vec<ArtworkPoint> = drawing.waypoints.iter().map(|(_, at)| *at).collect();
    let artwork = drawing.svg.trim_end();
    let Some(open) = artwork
        .strip_suffix("</svg>")
        .filter(|_| has_chain(drawing))
    else {
        return artwork.to_owned();
    };
    let mut svg = format!("{open}<g class=\"ce-way\"><path class=\"dots\" d=\"M");
    for ArtworkPoint { x, y } in &points {
        let _ = write!(svg, "{x} {y} ");
    }
    svg.push_str("\"/>");
    for layer in ["halo", "solid"] {
        for (at, pair) in points.windows(2).enumerate() {
            let (a, b) = (pair[0], pair[1]);
            let path = format!("M{} {} {} {}", a.x, a.y, b.x, b.y);
            let _ = write!(svg, "<path class=\"{layer} s{at}\" d=\"{path}\"/>");
        }
    }
    for (at, ArtworkPoint { x, y }) in points.iter().enumerate() {
        let _ = write!(svg, "<circle class=\"w{at}\" cx=\"{x}\" cy=\"{y}\"/>");
    }
    svg.push_str("</g></svg>");
    svg
}

/// Where a contributor acts: the stretches between two places in a row, and the places.
pub fn acts(condition: &Condition, contributor: ContributorIx) -> (Vec<Stretch>, Vec<usize>) {
    let waypoints = condition
        .figure
        .drawings
        .first()
        .map(|it| it.waypoints.as_slice());
    let position = |name: &String| {
        let mut names = waypoints.unwrap_or_default().iter();
        names.position(|(known, _)| known == name)
    };
    let steps = &condition.contributors[contributor.index()].chain;
    let places: Vec<(usize, bool)> = (steps.iter())
        .filter_map(|step| Some((position(step.at.as_ref()?)?, step.acts)))
        .collect();
    let stretches = places.windows(2).filter(|pair| pair[0].1 && pair[1].1);
    let stretches = stretches.flat_map(|pair| pair[0].0..pair[1].0).collect();
    let own = places.iter().filter(|(_, acts)| *acts).map(|(at, _)| *at);
    (stretches, own.collect())
}
