//! The drawing itself. Shapes have no role of their own: a click on one chooses its contributor.

use leptos::prelude::*;

use crate::model::ids::ViewIx;
use crate::state::live::Live;
use crate::state::ui::Ui;

/// The first view's artwork, and an empty place for each further one, filled when it is asked for.
///
/// All of it is hidden from assistive technology: what it shows is told in the text.
#[component]
pub(crate) fn Artwork(ui: Ui) -> impl IntoView {
    let views = ui.outline().view_ixs().map(|view| {
        view! {
            <div
                class="ce-art"
                data-view=ui.outline().views[view.index()].id.to_string()
                inner_html=inline_artwork(&ui, view)
                {..ui.live([Live::Shown(view)])}
            ></div>
        }
    });
    let views = views.collect_view();
    view! {
        <div class="ce-artwork" aria-hidden="true">
            {views}
        </div>
    }
}

/// Only the first view stands in the page; the others are fetched when they are asked for.
fn inline_artwork(ui: &Ui, view: ViewIx) -> String {
    let first = ui.condition().figure.views.first();
    let first = first.filter(|_| view == ViewIx(0));
    // The licence that a file names in front of its drawing stands among the page's credits.
    let drawing = first.and_then(|view| Some(&view.svg[view.svg.find("<svg")?..]));
    drawing.unwrap_or_default().to_owned()
}
