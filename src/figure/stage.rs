//! The stage: artwork, labels, caption and view switch.

use leptos::prelude::*;

use crate::markup::{fixed, published};
use crate::state::app_state::AppState;
use crate::state::report::Report;
use crate::state::selection::Intent;
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
    let (shown, lit) = (ui.state.clone(), ui.state.clone());
    let labels = ui.outline().contributor_ixs();
    let labels = labels.map(|contributor| view! { <Hotspot ui=ui.clone() contributor /> });
    let labels = labels.collect_view();
    let captions = ui.outline().views.iter().enumerate().map(|(index, _)| {
        let state = ui.state.clone();
        view! {
            <span
                data-opaque=""
                hidden=move || state.view() != index
                inner_html=fixed! { <span>{ui.outline().views[index].caption.clone()}</span> }
            />
        }
    });
    let captions = captions.collect_view();
    let clear = fixed! { <span>{ui.condition().words.page.show_whole_chain.clone()}</span> };
    let (focused, reporter) = (ui.state.clone(), ui.clone());
    view! {
        <figure
            class="ce-stage"
            data-shown=move || view_id(&shown)
            data-lit=move || lit_ids(&lit)
        >
            <div class="ce-plate">
                <Artwork ui=ui.clone() />
                <nav class="ce-labels" aria-label=navigation_name(&ui)>
                    {labels}
                </nav>
            </div>
            <figcaption class="ce-caption">
                {captions}
                <span
                    class="ce-hidden"
                    data-opaque=""
                    inner_html=fixed! { <span>{ui.condition().words.page.figure_described.clone()}</span> }
                />
            </figcaption>
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

fn view_id(state: &AppState) -> Option<String> {
    state
        .outline()
        .views
        .get(state.view())
        .map(|view| view.id.to_string())
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
