//! Where labels stand around a drawing. Pure: numbers in, numbers out.
//!
//! Coordinates are the artwork's own units, from its top left corner, y downwards.

mod heights;
mod sides;

use crate::model::figure::{ArtworkBox, ArtworkPoint};

pub use heights::heights;
pub use sides::sides;

/// The side of the artwork on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Left of the artwork.
    Left,
    /// Right of the artwork.
    Right,
}

/// One drawing, as far as its labels depend on it.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where the leaders end, labels in the same order in all drawings.
    pub anchors: Vec<ArtworkPoint>,
    /// The line that stands in the middle of the stage.
    pub centre_x: f64,
    /// The artwork's height.
    pub height: f64,
    /// The boxes around all that it shows.
    pub bounds: Vec<ArtworkBox>,
    /// For each label, how many lines its second text takes where it is shown.
    pub lines: Vec<usize>,
}

/// Above this many labels sides alternate; below it every arrangement is tried.
const MAX_EXHAUSTIVE: usize = 12;
/// How far a leader may lean over its own label, for each unit that it goes up.
const PASSING: f64 = 0.25;
/// As far from the middle line as this, as a share of its height, a drawing has room between its
/// labels; what reaches further out keeps them off its height.
const MAX_REACH: f64 = 0.21;
/// Where a drawing reaches further out than this from its own middle line, all that it shows is what
/// stands in the middle.
const LOPSIDED: f64 = 0.175;

/// The line that stands in the middle of the stage: the drawing's own, or the middle of all that it
/// shows where that reaches far out to one side of it.
pub fn middle(drawing: &Placed) -> f64 {
    let left = drawing.bounds.iter().map(|part| part.start.x);
    let right = drawing.bounds.iter().map(|part| part.start.x + part.width);
    let left = left.fold(drawing.centre_x, f64::min);
    let right = right.fold(drawing.centre_x, f64::max);
    if (drawing.centre_x - left).max(right - drawing.centre_x) <= LOPSIDED * drawing.height {
        return drawing.centre_x;
    }
    f64::midpoint(left, right)
}

/// How far the drawing reaches from a middle line towards its labels, at least one unit: that much
/// room they need to leave beside it. Their anchors count, for leaders to have a length, those above
/// their labels less: nothing of a label is above its leader. So does what is drawn at their height.
pub fn reach(drawing: &Placed, sides: &[Side], heights: &[f64], middle: f64) -> f64 {
    let reaches = drawing.anchors.iter().zip(sides).zip(heights).enumerate();
    let reaches = reaches.map(|(label, ((anchor, side), height))| {
        let out = match side {
            Side::Left => middle - anchor.x,
            Side::Right => anchor.x - middle,
        };
        let leader = out - PASSING * (height - anchor.y).max(0.0);
        leader.max(beside(drawing, label, *side, *height, middle))
    });
    reaches.fold(1.0, f64::max)
}

/// How far from the middle line that is drawn reaches which a label at this height has beside it.
fn beside(drawing: &Placed, label: usize, side: Side, height: f64, middle: f64) -> f64 {
    let (up, down) = heights::extent(drawing, label);
    let level = drawing
        .bounds
        .iter()
        .filter(|part| part.start.y < height + down && part.start.y + part.height > height - up);
    let out = level.map(|part| outwards(part, side, middle));
    // What reaches further out keeps labels off its height, where it can.
    out.fold(0.0, f64::max).min(MAX_REACH * drawing.height)
}

/// How far a part reaches to a side of the middle line.
fn outwards(part: &ArtworkBox, side: Side, middle: f64) -> f64 {
    match side {
        Side::Left => middle - part.start.x,
        Side::Right => part.start.x + part.width - middle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn placed(anchors: &[(f64, f64)], centre_x: f64) -> Placed {
        Placed {
            anchors: anchors
                .iter()
                .map(|&(x, y)| ArtworkPoint { x, y })
                .collect(),
            centre_x,
            height: 800.,
            bounds: Vec::new(),
            lines: vec![2; anchors.len()],
        }
    }

    #[test]
    fn only_anchors_on_their_own_side_reach_out() {
        let drawing = placed(&[(30., 0.), (80., 0.)], 100.);
        let opposite = [Side::Left, Side::Right];
        assert!((reach(&drawing, &opposite, &[0., 0.], 100.) - 70.).abs() < 1e-9);
        assert!((reach(&drawing, &opposite, &[40., 0.], 100.) - 60.).abs() < 1e-9);
        assert!((reach(&drawing, &[Side::Left; 2], &[0., 0.], 20.) - 1.).abs() < 1e-9);
    }

    #[test]
    fn the_middle_moves_where_a_drawing_reaches_far_out() {
        let mut drawing = placed(&[(100., 400.)], 200.);
        let part = |x, width| ArtworkBox {
            start: ArtworkPoint { x, y: 0. },
            width,
            height: 9.,
        };
        drawing.bounds.push(part(100., 150.));
        assert!((middle(&drawing) - 200.).abs() < 1e-9);
        drawing.bounds.push(part(240., 180.));
        assert!((middle(&drawing) - 260.).abs() < 1e-9);
    }

    #[test]
    fn what_is_drawn_beside_a_label_needs_room_too() {
        let mut drawing = placed(&[(90., 400.)], 100.);
        let part = |y| ArtworkBox {
            start: ArtworkPoint { x: 40., y },
            width: 20.,
            height: 40.,
        };
        drawing.bounds.push(part(700.));
        assert!((reach(&drawing, &[Side::Left], &[400.], 100.) - 10.).abs() < 1e-9);
        drawing.bounds.push(part(420.));
        assert!((reach(&drawing, &[Side::Left], &[400.], 100.) - 60.).abs() < 1e-9);
    }
}
