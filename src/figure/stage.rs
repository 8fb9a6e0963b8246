//! The stage: artwork, labels, caption and view switch.

use leptos::prelude::*;

use crate::island::{self, Status, WholeChain};
use crate::model::drawing::names;
use crate::state::effect::Place;
use crate::ui::Ui;

use super::artwork::Artwork;
use super::hotspot::Hotspot;
use super::switch::ViewSwitch;

/// The figure with everything on it.
///
/// `data-shown` is the position of the drawing, `data-lit` names the contributors in full colour: the published style
/// sheet does the rest.
#[component]
pub(crate) fn Stage(ui: Ui) -> impl IntoView {
    let words = ui.condition().words.page.clone();
    let labels = ui.outline().contributor_ixs();
    let labels = labels.map(|contributor| view! { <Hotspot ui=ui.clone() contributor /> });
    let labels = labels.collect_view();
    let captions = ui.outline().view_ixs().zip(&ui.condition().figure.captions);
    // The published style sheet shows the one of the drawing that is shown.
    let captions = captions.map(|(view, caption)| {
        let own = ui.outline().drawing_ixs();
        let own = own.filter(|ix| ui.outline().drawings[ix.index()].view == view);
        view! { <span data-in=names(own)>{caption.clone()}</span> }
    });
    let captions = captions.collect_view();
    view! {
        <island::Stage>
            <div class="ce-plate">
                <Artwork ui=ui.clone() />
                <nav class="ce-labels" aria-label=words.chain_navigation>
                    {labels}
                </nav>
            </div>
            <WholeChain>
                <span>{words.show_whole_chain}</span>
            </WholeChain>
            <ViewSwitch ui=ui.clone() />
            <Status place=Place::Figure />
            <figcaption class="ce-caption" id="figure-caption">
                {captions}
            </figcaption>
        </island::Stage>
    }
}
