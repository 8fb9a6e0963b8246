//! Where labels stand around a drawing. Pure: numbers in, numbers out.
//!
//! Coordinates are the artwork's own units, from its top left corner, y downwards.

mod heights;

use crate::model::figure::{ArtworkBox, ArtworkPoint};

use heights::steps;

pub use heights::heights;

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

/// How far labels stand outside all that is drawn, as a share of its height, for judging leaders.
const OUTSIDE: f64 = 0.075;
/// What crossing leaders cost, against the length of leaders as a share of the artwork's height.
const CROSSING_COST: f64 = 1e3;
/// What one label more on one side than on the other costs.
const IMBALANCE_COST: f64 = 0.1;
/// What it costs that a label stands off the height of its anchor, against the length of leaders.
const OFF_LEVEL_COST: f64 = 2.0;
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

/// The side of each label, the same in all these drawings so that no label changes sides among
/// them: no leaders that cross, both sides used, labels level with their anchors, short leaders.
pub fn sides(drawings: &[Placed]) -> Vec<Side> {
    let count = drawings.first().map_or(0, |drawing| drawing.anchors.len());
    if count > MAX_EXHAUSTIVE {
        let side = |i| if i % 2 == 0 { Side::Left } else { Side::Right };
        return (0..count).map(side).collect();
    }
    let arrangement = |bits: u32| -> Vec<Side> {
        let side = |i| {
            if bits >> i & 1 == 0 {
                Side::Left
            } else {
                Side::Right
            }
        };
        (0..count).map(side).collect()
    };
    (0..1_u32 << count)
        .map(arrangement)
        .min_by(|a, b| cost(a, drawings).total_cmp(&cost(b, drawings)))
        .unwrap_or_default()
}

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

fn cost(sides: &[Side], drawings: &[Placed]) -> f64 {
    let left = sides.iter().filter(|side| **side == Side::Left).count();
    let imbalance = left.abs_diff(sides.len() - left);
    let prices = drawings.iter().map(|drawing| {
        let heights = heights(drawing, sides);
        price(drawing, sides, &heights)
    });
    prices.sum::<f64>() + steps(imbalance) * IMBALANCE_COST
}

/// What the leaders of a drawing cost: their length, how far they are off level, and crossings.
fn price(drawing: &Placed, sides: &[Side], heights: &[f64]) -> f64 {
    let middle = middle(drawing);
    let anchors = drawing.anchors.iter().map(|at| (at.x - middle).abs());
    let edges = drawing.bounds.iter();
    let edges = edges.map(|part| [Side::Left, Side::Right].map(|it| outwards(part, it, middle)));
    let outside = anchors.chain(edges.flatten()).fold(0.0, f64::max) + OUTSIDE * drawing.height;
    let leaders: Vec<_> = (drawing.anchors.iter().zip(sides).zip(heights))
        .map(|((anchor, side), height)| {
            let out = if *side == Side::Left {
                -outside
            } else {
                outside
            };
            let from = ArtworkPoint {
                x: middle + out,
                y: *height,
            };
            (from, *anchor)
        })
        .collect();
    let mut total = 0.0;
    for (i, (from, to)) in leaders.iter().enumerate() {
        let length = (from.x - to.x).abs() + OFF_LEVEL_COST * (from.y - to.y).abs();
        total += length / drawing.height;
        for other in &leaders[i + 1..] {
            if cross((*from, *to), *other) {
                total += CROSSING_COST;
            }
        }
    }
    total
}

/// Whether two stretches cross.
fn cross(one: (ArtworkPoint, ArtworkPoint), other: (ArtworkPoint, ArtworkPoint)) -> bool {
    let turn = |a: ArtworkPoint, b: ArtworkPoint, c: ArtworkPoint| {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    };
    let apart = |a, b, c, d| turn(a, b, c) * turn(a, b, d) > 0.0;
    !apart(one.0, one.1, other.0, other.1) && !apart(other.0, other.1, one.0, one.1)
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
    fn neighbours_in_height_stand_on_opposite_sides() {
        let drawing = placed(&[(36., 96.), (26., 322.), (76., 468.), (88., 192.)], 92.);
        let sides = sides(&[drawing]);
        assert_eq!(sides, [Side::Left, Side::Left, Side::Right, Side::Right]);
    }

    #[test]
    fn sides_hold_in_every_drawing() {
        let front = placed(&[(0., 100.), (0., 400.)], 100.);
        let back = placed(&[(200., 100.), (0., 400.)], 100.);
        let sides = sides(&[front, back]);
        assert_eq!(sides, [Side::Right, Side::Left]);
    }

    #[test]
    fn leaders_that_would_cross_go_to_opposite_sides() {
        // Both are nearer to the left, and close to each other: the outer one is the lower one.
        let drawing = placed(&[(90., 300.), (20., 310.)], 100.);
        assert_ne!(
            sides(std::slice::from_ref(&drawing))[0],
            sides(&[drawing])[1]
        );
        let point = |x, y| ArtworkPoint { x, y };
        let up = (point(0., 0.), point(10., 10.));
        assert!(cross(up, (point(0., 10.), point(10., 0.))));
        assert!(!cross(up, (point(0., 1.), point(10., 11.))));
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
    fn no_labels_need_no_sides() {
        assert!(sides(&[]).is_empty());
    }
}
