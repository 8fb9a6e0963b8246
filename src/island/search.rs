//! The search box.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::{HtmlDetailsElement, HtmlInputElement};

use crate::model::search::FoundPlace;
use crate::state::intent::Intent;

use super::{Fresh, Island, Mark, Still, Words, explorer};

/// The box, behind its name where there is little room. The document keeps whether it is open.
#[component]
pub fn Search(
    /// Its name, and what stands in it.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <details
            data-island=Island::Search.code()
            on:toggle:target=move |event| {
                let details: HtmlDetailsElement = event.target();
                if details.open() {
                    explorer.send(Intent::OpenSearch);
                }
            }
        >
            {children}
        </details>
    }
}

/// What is looked for. The document keeps what is typed.
#[component]
pub fn SearchInput(
    /// What it is called.
    #[prop(optional)]
    label: Words,
    /// What it reads while nothing is typed.
    #[prop(optional)]
    placeholder: Words,
) -> impl IntoView {
    let explorer = explorer();
    let keys = {
        let explorer = explorer.clone();
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                // Escape has done its work: it leaves nothing else.
                event.prevent_default();
                explorer.send(Intent::LeaveSearch);
            }
            // While a word is put together from several keys, Enter ends the word.
            "Enter" if !event.is_composing() => explorer.send(Intent::TakeFirst),
            _ => {}
        }
    };
    view! {
        <input
            type="search"
            aria-label=label
            placeholder=placeholder
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            data-island=Island::SearchInput.code()
            on:input:target=move |event| {
                let input: HtmlInputElement = event.target();
                explorer.send(Intent::Search(input.value()));
            }
            on:keydown=keys
        />
    }
}

/// What was found, as links.
#[component]
pub fn FoundPlaces(
    /// What the list is called.
    #[prop(optional)]
    label: Words,
) -> impl IntoView {
    let explorer = explorer();
    let app = explorer.app.clone();
    let link = move |place: FoundPlace| {
        let explorer = explorer.clone();
        let href = ["#", &place.anchor].concat();
        let follow = move |event: MouseEvent| explorer.follow(&event, &place.anchor, Intent::GoTo);
        view! {
            <li>
                <a href=href on:click=follow>
                    <b>{place.title}</b>
                    <span>{place.text}</span>
                </a>
            </li>
        }
    };
    let places = {
        let app = app.clone();
        move || {
            let places = app.read(|it| it.found.clone());
            Fresh(places.into_iter().map(&link).collect_view())
        }
    };
    view! {
        <ol
            class="ce-found"
            role="list"
            aria-label=label
            data-island=Island::FoundPlaces.code()
            hidden=move || Mark::flag(app.read(|it| it.found.is_empty()))
        >
            {places}
        </ol>
    }
}
