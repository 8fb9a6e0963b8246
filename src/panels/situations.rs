//! What the figure is shown doing, and the names of all that it shows.

use leptos::prelude::*;

use crate::model::anchor;
use crate::model::ids::{SituationIx, Topic};
use crate::ui::Ui;

use super::figure_words;
use super::linked::supported_link;

/// The words of the figure, around its switch of situations. The published style sheet shows those
/// of the present situation and drawing; without script all situations are there to read.
#[component]
pub fn FigureWords<S: IntoView + 'static>(
    ui: Ui,
    /// The switch between situations.
    switch: S,
) -> impl IntoView {
    let texts = ui.outline().situation_ixs();
    let texts = texts.map(|situation| told(&ui, situation)).collect_view();
    let situations = (!ui.outline().situations.is_empty()).then(|| {
        view! {
            <section class="ce-situations" id="situations" aria-labelledby="situations-heading">
                <div class="ce-situations-head">{figure_words::heading(&ui)}</div>
                {switch}
                <div class="ce-situation-list">{texts}</div>
            </section>
        }
    });
    view! {
        <div class="ce-figure-words">
            {situations} <details class="ce-legend">{figure_words::legend(&ui)}</details>
        </div>
    }
}

fn told(ui: &Ui, situation: SituationIx) -> impl IntoView + use<> {
    let words = &ui.condition().figure.situations[situation.index()];
    let links = words.evidence.iter().map(|placement| {
        let topic = Topic::Symptom(placement.symptom);
        let from = words.name.text.clone().into_any();
        supported_link(ui, topic, Some(placement.into()), from)
    });
    let links = links.collect_view();
    let links = (!words.evidence.is_empty())
        .then(|| view! { <ul class="ce-links" role="list">{links}</ul> });
    view! {
        <div class="ce-situation" id=anchor::of_situation(ui.outline(), situation)>
            {figure_words::situation(ui, situation)} {links}
        </div>
    }
}
