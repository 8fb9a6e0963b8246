//! Which entries of the figure set a condition shows, and as what.

use super::figure_set::{FigureSet, SetView};
use super::schema::{ConditionFile, Situation, SituationsFile, Text, View};

/// An entry of the figure set that the condition shows.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// Its position in the set.
    pub at: usize,
    /// The entry.
    pub entry: &'a SetView,
    /// The position of the view that it is.
    pub view: usize,
    /// The position of the situation that it shows.
    pub situation: usize,
    /// What it shows, in words.
    pub shows: Option<&'a Text>,
}

/// Every entry that is shown, in the page's order: by situation, the view that shows it best first.
/// A condition without situations shows the first entry of each view.
pub fn drawn<'a>(
    condition: &'a ConditionFile,
    situations: &'a SituationsFile,
    set: &'a FigureSet,
) -> Vec<Drawn<'a>> {
    let views = || condition.figure.views.iter().enumerate();
    let find = |view: &View, pose: Option<&str>| {
        let mut entries = set.views.iter().enumerate();
        entries.find(|(_, it)| it.id == view.id && pose.is_none_or(|pose| it.pose == pose))
    };
    if situations.situations.is_empty() {
        let plain = views().filter_map(|(view, wanted)| {
            let (at, entry) = find(wanted, None)?;
            Some(Drawn {
                at,
                entry,
                view,
                situation: 0,
                shows: None,
            })
        });
        return plain.collect();
    }
    let of_situation = |(situation, wanted): (usize, &'a Situation)| {
        let mut views: Vec<_> = views().collect();
        views.sort_by_key(|(_, view)| view.id != wanted.view);
        let found = views.into_iter().filter_map(|(view, named)| {
            let (at, entry) = find(named, Some(&wanted.pose))?;
            let mut shows = wanted.shows.iter();
            let shows = shows.find(|it| it.view == named.id).map(|it| &it.text);
            Some(Drawn {
                at,
                entry,
                view,
                situation,
                shows,
            })
        });
        found.collect::<Vec<_>>()
    };
    situations
        .situations
        .iter()
        .enumerate()
        .flat_map(of_situation)
        .collect()
}
