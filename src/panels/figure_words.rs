//! What is said about the figure: its situations, and the names of what it shows. Publishing only.

use std::collections::BTreeMap;

use leptos::prelude::*;

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

/// One situation: what happens, and what each drawing of it shows.
pub fn situation(ui: &Ui, situation: SituationIx) -> impl IntoView + use<> {
    let condition = ui.condition();
    let text = &condition.figure.situations[situation.index()];
    let outline = ui.outline();
    let own = outline.drawing_ixs();
    let own = own.filter(|ix| outline.drawings[ix.index()].situation == situation);
    let shows = own.filter_map(|ix| {
        let shows = condition.figure.drawings[ix.index()].shows.as_ref()?;
        let view = &outline.views[outline.drawings[ix.index()].view.index()];
        Some(view! {
            <p class=prose::voice(shows) data-in=ix.0.to_string()>
                <b>{view.name.clone()}</b>
                " "
                {shows.text.clone()}
            </p>
        })
    });
    let shows = shows.collect_view();
    let placed = (!text.evidence.is_empty()).then(|| {
        let words = condition.words.page.situation_symptoms.clone();
        view! { <p class="ce-small-heading">{words}</p> }
    });
    view! {
        <h3>{text.name.text.clone()}</h3>
        {prose::paragraph(&text.text)}
        <div class="ce-shows">{shows}</div>
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
            view! { <li data-part-in=names(shown.iter().copied())>{structure.name.clone()}</li> }
        });
        let own: Vec<_> = own.collect();
        let heading = match contributor {
            Some(ix) => view! {
                {prose::mark(ui, ix)}
                {ui.outline().contributors[ix.index()].name.clone()}
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
