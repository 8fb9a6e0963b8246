//! Where a condition's labels stand: computed once, from the anchors of every view.

use super::geometry::{self, Side};
use crate::model::condition::Condition;
use crate::model::ids::ContributorIx;

/// The side of each label, in chain order.
pub fn sides(condition: &Condition) -> Vec<Side> {
    let views = &condition.figure.views;
    let anchors: Vec<_> = views.iter().map(|view| view.anchors.clone()).collect();
    let centres: Vec<_> = views.iter().map(|view| view.centre_x).collect();
    geometry::sides(&anchors, &centres)
}

/// The classes of one contributor's label.
pub fn label_class(condition: &Condition, contributor: ContributorIx) -> String {
    match sides(condition).get(contributor.index()) {
        Some(Side::Right) => "ce-label ce-right".to_owned(),
        Some(Side::Left) | None => "ce-label ce-left".to_owned(),
    }
}
