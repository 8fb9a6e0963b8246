//! The contributors in chain order. The focused one opens in place, beside the figure.

use leptos::prelude::*;

use crate::island::Chain;
use crate::ui::Ui;

use super::contributor_card::ContributorCard;
use super::prose::heading;
use super::skip::{Block, past};
use super::walk::Walk;

/// Heading, and one card for each contributor.
#[component]
pub fn Contributors(ui: Ui) -> impl IntoView {
    let heading = heading(&ui.condition().contributors_heading, "contributors-heading");
    let cards = ui.outline().contributor_ixs();
    let cards = cards.map(|contributor| view! { <ContributorCard ui=ui.clone() contributor /> });
    let cards = cards.collect_view();
    view! {
        <Chain>
            <div>{heading} {past(&ui, Block::Chain)}</div>
            <Walk ui=ui.clone() />
            <div class="ce-contributor-list">{cards}</div>
        </Chain>
    }
}
