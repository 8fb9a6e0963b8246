//! The heights at which the labels of a drawing stand.

use super::{MAX_EXHAUSTIVE, MAX_REACH, Placed, Side, middle, price, reach};
use crate::model::figure::ArtworkBox;

/// The least distance between the heights of two labels on the same side, as a share of the
/// artwork's height: a 44 px target at the smallest stage, where the artwork has 196 px.
pub const LABEL_GAP: f64 = 0.23;

/// How near to the upper end of the artwork a label may stand, with some room above it, and to the
/// lower end: what is under it must stay clear of its second line.
const END_ABOVE: f64 = 0.06;
const END_BELOW: f64 = 0.16;
/// How far a label reaches up from its height, and with its second line down.
const LABEL_UP: f64 = 0.07;
const LABEL_DOWN: f64 = 0.15;
/// The height at which each label stands: its anchor's, or as near to it as the drawing and its
/// neighbours on the same side let it.
pub fn heights(drawing: &Placed, sides: &[Side]) -> Vec<f64> {
    let middle = middle(drawing);
    let level: Vec<f64> = drawing.anchors.iter().map(|anchor| anchor.y).collect();
    let beside = reach(drawing, sides, &level, middle).max(MAX_REACH * drawing.height);
    let wishes: Vec<Vec<f64>> = (drawing.anchors.iter().zip(sides))
        .map(|(anchor, side)| free_heights(drawing, anchor.y, *side, middle, beside))
        .collect();
    choices(&wishes)
        .map(|wanted| spaced(drawing, sides, &wanted))
        .min_by(|a, b| price(drawing, sides, a).total_cmp(&price(drawing, sides, b)))
        .unwrap_or_default()
}

/// Where a label may stand: level with its anchor, or where the drawing reaches so far out that it
/// would lie under the label, just above that or just below.
fn free_heights(drawing: &Placed, level: f64, side: Side, middle: f64, beside: f64) -> Vec<f64> {
    let (up, down) = (LABEL_UP * drawing.height, LABEL_DOWN * drawing.height);
    let reaches_out = |part: &&ArtworkBox| match side {
        Side::Left => part.start.x < middle - beside,
        Side::Right => part.start.x + part.width > middle + beside,
    };
    let parts = drawing.bounds.iter().filter(reaches_out);
    let mut blocked: Option<(f64, f64)> = None;
    for part in parts {
        let (from, to) = blocked.unwrap_or((f64::INFINITY, f64::NEG_INFINITY));
        blocked = Some((from.min(part.start.y), to.max(part.start.y + part.height)));
    }
    match blocked {
        Some((from, to)) if level + down > from && level - up < to => {
            let inside =
                |height: &f64| (LABEL_UP..1.0 - LABEL_UP).contains(&(height / drawing.height));
            let free: Vec<f64> = [from - down, to + up].into_iter().filter(inside).collect();
            if free.is_empty() { vec![level] } else { free }
        }
        _ => vec![level],
    }
}

/// Every way to pick one of each list; the first of each where there are too many to try.
fn choices(lists: &[Vec<f64>]) -> impl Iterator<Item = Vec<f64>> + '_ {
    let count = if lists.len() > MAX_EXHAUSTIVE {
        1
    } else {
        1_u32 << lists.len()
    };
    (0..count).map(|bits| {
        let pick = |(i, list): (usize, &Vec<f64>)| {
            let second = bits >> (i % 32) & 1 == 1;
            list.get(usize::from(second))
                .or(list.first())
                .copied()
                .unwrap_or_default()
        };
        lists.iter().enumerate().map(pick).collect()
    })
}

fn spaced(drawing: &Placed, sides: &[Side], wanted: &[f64]) -> Vec<f64> {
    let gap = LABEL_GAP * drawing.height;
    let mut heights = wanted.to_vec();
    for side in [Side::Left, Side::Right] {
        let mut own: Vec<usize> = (0..heights.len()).filter(|i| sides[*i] == side).collect();
        own.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]));
        let wanted: Vec<f64> = own.iter().map(|i| heights[*i]).collect();
        for (i, height) in own.into_iter().zip(apart(&wanted, gap, drawing.height)) {
            heights[i] = height;
        }
    }
    heights
}

/// Heights in order, at least `gap` apart and not too near to either end, as near as can be to the
/// wanted ones. Those that press against each other move as one block.
fn apart(wanted: &[f64], gap: f64, height: f64) -> Vec<f64> {
    // Each block: how many, and the height of its first.
    let mut blocks: Vec<(usize, f64)> = Vec::new();
    for wish in wanted {
        let mut block = (1, *wish);
        while let Some(above) = blocks.pop_if(|above| above.1 + steps(above.0) * gap > block.1) {
            let count = above.0 + block.0;
            let first =
                above.1 * steps(above.0) + (block.1 - steps(above.0) * gap) * steps(block.0);
            block = (count, first / steps(count));
        }
        blocks.push(block);
    }
    let mut heights = Vec::new();
    for (count, first) in blocks {
        let last = (1.0 - END_BELOW) * height - steps(count - 1) * gap;
        let above = heights
            .last()
            .map_or(END_ABOVE * height, |above| above + gap);
        let first = first.min(last).max(above);
        heights.extend((0..count).map(|i| first + steps(i) * gap));
    }
    heights
}

pub(super) fn steps(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::tests::placed;
    use super::*;
    use crate::model::figure::ArtworkPoint;

    #[test]
    fn labels_that_have_room_are_level_with_their_anchors() {
        let drawing = placed(&[(0., 100.), (0., 400.)], 100.);
        assert_eq!(heights(&drawing, &[Side::Left; 2]), [100., 400.]);
    }

    #[test]
    fn labels_without_room_keep_apart_and_inside() {
        let gap = LABEL_GAP * 800.;
        let drawing = placed(&[(0., 10.), (0., 60.), (0., 20.)], 100.);
        let heights = heights(&drawing, &[Side::Left; 3]);
        assert!((heights[0] - END_ABOVE * 800.).abs() < 1e-9, "{heights:?}");
        assert!((heights[2] - heights[0] - gap).abs() < 1e-9, "{heights:?}");
        assert!((heights[1] - heights[2] - gap).abs() < 1e-9, "{heights:?}");
        let low = placed(&[(0., 790.), (0., 780.)], 100.);
        let heights = super::heights(&low, &[Side::Left; 2]);
        assert!(
            (heights[0] - (1. - END_BELOW) * 800.).abs() < 1e-9,
            "{heights:?}"
        );
        assert!((heights[0] - heights[1] - gap).abs() < 1e-9, "{heights:?}");
    }

    #[test]
    fn labels_keep_off_what_reaches_under_them() {
        let mut drawing = placed(&[(100., 400.), (110., 100.)], 200.);
        let part = |x, y, width, height| ArtworkBox {
            start: ArtworkPoint { x, y },
            width,
            height,
        };
        drawing.bounds.push(part(10., 350., 300., 120.));
        drawing.bounds.push(part(310., 700., 40., 50.));
        let heights = heights(&drawing, &[Side::Left; 2]);
        assert!(heights[0] - LABEL_UP * 800. >= 470. - 1e-9, "{heights:?}");
        assert_eq!(heights[1].to_bits(), 100_f64.to_bits(), "{heights:?}");
        let right = super::heights(&drawing, &[Side::Right; 2]);
        assert_eq!(right[0].to_bits(), 400_f64.to_bits(), "{right:?}");
    }
}
