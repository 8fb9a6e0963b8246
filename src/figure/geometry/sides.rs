//! The side of the artwork on which each label stands, and what leaders cost.

use super::heights::{heights, steps};
use super::{MAX_EXHAUSTIVE, Placed, Side, middle, outwards};
use crate::model::figure::ArtworkPoint;

/// How far labels stand outside all that is drawn, as a share of its height, for judging leaders.
const OUTSIDE: f64 = 0.075;
/// What crossing leaders cost, against the length of leaders as a share of the artwork's height.
const CROSSING_COST: f64 = 1e3;
/// What one label more on one side than on the other costs.
const IMBALANCE_COST: f64 = 0.1;
/// What it costs that a label stands off the height of its anchor, against the length of leaders.
const OFF_LEVEL_COST: f64 = 2.0;

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
pub(super) fn price(drawing: &Placed, sides: &[Side], heights: &[f64]) -> f64 {
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
    use super::super::tests::placed;
    use super::*;

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
    fn no_labels_need_no_sides() {
        assert!(sides(&[]).is_empty());
    }
}
