//! The switches of the figure, between views and between situations: native radios.

use leptos::prelude::*;

use crate::island::SwitchRadio;
use crate::model::drawing::Wanted;
use crate::ui::Ui;

/// One choice of a switch.
struct Choice {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
    /// What it asks for.
    wanted: Wanted,
    /// Whether it is the one of the drawing that stands in the page.
    first: bool,
}

/// Radios for the views; nothing at all when there is one view only.
#[component]
pub(crate) fn ViewSwitch(ui: Ui) -> impl IntoView {
    let shown = ui.outline().drawings.first().map(|drawing| drawing.view);
    (ui.outline().views.len() > 1).then(|| {
        let choices = ui.outline().view_ixs().map(|view| Choice {
            id: ui.outline().views[view.index()].id.to_string(),
            name: ui.outline().views[view.index()].name.clone(),
            wanted: Wanted::View(view),
            first: Some(view) == shown,
        });
        let legend = ui.condition().words.page.view_legend.clone();
        switch(&ui, "view", legend, choices.collect())
    })
}

/// Radios for the situations; nothing at all when there is none.
#[component]
pub(crate) fn SituationSwitch(ui: Ui) -> impl IntoView {
    (!ui.outline().situations.is_empty()).then(|| {
        let choices = ui.outline().situation_ixs().map(|situation| Choice {
            id: ui.outline().situations[situation.index()].id.to_string(),
            name: ui.outline().situations[situation.index()].name.clone(),
            wanted: Wanted::Situation(situation),
            first: situation.index() == 0,
        });
        let legend = ui.condition().words.page.situation_legend.clone();
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
            <legend class="ce-hidden">
                <span>{legend}</span>
            </legend>
            {choices}
        </fieldset>
    }
}

fn choice(ui: &Ui, group: &str, choice: Choice) -> impl IntoView + use<> {
    let name = format!("{group}-{}", ui.outline().id);
    view! {
        <label class="ce-choice">
            <SwitchRadio wanted=choice.wanted name value=choice.id checked=choice.first />
            <span>
                <span>{choice.name}</span>
            </span>
        </label>
    }
}
