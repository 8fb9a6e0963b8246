//! The drawings. Shapes have no role of their own: a click on one chooses its contributor.

use leptos::prelude::*;

use crate::island::{self, Drawing};
use crate::model::ids::DrawingIx;
use crate::ui::Ui;

use super::chain_line::with_chain;

/// The first drawing, and an empty place for each further one, filled when it is asked for.
///
/// To assistive technology it is one picture, called by its caption: what it shows is told after it.
#[component]
pub(crate) fn Artwork(ui: Ui) -> impl IntoView {
    let drawings = ui.outline().drawing_ixs().map(|drawing| {
        view! { <Drawing drawing svg=inline_artwork(&ui, drawing) /> }
    });
    let drawings = drawings.collect_view();
    view! {
        <island::Artwork>{drawings}</island::Artwork>
    }
}

/// Only the first drawing stands in the page; the others are fetched when they are asked for.
fn inline_artwork(ui: &Ui, drawing: DrawingIx) -> String {
    let drawings = ui.condition().figure.drawings.first();
    let first = drawings.filter(|_| drawing == DrawingIx(0));
    let svg = first.map(with_chain).unwrap_or_default();
    // The licence that a file names in front of its drawing stands among the page's credits.
    svg.find("<svg")
        .map_or_else(String::new, |start| svg[start..].to_owned())
}
