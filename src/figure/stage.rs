//! The stage: artwork, labels, caption and view switch.

use leptos::prelude::*;

use crate::state::live::Live;
use crate::state::press::Press;
use crate::state::ui::Ui;

use super::artwork::Artwork;
use super::hotspot::Hotspot;
use super::view_switch::ViewSwitch;

/// The figure with everything on it.
///
/// `data-shown` names the view, `data-lit` the contributors in full colour: the published style
/// sheet does the rest.
#[component]
pub(crate) fn Stage(ui: Ui) -> impl IntoView {
    let words = ui.condition().words.page.clone();
    let labels = ui.outline().contributor_ixs();
    let labels = labels.map(|contributor| view! { <Hotspot ui=ui.clone() contributor /> });
    let labels = labels.collect_view();
    let captions = ui.outline().view_ixs().map(|view| {
        let caption = ui.outline().views[view.index()].caption.clone();
        view! { <span {..ui.live([Live::InView(view)])}><span>{caption}</span></span> }
    });
    let captions = captions.collect_view();
    view! {
        <figure class="ce-stage" {..ui.live([Live::View, Live::Lit])}>
            <div class="ce-plate">
                <Artwork ui=ui.clone() />
                <nav class="ce-labels" aria-label=words.chain_navigation>
                    {labels}
                </nav>
            </div>
            <figcaption class="ce-caption">
                {captions} <span class="ce-hidden"><span>{words.figure_described}</span></span>
            </figcaption>
            <a
                class="ce-quiet-button ce-whole-chain"
                href="#chain"
                data-press=Press::ClearFocus.as_str()
                {..ui.live([Live::WithFocus])}
            >
                <span>{words.show_whole_chain}</span>
            </a>
            <ViewSwitch ui=ui.clone() />
        </figure>
    }
}
