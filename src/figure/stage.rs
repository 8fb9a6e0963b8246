//! The stage: artwork, labels, caption and view switch.

use leptos::prelude::*;

use crate::markup::{fixed, published};
#[cfg(feature = "ssr")]
use crate::model::drawing::names;
use crate::state::app_state::AppState;
use crate::state::report::Report;
use crate::state::selection::Intent;
use crate::state::ui::Ui;

use super::artwork::Artwork;
use super::hotspot::Hotspot;
use super::switch::ViewSwitch;

/// The figure with everything on it.
///
/// `data-shown` is the position of the drawing, `data-lit` names the contributors in full colour: the published style
/// sheet does the rest.
#[component]
pub(crate) fn Stage(ui: Ui) -> impl IntoView {
    let (shown, lit) = (ui.state.clone(), ui.state.clone());
    let labels = ui.outline().contributor_ixs();
    let labels = labels.map(|contributor| view! { <Hotspot ui=ui.clone() contributor /> });
    let labels = labels.collect_view();
    let captions = fixed! {
        {captions(&ui)}
        <span class="ce-hidden">{ui.condition().words.page.figure_described.clone()}</span>
    };
    let clear = fixed! { <span>{ui.condition().words.page.show_whole_chain.clone()}</span> };
    let (focused, reporter) = (ui.state.clone(), ui.clone());
    view! {
        <figure
            class="ce-stage"
            data-shown=move || shown.drawing().0
            data-lit=move || lit_ids(&lit)
        >
            <div class="ce-plate">
                <Artwork ui=ui.clone() />
                <nav class="ce-labels" aria-label=navigation_name(&ui)>
                    {labels}
                </nav>
            </div>
            <figcaption class="ce-caption" data-opaque="" inner_html=captions />
            <a
                class="ce-quiet-button ce-whole-chain"
                href="#chain"
                hidden=move || !focused.has_focus()
                on:click=move |event| reporter.report(Report::Pressed(event, Intent::ClearFocus))
                data-opaque=""
                inner_html=clear
            />
            <ViewSwitch ui />
        </figure>
    }
}

#[cfg_attr(not(feature = "ssr"), allow(unused_variables))]
fn navigation_name(ui: &Ui) -> String {
    published!(ui.condition().words.page.chain_navigation.clone())
}

/// The caption of each view; the published style sheet shows that of the drawing that is shown.
#[cfg(feature = "ssr")]
fn captions(ui: &Ui) -> impl IntoView + use<> {
    let views = ui.outline().view_ixs().zip(&ui.condition().figure.captions);
    let captions = views.map(|(view, caption)| {
        let own = ui.outline().drawing_ixs();
        let own = own.filter(|ix| ui.outline().drawings[ix.index()].view == view);
        view! { <span data-in=names(own)>{caption.clone()}</span> }
    });
    captions.collect_view()
}

/// The ids of the contributors in full colour, separated by spaces; `None` when all are.
fn lit_ids(state: &AppState) -> Option<String> {
    let contributors = &state.outline().contributors;
    let shown = state.shown_contributors();
    let ids = shown
        .into_iter()
        .filter_map(|ix| contributors.get(ix.index()));
    let ids: Vec<_> = ids.map(|entry| entry.id.as_str()).collect();
    let chosen = state.has_focus() || state.has_ticks();
    chosen.then(|| ids.join(" "))
}
