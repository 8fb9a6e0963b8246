//! The contributors in chain order. The focused one opens in place, beside the figure.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::state::report::Report;
use crate::state::selection::Intent;
use crate::state::ui::Ui;

use super::contributor_card::ContributorCard;

/// Heading, "show the whole chain", and one card for each contributor.
#[component]
pub fn Contributors(ui: Ui) -> impl IntoView {
    let heading = fixed! {
        {super::prose::heading(&ui.condition().contributors_heading, "contributors-heading")}
    };
    let clear = fixed! { <span>{ui.condition().words.page.show_whole_chain.clone()}</span> };
    let cards = ui.outline().contributor_ixs();
    let cards = cards.map(|contributor| view! { <ContributorCard ui=ui.clone() contributor /> });
    let cards = cards.collect_view();
    let state = ui.state.clone();
    view! {
        <section class="ce-contributors" id="chain" aria-labelledby="contributors-heading">
            <div class="ce-heading-row">
                <div data-opaque="" inner_html=heading />
                <a
                    class="ce-quiet-button"
                    href="#chain"
                    hidden=move || !state.has_focus()
                    on:click=move |event| ui.report(Report::Pressed(event, Intent::ClearFocus))
                    data-opaque=""
                    inner_html=clear
                />
            </div>
            <div class="ce-contributor-list">{cards}</div>
        </section>
    }
}
