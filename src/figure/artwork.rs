//! The drawing itself. Shapes have no role of their own: they hand clicks on.

use leptos::prelude::*;

use crate::markup::published;
use crate::state::report::Report;
use crate::state::ui::Ui;

/// The first view's artwork, and an empty place for each further one, filled when it is asked for.
///
/// All of it is hidden from assistive technology: what it shows is told in the text.
#[component]
pub(crate) fn Artwork(ui: Ui) -> impl IntoView {
    let views = ui.outline().views.iter().enumerate().map(|(index, view)| {
        let state = ui.state.clone();
        view! {
            <div
                class="ce-art"
                data-opaque=""
                data-view=view.id.to_string()
                data-shown=move || (state.view() == index).then_some("")
                inner_html=published!(inline_artwork(&ui, index))
            />
        }
    });
    let views = views.collect_view();
    view! {
        <div
            class="ce-artwork"
            aria-hidden="true"
            on:click=move |event| ui.report(Report::ClickedArtwork(event))
        >
            {views}
        </div>
    }
}

/// Only the first view stands in the page; the others are fetched when they are asked for.
#[cfg(feature = "ssr")]
fn inline_artwork(ui: &Ui, index: usize) -> String {
    let first = ui.condition().figure.views.first().filter(|_| index == 0);
    // The licence that a file names in front of its drawing stands among the page's credits.
    let drawing = first.and_then(|view| Some(&view.svg[view.svg.find("<svg")?..]));
    drawing.unwrap_or_default().to_owned()
}
