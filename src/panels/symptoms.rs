//! "Do any of these sound familiar?": the symptoms as checkboxes.

use leptos::prelude::*;

use crate::island::ClearTicks;
use crate::ui::Ui;

use super::prose::{heading, key};
use super::skip::{Block, past};
use super::symptom_card::SymptomCard;

/// The symptoms. What is ticked stays on the page.
#[component]
pub fn Symptoms(ui: Ui) -> impl IntoView {
    let words = ui.condition().words.page.clone();
    let heading = heading(&ui.condition().symptoms_heading, "symptoms-heading");
    let cards = ui.outline().symptom_ixs();
    let cards = cards.map(|symptom| view! { <SymptomCard ui=ui.clone() symptom /> });
    let cards = cards.collect_view();
    view! {
        <section class="ce-symptoms" id="symptoms" aria-labelledby="symptoms-heading">
            <div>
                {heading} <p class="ce-hint">{words.symptoms_hint}</p>
                {past(&ui, Block::Symptoms)} {key(&ui)}
            </div>
            <div role="group" aria-labelledby="symptoms-heading">
                <ul class="ce-symptom-list" role="list">
                    {cards}
                </ul>
            </div>
            <div class="ce-ticks">
                <p class="ce-note">
                    <span>{words.ticks_stay}</span>
                </p>
                <ClearTicks>
                    <span>{words.clear_ticks}</span>
                </ClearTicks>
            </div>
        </section>
    }
}
