//! The walk along the chain.

use leptos::prelude::*;

use crate::model::anchor;
use crate::model::ids::StepIx;
use crate::state::intent::Intent;

use super::{Island, Mark, Still, Words, explorer};

/// The contributors: `data-walking` while the visitor stands at a step of the walk.
#[component]
pub fn Chain(
    /// The walk and the cards.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let app = explorer().app;
    view! {
        <section
            class="ce-contributors"
            id="chain"
            aria-labelledby="contributors-heading"
            data-island=Island::Chain.code()
            data-walking=move || Mark::flag(app.read(|it| it.selection.step.is_some()))
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
    let app = explorer().app;
    let is_here = move || app.read(|it| it.selection.step == Some(step));
    view! {
        <li
            class="ce-walk-step"
            id=anchor::of_step(step)
            data-island=Island::Step(step).code()
            aria-current=move || Mark::word(is_here(), "step")
        >
            {children}
        </li>
    }
}

/// A link to a step of the walk.
#[component]
pub fn StepLink(
    /// Where it leads.
    step: StepIx,
    /// Its class.
    #[prop(optional)]
    look: Words,
    /// What it reads.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <a
            class=look
            href=["#", &anchor::of_step(step)].concat()
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
