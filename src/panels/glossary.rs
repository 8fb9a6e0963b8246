//! The glossary: every term with its definition, for those who look it up.

use leptos::prelude::*;

use crate::model::glossary::Term;
use crate::ui::Ui;

/// All terms; nothing when there is none.
#[component]
pub fn Glossary(ui: Ui) -> impl IntoView {
    ui.condition().glossary.as_ref().map(|glossary| {
        let terms = glossary.terms.iter().map(entry).collect_view();
        let heading = super::prose::heading(&glossary.heading, "glossary-heading");
        view! {
            <section class="ce-section" id="glossary" aria-labelledby="glossary-heading">
                <div class="ce-section-head">{heading}</div>
                <dl class="ce-glossary">{terms}</dl>
            </section>
        }
    })
}

fn entry(term: &Term) -> impl IntoView + use<> {
    view! {
        <div>
            <dt class=super::prose::voice(&term.name)>{term.name.text.clone()}</dt>
            <dd>{term.definition.text.clone()}</dd>
        </div>
    }
}
