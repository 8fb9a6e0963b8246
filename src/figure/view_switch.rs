//! The switch between views of the figure: native radios.

use leptos::prelude::*;

use crate::markup::{fixed, published};
use crate::state::report::Report;
use crate::state::ui::Ui;

/// Radios for the views; nothing at all when there is one view only.
#[component]
pub(crate) fn ViewSwitch(ui: Ui) -> impl IntoView {
    (ui.outline().views.len() > 1).then(|| {
        let choices = (0..ui.outline().views.len()).map(|index| choice(&ui, index)).collect_view();
        view! {
            <fieldset class="ce-views">
                <legend
                    class="ce-hidden"
                    data-opaque=""
                    inner_html=fixed! { <span>{ui.condition().words.page.view_legend.clone()}</span> }
                />
                {choices}
            </fieldset>
        }
    })
}

fn choice(ui: &Ui, index: usize) -> impl IntoView + use<> {
    let name = published!(format!("view-{}", ui.outline().id));
    let value = published!(ui.outline().views[index].id.to_string());
    let label = fixed! { <span>{ui.outline().views[index].name.clone()}</span> };
    let ui = ui.clone();
    view! {
        <label class="ce-view">
            <input
                type="radio"
                name=name
                value=value
                checked=index == 0
                on:change=move |_| ui.report(Report::AskedForView(index))
            />
            <span data-opaque="" inner_html=label />
        </label>
    }
}
