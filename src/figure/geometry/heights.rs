//! The heights at which the labels of a drawing stand.

use super::sides::price;
use super::{MAX_EXHAUSTIVE, MAX_REACH, Placed, Side, middle, outwards};
use crate::model::figure::ArtworkBox;

/// The least distance between the heights of two labels on the same side, as a share of the
/// artwork's height: a 44 px target at the smallest stage, where the artwork has 196 px.
pub const LABEL_GAP: f64 = 0.23;

/// How near to the upper end of the artwork a label may stand, with some room above it.
const END_ABOVE: f64 = 0.06;
/// How far a label reaches up from its height, and down without its second text.
const LABEL_UP: f64 = 0.07;
const LABEL_DOWN: f64 = 0.12;
/// Where the second text starts below a label's height, and what each of its lines takes, on the
/// lowest stage that shows it.
const TEXT_DOWN: f64 = 0.043;
const TEXT_LINE: f64 = 0.04;

/// The height at which each label stands: its anchor's, or as near to it as the drawing and its
/// neighbours on the same side let it.
pub fn heights(drawing: &Placed, sides: &[Side]) -> Vec<f64> {
    let middle = middle(drawing);
    let wishes: Vec<Vec<f64>> = (drawing.anchors.iter().zip(sides).enumerate())
        .map(|(label, (anchor, side))| free_heights(drawing, label, anchor.y, *side, middle))
        .collect();
    choices(&wishes)
        .map(|wanted| spaced(drawing, sides, &wanted))
        .min_by(|a, b| price(drawing, sides, a).total_cmp(&price(drawing, sides, b)))
        .unwrap_or_default()
}

/// How far a label reaches up and down from its height.
pub(super) fn extent(drawing: &Placed, label: usize) -> (f64, f64) {
    let lines = drawing.lines.get(label).copied().unwrap_or_default();
    let down = LABEL_DOWN.max(TEXT_DOWN + TEXT_LINE * steps(lines));
    (LABEL_UP * drawing.height, down * drawing.height)
}

/// Where a label may stand: level with its anchor, or where the drawing reaches so far out that it
/// would lie under the label, as near above that as can be or as near below.
fn free_heights(drawing: &Placed, label: usize, level: f64, side: Side, middle: f64) -> Vec<f64> {
    let (up, down) = extent(drawing, label);
    let far_out = |part: &&ArtworkBox| outwards(part, side, middle) > MAX_REACH * drawing.height;
    let blocked = drawing.bounds.iter().filter(far_out);
    let blocked: Vec<(f64, f64)> = blocked
        .map(|part| (part.start.y - down, part.start.y + part.height + up))
        .collect();
    let within = |height: f64| {
        blocked
            .iter()
            .find(|(from, to)| *from < height && height < *to)
    };
    let (mut above, mut below) = (level, level);
    while let Some((from, _)) = within(above) {
        above = *from;
    }
    while let Some((_, to)) = within(below) {
        below = *to;
    }
    let inside = |height: &f64| (up..=drawing.height - down).contains(height);
    let mut free: Vec<f64> = [above, below].into_iter().filter(inside).collect();
    free.dedup();
    if free.is_empty() { vec![level] } else { free }
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
    let mut heights = wanted.to_vec();
    for side in [Side::Left, Side::Right] {
        let mut own: Vec<usize> = (0..heights.len()).filter(|i| sides[*i] == side).collect();
        own.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]));
        let wanted: Vec<f64> = own.iter().map(|i| heights[*i]).collect();
        let extents: Vec<_> = own.iter().map(|i| extent(drawing, *i)).collect();
        for (i, height) in own
            .into_iter()
            .zip(apart(&wanted, &extents, drawing.height))
        {
            heights[i] = height;
        }
    }
    heights
}

/// Heights in order, each label clear of the one above it and none too near to either end, as near as
/// can be to the wanted ones. Those that press against each other move as one block.
fn apart(wanted: &[f64], extents: &[(f64, f64)], height: f64) -> Vec<f64> {
    // How far each label has to stand below the first.
    let mut offsets = vec![0.0; wanted.len()];
    for i in 1..wanted.len() {
        let clear = extents[i - 1].1 + extents[i].0;
        offsets[i] = offsets[i - 1] + clear.max(LABEL_GAP * height);
    }
    // Each block: how many, and where they want its first.
    let mut blocks: Vec<(usize, f64)> = Vec::new();
    for (wish, offset) in wanted.iter().zip(&offsets) {
        let mut block = (1, wish - offset);
        while let Some(above) = blocks.pop_if(|above| above.1 > block.1) {
            let count = above.0 + block.0;
            let sum = above.1 * steps(above.0) + block.1 * steps(block.0);
            block = (count, sum / steps(count));
        }
        blocks.push(block);
    }
    let below = offsets.last().zip(extents.last());
    let last = below.map_or(height, |(offset, extent)| height - extent.1 - offset);
    let firsts = blocks
        .into_iter()
        .flat_map(|(count, first)| std::iter::repeat_n(first, count));
    let firsts = firsts.map(|first| first.min(last).max(END_ABOVE * height));
    firsts
        .zip(offsets)
        .map(|(first, offset)| first + offset)
        .collect()
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
            (heights[0] - (1. - TEXT_DOWN - 2. * TEXT_LINE) * 800.).abs() < 1e-9,
            "{heights:?}"
        );
        assert!((heights[0] - heights[1] - gap).abs() < 1e-9, "{heights:?}");
    }

    #[test]
    fn a_label_of_more_lines_keeps_further_from_what_is_below_it() {
        let mut drawing = placed(&[(0., 400.), (0., 410.), (0., 790.)], 100.);
        drawing.lines = vec![6, 1, 4];
        let heights = heights(&drawing, &[Side::Left, Side::Left, Side::Right]);
        let gap = (TEXT_DOWN + 6. * TEXT_LINE + LABEL_UP) * 800.;
        assert!((heights[1] - heights[0] - gap).abs() < 1e-9, "{heights:?}");
        let end = (1. - TEXT_DOWN - 4. * TEXT_LINE) * 800.;
        assert!((heights[2] - end).abs() < 1e-9, "{heights:?}");
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
