//! On which side a condition's labels stand: the anchors of every view decide it together.

use super::geometry::{self, Placed, Side};
use crate::model::condition::{Condition, FigureView};
use crate::model::ids::ContributorIx;

/// The side of each label, in chain order.
pub fn sides(condition: &Condition) -> Vec<Side> {
    let views: Vec<_> = condition.figure.views.iter().map(placed).collect();
    geometry::sides(&views)
}

/// What of a view its labels depend on.
pub fn placed(view: &FigureView) -> Placed<'_> {
    Placed {
        anchors: &view.anchors,
        centre_x: view.centre_x,
        height: view.height,
    }
}

/// The classes of one contributor's label.
pub fn label_class(condition: &Condition, contributor: ContributorIx) -> String {
    match sides(condition).get(contributor.index()) {
        Some(Side::Right) => "ce-label ce-right".to_owned(),
        Some(Side::Left) | None => "ce-label ce-left".to_owned(),
    }
}
