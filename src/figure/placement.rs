//! Where the labels of a condition stand in each of its drawings. Publishing only.

use super::geometry::{self, Placed, Side};
use crate::model::condition::Condition;
use crate::model::figure::FigureDrawing;

/// How many characters of a label's second text fit on a line, give or take where it breaks.
const LINE: usize = 20;

/// Where the labels of one drawing stand.
#[derive(Clone, Debug)]
pub struct Placement {
    /// The line of the artwork that stands in the middle of the stage.
    pub middle: f64,
    /// How far anchors reach from it towards their labels.
    pub reach: f64,
    /// For each contributor, in chain order: its label's side.
    pub sides: Vec<Side>,
    /// And the height at which it stands, in the artwork's units.
    pub heights: Vec<f64>,
}

/// The placement of every drawing, in their order. Labels keep their sides within a view.
pub fn placements(condition: &Condition) -> Vec<Placement> {
    let outline = &condition.outline;
    let drawings = || outline.drawings.iter().zip(&condition.figure.drawings);
    let sides: Vec<Vec<Side>> = (outline.view_ixs())
        .map(|view| {
            let own = drawings().filter(|(drawing, _)| drawing.view == view);
            let own: Vec<_> = own.map(|(_, drawing)| placed(condition, drawing)).collect();
            geometry::sides(&own)
        })
        .collect();
    let placement = |(outline, drawing): (&crate::model::drawing::Drawing, &FigureDrawing)| {
        let (sides, placed) = (
            sides[outline.view.index()].clone(),
            placed(condition, drawing),
        );
        let middle = geometry::middle(&placed);
        let heights = geometry::heights(&placed, &sides);
        Placement {
            middle,
            reach: geometry::reach(&placed, &sides, &heights, middle),
            heights,
            sides,
        }
    };
    drawings().map(placement).collect()
}

fn placed(condition: &Condition, drawing: &FigureDrawing) -> Placed {
    let texts = condition.contributors.iter();
    Placed {
        lines: texts
            .map(|it| it.structures.text.chars().count().div_ceil(LINE))
            .collect(),
        anchors: drawing.anchors.iter().map(|anchor| anchor.point).collect(),
        centre_x: drawing.centre_x,
        height: drawing.height,
        bounds: drawing.bounds.clone(),
    }
}
