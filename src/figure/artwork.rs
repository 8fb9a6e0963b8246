//! The drawing itself. Shapes have no role of their own: they hand clicks on.

use leptos::prelude::*;

use crate::markup::published;
#[cfg(feature = "ssr")]
use crate::model::ids::DrawingIx;
use crate::state::report::Report;
use crate::state::ui::Ui;

/// The first drawing, and an empty place for each further one, filled when it is asked for.
///
/// All of it is hidden from assistive technology: what it shows is told in the text.
#[component]
pub(crate) fn Artwork(ui: Ui) -> impl IntoView {
    let drawings = ui.outline().drawing_ixs().map(|drawing| {
        let state = ui.state.clone();
        view! {
            <div
                class="ce-art"
                data-opaque=""
                data-shown=move || (state.drawing() == drawing).then_some("")
                inner_html=published!(inline_artwork(&ui, drawing))
            />
        }
    });
    let drawings = drawings.collect_view();
    view! {
        <div
            class="ce-artwork"
            aria-hidden="true"
            on:click=move |event| ui.report(Report::ClickedArtwork(event))
        >
            {drawings}
        </div>
    }
}

/// Only the first drawing stands in the page; the others are fetched when they are asked for.
#[cfg(feature = "ssr")]
fn inline_artwork(ui: &Ui, drawing: DrawingIx) -> String {
    let drawings = ui.condition().figure.drawings.first();
    let first = drawings.filter(|_| drawing == DrawingIx(0));
    let svg = first.map(super::chain_line::with_chain).unwrap_or_default();
    // The licence that a file names in front of its drawing stands among the page's credits.
    svg.find("<svg").map_or_else(String::new, |start| svg[start..].to_owned())
}
