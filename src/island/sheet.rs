//! The sheet to take along: printing it, and copying a link.

use leptos::prelude::*;

use crate::state::intent::Intent;

use super::{Island, Mark, Still, Words, explorer};

/// Prints the sheet alone.
#[component]
pub fn PrintSheet(
    /// What it is called.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ce-button"
            data-island=Island::PrintSheet.code()
            on:click=explorer().on_click(Intent::PrintSheet)
        >
            {children}
        </button>
    }
}

/// Copies a link to what is chosen.
#[component]
pub fn CopyLink(
    /// What it is called.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ce-button"
            data-island=Island::CopyLink.code()
            on:click=explorer().on_click(Intent::CopyLink)
        >
            {children}
        </button>
    }
}

/// The link to copy by hand, when the browser did not copy it.
#[component]
pub fn LinkToCopy(
    /// What it is called.
    #[prop(optional)]
    label: Words,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <input
            class="ce-copy-link"
            type="text"
            readonly
            aria-label=label
            autocomplete="off"
            data-island=Island::LinkToCopy.code()
            hidden=explorer.follow(|app| Mark::flag(app.read(|it| it.link.is_none())))
            prop:value=explorer.follow(|app| app.read(|it| it.link.clone().unwrap_or_default()))
        />
    }
}
