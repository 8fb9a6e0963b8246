//! The switches of the figure, between views and between situations: native radios.

use leptos::prelude::*;

use crate::markup::{fixed, published};
use crate::model::drawing::Wanted;
use crate::state::report::Report;
use crate::state::ui::Ui;

/// One choice of a switch.
struct Choice {
    /// What it asks for.
    wanted: Wanted,
    /// Its id and its name; published only.
    text: [String; 2],
    /// Whether it is the one of the drawing that stands in the page.
    first: bool,
}

/// Radios for the views; nothing at all when there is one view only.
#[component]
pub(crate) fn ViewSwitch(ui: Ui) -> impl IntoView {
    let shown = ui.outline().drawings.first().map(|drawing| drawing.view);
    (ui.outline().views.len() > 1).then(|| {
        let legend = fixed! { <span>{ui.condition().words.page.view_legend.clone()}</span> };
        let choices = ui.outline().view_ixs().map(|view| Choice {
            wanted: Wanted::View(view),
            text: [
                published!(ui.outline().views[view.index()].id.to_string()),
                published!(ui.outline().views[view.index()].name.clone()),
            ],
            first: Some(view) == shown,
        });
        switch(&ui, "view", legend, choices.collect())
    })
}

/// Radios for the situations; nothing at all when there is none.
#[component]
pub(crate) fn SituationSwitch(ui: Ui) -> impl IntoView {
    (!ui.outline().situations.is_empty()).then(|| {
        let legend = fixed! { <span>{ui.condition().words.page.situation_legend.clone()}</span> };
        let choices = ui.outline().situation_ixs().map(|situation| Choice {
            wanted: Wanted::Situation(situation),
            text: [
                published!(ui.outline().situations[situation.index()].id.to_string()),
                published!(ui.outline().situations[situation.index()].name.clone()),
            ],
            first: situation.index() == 0,
        });
        switch(&ui, "situation", legend, choices.collect())
    })
}

fn switch(
    ui: &Ui,
    group: &'static str,
    legend: String,
    choices: Vec<Choice>,
) -> impl IntoView + use<> {
    let choices = choices.into_iter().map(|it| choice(ui, group, it));
    let choices = choices.collect_view();
    view! {
        <fieldset class="ce-switch" data-switch=group>
            <legend class="ce-hidden" data-opaque="" inner_html=legend />
            {choices}
        </fieldset>
    }
}

#[cfg_attr(not(feature = "ssr"), allow(unused_variables))]
fn choice(ui: &Ui, group: &str, choice: Choice) -> impl IntoView + use<> {
    let Choice {
        wanted,
        text: [value, name],
        first,
    } = choice;
    let label = fixed! { <span>{name}</span> };
    let name = published!(format!("{group}-{}", ui.outline().id));
    let ui = ui.clone();
    view! {
        <label class="ce-choice">
            <input
                type="radio"
                name=name
                value=value
                checked=first
                autocomplete="off"
                on:change=move |_| ui.report(Report::AskedForDrawing(wanted))
            />
            <span data-opaque="" inner_html=label />
        </label>
    }
}
