//! The glossary: every term with its definition, for those who look it up. Publishing only.

use leptos::prelude::*;

use crate::markup::to_html;
use crate::model::glossary::Term;
use crate::state::ui::Ui;

/// All terms; nothing when there is none.
pub fn glossary(ui: &Ui) -> String {
    let Some(glossary) = &ui.condition().glossary else {
        return String::new();
    };
    let terms = glossary.terms.iter().map(entry).collect_view();
    to_html(view! {
        <section class="ce-section" id="glossary" aria-labelledby="glossary-heading">
            <div class="ce-section-head">
                {super::prose::heading(&glossary.heading, "glossary-heading")}
            </div>
            <dl class="ce-glossary">{terms}</dl>
        </section>
    })
}

fn entry(term: &Term) -> impl IntoView + use<> {
    view! {
        <div>
            <dt class=super::prose::voice(&term.term)>{term.term.text.clone()}</dt>
            <dd>{term.definition.text.clone()}</dd>
        </div>
    }
}
