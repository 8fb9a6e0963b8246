//! "Do any of these sound familiar?": the symptoms as checkboxes.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::state::report::Report;
use crate::state::selection::Intent;
use crate::state::ui::Ui;

use super::symptom_card::SymptomCard;

/// The symptoms. What is ticked stays on the page.
#[component]
pub fn Symptoms(ui: Ui) -> impl IntoView {
    let heading = fixed! {
        {super::prose::heading(&ui.condition().symptoms_heading, "symptoms-heading")}
        <p class="ce-hint">{ui.condition().words.page.symptoms_hint.clone()}</p>
    };
    let note = fixed! { <span>{ui.condition().words.page.ticks_stay.clone()}</span> };
    let clear = fixed! { <span>{ui.condition().words.page.clear_ticks.clone()}</span> };
    let cards = ui.outline().symptom_ixs();
    let cards = cards.map(|symptom| view! { <SymptomCard ui=ui.clone() symptom /> });
    let cards = cards.collect_view();
    let state = ui.state.clone();
    view! {
        <section class="ce-symptoms" id="symptoms" aria-labelledby="symptoms-heading">
            <div data-opaque="" inner_html=heading />
            <ul class="ce-symptom-list" role="list">
                {cards}
            </ul>
            <div class="ce-ticks">
                <p class="ce-note" data-opaque="" inner_html=note />
                <button
                    type="button"
                    class="ce-quiet-button"
                    hidden=move || !state.has_ticks()
                    on:click=move |event| ui.report(Report::Pressed(event, Intent::ClearTicks))
                    data-opaque=""
                    inner_html=clear
                />
            </div>
        </section>
    }
}
