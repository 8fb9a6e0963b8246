//! The switch between views of the figure: native radios.

use leptos::prelude::*;

use crate::model::ids::ViewIx;
use crate::state::ui::Ui;

/// Radios for the views; nothing at all when there is one view only.
#[component]
pub(crate) fn ViewSwitch(ui: Ui) -> impl IntoView {
    (ui.outline().views.len() > 1).then(|| {
        let legend = ui.condition().words.page.view_legend.clone();
        let choices = ui.outline().view_ixs().map(|view| choice(&ui, view));
        let choices = choices.collect_view();
        view! {
            <fieldset class="ce-views">
                <legend class="ce-hidden"><span>{legend}</span></legend>
                {choices}
            </fieldset>
        }
    })
}

fn choice(ui: &Ui, ix: ViewIx) -> impl IntoView + use<> {
    let name = format!("view-{}", ui.outline().id);
    let view = &ui.outline().views[ix.index()];
    let (value, label) = (view.id.to_string(), view.name.clone());
    view! {
        <label class="ce-view">
            <input type="radio" name=name value=value checked=ix == ViewIx(0) />
            <span><span>{label}</span></span>
        </label>
    }
}
