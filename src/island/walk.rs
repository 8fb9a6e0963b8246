//! The walk along the chain.

use leptos::prelude::*;

use crate::model::ids::StepIx;
use crate::state::app_state::AppState;
use crate::state::intent::Intent;

use super::{Island, Mark, Markup, Still, explorer};

/// The contributors: `data-walking` while the visitor stands at a step of the walk.
#[component]
pub fn Chain(
    /// The walk and the cards.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <section
            class="ce-contributors"
            id="chain"
            aria-labelledby="contributors-heading"
            data-island=Island::Chain.code()
            data-walking=explorer().follow(|app| Mark::flag(app.read(|it| it.selection.step.is_some())))
        >
            {children}
        </section>
    }
}

/// One step of the walk.
#[component]
pub fn Step(
    /// Which step.
    step: StepIx,
    /// What is said there, and the ways on.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let is_here = move |app: &AppState| app.read(|it| it.selection.step == Some(step));
    view! {
        <div
            class="ce-walk-step"
            id=explorer().step_anchor(step)
            data-island=Island::Step(step).code()
            aria-current=explorer().follow(move |app| Mark::word(is_here(app), "step"))
        >
            {children}
        </div>
    }
}

/// A link to a step of the walk.
#[component]
pub fn StepLink(
    /// Where it leads.
    step: StepIx,
    /// Its class.
    #[prop(optional)]
    look: Markup,
    /// What it reads.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <a
            class=look
            href=explorer().step_href(step)
            data-island=Island::StepLink(step).code()
            on:click=explorer().on_click(Intent::WalkTo(step))
        >
            {children}
        </a>
    }
}

/// Out of the walk.
#[component]
pub fn LeaveWalk(
    /// What it is called.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <a
            class="ce-walk-leave"
            href="#walk"
            data-island=Island::LeaveWalk.code()
            on:click=explorer().on_click(Intent::LeaveWalk)
        >
            {children}
        </a>
    }
}
