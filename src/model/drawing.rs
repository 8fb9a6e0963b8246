//! The drawings of a figure: one for each view and situation that it is drawn in.
//!
//! A condition without situations has one drawing for each view.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::ids::{DrawingIx, Id, SituationIx, SymptomIx, ViewIx};

/// What the figure is shown doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct SituationOutline {
    /// Its id, as it stands in addresses.
    pub id: Id,
    /// What the switch calls it.
    pub name: String,
    /// The symptoms that the clinic's words place in it.
    pub symptoms: Vec<SymptomIx>,
}

/// One drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Drawing {
    /// From which side.
    pub view: ViewIx,
    /// In which situation; the first where the condition has none.
    pub situation: SituationIx,
    /// Where it is fetched from, relative to the site; `None` for the one that stands in the page.
    pub source: Option<String>,
}

/// Which drawing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// From this side, in the present situation where it is drawn from there.
    View(ViewIx),
    /// In this situation, from the side that shows it best.
    Situation(SituationIx),
}

impl Wanted {
    /// Whether a drawing is what is asked for.
    pub fn fits(self, drawing: &Drawing) -> bool {
        match self {
            Self::View(view) => drawing.view == view,
            Self::Situation(situation) => drawing.situation == situation,
        }
    }
}

/// The drawing that comes closest to what is asked for; `None` when there is none of it at all. Those
/// of a situation start with the one that shows it best.
pub fn closest(drawings: &[Drawing], present: DrawingIx, wanted: Wanted) -> Option<DrawingIx> {
    let present = drawings.get(present.index())?;
    let keeps = |drawing: &Drawing| match wanted {
        Wanted::View(_) => drawing.situation == present.situation,
        Wanted::Situation(_) => true,
    };
    let fits = |drawing: &Drawing| wanted.fits(drawing);
    let all = || (0..).map(DrawingIx).zip(drawings);
    let found = all()
        .find(|(_, drawing)| fits(drawing) && keeps(drawing))
        .or_else(|| all().find(|(_, drawing)| fits(drawing)));
    found.map(|(ix, _)| ix)
}

/// Drawings as markup names them: their positions, separated by spaces.
pub fn names(drawings: impl Iterator<Item = DrawingIx>) -> String {
    let names: Vec<_> = drawings.map(|ix| ix.0.to_string()).collect();
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// View 0 and 1 in situation 0, view 1 in situation 1, which view 0 shows less well.
    fn drawings() -> Vec<Drawing> {
        let drawing = |(view, situation)| Drawing {
            view: ViewIx(view),
            situation: SituationIx(situation),
            source: None,
        };
        [(0, 0), (1, 0), (1, 1), (0, 1)].map(drawing).into()
    }

    #[test]
    fn another_side_keeps_the_situation_where_it_can() {
        let pick = |drawings: &[Drawing], present, view| {
            closest(drawings, DrawingIx(present), Wanted::View(ViewIx(view)))
        };
        let all = drawings();
        assert_eq!(pick(&all, 0, 1), Some(DrawingIx(1)));
        assert_eq!(pick(&all, 2, 0), Some(DrawingIx(3)));
        assert_eq!(pick(&all[..3], 2, 0), Some(DrawingIx(0)), "it has to");
    }

    #[test]
    fn a_situation_is_shown_from_where_it_is_seen_best() {
        let pick = |present, situation| {
            let wanted = Wanted::Situation(SituationIx(situation));
            closest(&drawings(), DrawingIx(present), wanted)
        };
        assert_eq!(pick(0, 1), Some(DrawingIx(2)), "another side than now");
        assert_eq!(pick(1, 1), Some(DrawingIx(2)));
        assert_eq!(pick(2, 0), Some(DrawingIx(0)));
    }

    #[test]
    fn what_is_not_drawn_is_not_found() {
        let none = closest(&drawings(), DrawingIx(0), Wanted::View(ViewIx(7)));
        assert_eq!(none, None);
        assert_eq!(closest(&[], DrawingIx(0), Wanted::View(ViewIx(0))), None);
    }
}
