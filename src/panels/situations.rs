//! What the figure is shown doing, and the names of all that it shows.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{SituationIx, Topic};
use crate::state::deep_link::SITUATION_PREFIX;
use crate::state::ui::Ui;

use super::linked::EvidenceRow;

/// The words of the figure, around its switch of situations. The published style sheet shows those
/// of the present situation and drawing; without script all situations are there to read.
#[component]
pub fn FigureWords<S: IntoView + 'static>(
    ui: Ui,
    /// The switch between situations.
    switch: S,
) -> impl IntoView {
    let heading = fixed! { {super::figure_words::situations_heading(&ui)} };
    let legend = fixed! { {super::figure_words::legend(&ui)} };
    let texts = ui.outline().situation_ixs();
    let texts = texts.map(|situation| told(&ui, situation)).collect_view();
    let situations = (!ui.outline().situations.is_empty()).then(|| {
        view! {
            <section class="ce-situations" id="situations" aria-labelledby="situations-heading">
                <div class="ce-situations-head" data-opaque="" inner_html=heading />
                {switch}
                <ol class="ce-situation-list" role="list">
                    {texts}
                </ol>
            </section>
        }
    });
    view! {
        <div class="ce-figure-words">
            {situations} <details class="ce-legend" data-opaque="" inner_html=legend />
        </div>
    }
}

fn told(ui: &Ui, situation: SituationIx) -> impl IntoView + use<> {
    let outline = &ui.outline().situations[situation.index()];
    let text = fixed! { {super::figure_words::situation(ui, situation)} };
    let links = outline.symptoms.iter().enumerate().map(|(nth, symptom)| {
        let evidence = fixed! { {super::figure_words::placement(ui, situation, nth)} };
        view! { <EvidenceRow ui=ui.clone() topic=Topic::Symptom(*symptom) evidence /> }
    });
    let links = links.collect_view();
    view! {
        <li class="ce-situation" id=format!("{SITUATION_PREFIX}{}", outline.id)>
            <div data-opaque="" inner_html=text />
            <ul class="ce-links" role="list">
                {links}
            </ul>
        </li>
    }
}
