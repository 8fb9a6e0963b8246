//! Where labels stand around the artwork. Pure: numbers in, numbers out.
//!
//! Coordinates are the artwork's own units, from its top left corner, y downwards.

use crate::model::condition::ArtworkPoint;

/// The side of the artwork on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Left of the artwork.
    Left,
    /// Right of the artwork.
    Right,
}

/// One view, as far as its labels depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// Where the leaders end, labels in the same order in all views.
    pub anchors: &'a [ArtworkPoint],
    /// The line that stands in the middle of the stage.
    pub centre_x: f64,
    /// The artwork's height.
    pub height: f64,
}

/// The least distance between the heights of two labels on the same side, as a share of the
/// artwork's height: a 44 px target at the smallest stage, 216 px high.
pub const LABEL_GAP: f64 = 0.2;

/// What one overlap costs, against the length of leaders: an overlap is worse than any leader.
const OVERLAP_COST: f64 = 1e6;
/// Above this many labels sides alternate; below it every arrangement is tried.
const MAX_EXHAUSTIVE: usize = 12;

/// The side of each label, the same in every view so that no label jumps when the view changes.
///
/// A label stands at the height of its anchor, so its leader is level, and level lines cannot
/// cross. What remains to choose is the side: no two labels of one side nearer than
/// [`LABEL_GAP`] where that can be, then both sides equally used, then the shortest leaders.
pub fn sides(views: &[Placed<'_>]) -> Vec<Side> {
    let count = views.first().map_or(0, |view| view.anchors.len());
    if count > MAX_EXHAUSTIVE {
        return (0..count)
            .map(|i| if i % 2 == 0 { Side::Left } else { Side::Right })
            .collect();
    }
    let arrangement = |bits: u32| -> Vec<Side> {
        (0..count)
            .map(|i| {
                if bits >> i & 1 == 0 {
                    Side::Left
                } else {
                    Side::Right
                }
            })
            .collect()
    };
    (0..1_u32 << count)
        .map(arrangement)
        .min_by(|a, b| cost(a, views).total_cmp(&cost(b, views)))
        .unwrap_or_default()
}

/// How far the anchors reach from the middle line towards their labels, at least one unit: labels
/// need that much room beside the artwork for their leaders to have a length.
pub fn reach(view: Placed<'_>, sides: &[Side]) -> f64 {
    let reaches = view
        .anchors
        .iter()
        .zip(sides)
        .map(|(anchor, side)| match side {
            Side::Left => view.centre_x - anchor.x,
            Side::Right => anchor.x - view.centre_x,
        });
    reaches.fold(1.0, f64::max)
}

fn cost(sides: &[Side], views: &[Placed<'_>]) -> f64 {
    let left = sides.iter().filter(|side| **side == Side::Left).count();
    let imbalance = left.abs_diff(sides.len() - left);
    let mut total = f64::from(u32::try_from(imbalance).unwrap_or(u32::MAX)) * 1e4;
    for view in views {
        let gap = LABEL_GAP * view.height;
        for (i, (a, side)) in view.anchors.iter().zip(sides).enumerate() {
            // Towards its own side a leader is short; across the figure it is long.
            total += match side {
                Side::Left => a.x - view.centre_x,
                Side::Right => view.centre_x - a.x,
            };
            for (b, other) in view.anchors.iter().zip(sides).skip(i + 1) {
                let distance = (a.y - b.y).abs();
                if side == other && distance < gap {
                    total += OVERLAP_COST + gap - distance;
                }
            }
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(xy: &[(f64, f64)]) -> Vec<ArtworkPoint> {
        xy.iter().map(|&(x, y)| ArtworkPoint { x, y }).collect()
    }

    fn placed(anchors: &[ArtworkPoint], centre_x: f64) -> Placed<'_> {
        Placed {
            anchors,
            centre_x,
            height: 800.,
        }
    }

    #[test]
    fn neighbours_in_height_stand_on_opposite_sides() {
        let anchors = points(&[(36., 96.), (26., 322.), (76., 468.), (88., 192.)]);
        let sides = sides(&[placed(&anchors, 92.)]);
        assert_eq!(sides, [Side::Left, Side::Left, Side::Right, Side::Right]);
    }

    #[test]
    fn sides_hold_in_every_view() {
        let front = points(&[(0., 100.), (0., 400.)]);
        let back = points(&[(200., 100.), (0., 400.)]);
        let sides = sides(&[placed(&front, 100.), placed(&back, 100.)]);
        assert_eq!(sides.len(), 2);
        assert_ne!(sides[0], sides[1], "both sides are used");
    }

    #[test]
    fn only_anchors_on_their_own_side_reach_out() {
        let anchors = points(&[(30., 0.), (80., 0.)]);
        let opposite = [Side::Left, Side::Right];
        assert!((reach(placed(&anchors, 100.), &opposite) - 70.).abs() < 1e-9);
        assert!((reach(placed(&anchors, 20.), &[Side::Left; 2]) - 1.).abs() < 1e-9);
    }

    #[test]
    fn no_labels_need_no_sides() {
        assert!(sides(&[]).is_empty());
    }
}
