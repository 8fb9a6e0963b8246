//! What is said about the figure: its situations, and the names of what it shows. Publishing only.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::model::condition::Mark;
use crate::model::drawing::names;
use crate::model::figure::Structure;
use crate::model::ids::{ContributorIx, DrawingIx, SituationIx};
use crate::ui::Ui;

use super::prose;

/// The heading of the situations.
pub fn heading(ui: &Ui) -> impl IntoView + use<> {
    prose::heading(
        &ui.condition().figure.situations_heading,
        "situations-heading",
    )
}

/// What the pictures show, where the figure is: what holds of all of them, then each drawing's own. The
/// published style sheet leaves those of the drawing that is shown.
#[component]
pub fn FigureTold(ui: Ui) -> impl IntoView {
    let drawings = ui.outline().drawing_ixs();
    let drawings = drawings.filter_map(|ix| drawing(&ui, ix)).collect_view();
    view! {
        <div class="ce-shows">
            {prose::paragraph(&ui.condition().figure.description)}
            <p>{ui.condition().words.page.figure_key.clone()}</p>
            {drawings}
        </div>
    }
}

/// What one drawing shows. Its first sentence is also said when the picture changes.
fn drawing(ui: &Ui, ix: DrawingIx) -> Option<impl IntoView + use<>> {
    let drawing = &ui.condition().figure.drawings[ix.index()];
    let shows = drawing.shows.as_ref()?;
    let (first, rest) = shows.text.split_once(". ").unwrap_or((&shows.text, ""));
    let first = [first.trim_end_matches('.'), "."].concat();
    let rest = rest.to_owned();
    Some(view! {
        <p class=prose::voice(shows) data-in=ix.0.to_string()>
            <b>{first}</b>
            " "
            {rest}
        </p>
    })
}

/// One situation: what happens in it.
pub fn situation(ui: &Ui, situation: SituationIx) -> impl IntoView + use<> {
    let condition = ui.condition();
    let text = &condition.figure.situations[situation.index()];
    let placed = (!text.evidence.is_empty()).then(|| {
        let words = condition.words.page.situation_symptoms.clone();
        view! { <p class="ce-small-heading">{words}</p> }
    });
    view! {
        <h3>{text.name.text.clone()}</h3>
        {prose::paragraph(&text.text)}
        {placed}
    }
}

/// Every structure that the picture shows, by the contributor that it belongs to.
pub fn legend(ui: &Ui) -> impl IntoView + use<> {
    let mut drawn: BTreeMap<&Structure, Vec<DrawingIx>> = BTreeMap::new();
    for (ix, drawing) in ui
        .outline()
        .drawing_ixs()
        .zip(&ui.condition().figure.drawings)
    {
        for structure in &drawing.structures {
            drawn.entry(structure).or_default().push(ix);
        }
    }
    let words = &ui.condition().words.page;
    let contributors = ui.outline().contributor_ixs().map(Some).chain([None]);
    let groups = contributors.filter_map(|contributor| {
        let own = drawn.iter().filter(|(it, _)| it.contributor == contributor);
        let own = own.map(|(structure, shown)| {
            view! { <li data-part-in=names(shown.iter().copied())>{capital(&structure.name)}</li> }
        });
        let own: Vec<_> = own.collect();
        let heading = match contributor {
            Some(ix) => view! {
                {prose::mark(ui, ix)}
                {ui.outline().contributors[ix.index()].name.clone()}
                " "
                <span class="ce-hidden">{mark_in_words(ui, ix)}</span>
            }
            .into_any(),
            None => view! { {words.legend_others.clone()} }.into_any(),
        };
        let hidden = contributor.map(|ix| out_of_sight(ui, ix));
        (!own.is_empty()).then(|| {
            view! {
                <div>
                    <p class="ce-small-heading">{heading}</p>
                    <ul>{own} {hidden}</ul>
                </div>
            }
        })
    });
    let groups = groups.collect_view();
    view! {
        <summary>
            <span>{words.legend.clone()}</span>
        </summary>
        <div class="ce-legend-groups">{groups}</div>
    }
}

/// A name as a list has it. A style sheet's `::first-letter` would be read out as a word of its own.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The shape and the colour of a contributor's mark.
fn mark_in_words(ui: &Ui, ix: ContributorIx) -> String {
    let words = &ui.condition().words.page;
    match ui.condition().contributors[ix.index()].mark {
        Mark::Disc => words.mark_disc.clone(),
        Mark::Bar => words.mark_bar.clone(),
        Mark::Diamond => words.mark_diamond.clone(),
        Mark::Wave => words.mark_wave.clone(),
    }
}

/// Said where a drawing hides all that belongs to a contributor.
fn out_of_sight(ui: &Ui, contributor: ContributorIx) -> impl IntoView + use<> {
    let hides = |ix: DrawingIx| {
        let anchors = &ui.condition().figure.drawings[ix.index()].anchors;
        !anchors[contributor.index()].seen
    };
    let hidden = names(ui.outline().drawing_ixs().filter(|ix| hides(*ix)));
    let words = ui.condition().words.page.legend_hidden.clone();
    (!hidden.is_empty()).then(|| view! { <li data-part-in=hidden>{words}</li> })
}
