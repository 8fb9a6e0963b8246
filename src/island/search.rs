//! The search box.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlDetailsElement, HtmlInputElement};

use crate::model::search::FoundPlace;
use crate::state::intent::Intent;

use super::{Fresh, Island, Mark, Still, Words, explorer};

/// The box, behind its name where there is little room. The document keeps whether it is open.
/// Escape leaves it from wherever the keyboard is in it.
#[component]
pub fn Search(
    /// Its name, and what stands in it.
    #[prop(optional)]
    children: Still,
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
            // On a link it follows the link. While a word is put together from several keys, it ends
            // the word.
            "Enter" if is_typed(&event) && !event.is_composing() => {
                explorer.send(Intent::TakeFirst);
            }
            _ => {}
        }
    };
    view! {
        <details
            data-island=Island::Search.code()
            on:keydown=keys
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
        />
    }
}

/// Whether a key was pressed in the box itself.
fn is_typed(event: &KeyboardEvent) -> bool {
    let target = event.target();
    target.is_some_and(|it| it.has_type::<HtmlInputElement>())
}

/// What was found, as links. Hidden while nothing is looked for, and marked when nothing is found.
#[component]
pub fn FoundPlaces(
    /// What the list is called.
    #[prop(optional)]
    label: Words,
) -> impl IntoView {
    let explorer = explorer();
    let app = explorer.app.clone();
    let is_nothing = |found: &Option<Vec<FoundPlace>>| found.as_ref().is_some_and(Vec::is_empty);
    let nothing = explorer.follow(move |app| Mark::flag(app.read(|it| is_nothing(&it.found))));
    let hidden = explorer.follow(|app| Mark::flag(app.read(|it| it.found.is_none())));
    let link = move |place: FoundPlace| {
        let explorer = explorer.clone();
        let href = [&explorer.page, "#", &place.anchor].concat();
        let follow =
            move |event: MouseEvent| explorer.follow_link(&event, &place.anchor, Intent::GoTo);
        view! {
            <li>
                <a href=href on:click=follow>
                    <b>{place.title}</b>
                    " "
                    <span>{place.text}</span>
                </a>
            </li>
        }
    };
    let places = move || {
        let places = app.read(|it| it.found.clone()).unwrap_or_default();
        Fresh(places.into_iter().map(&link).collect_view())
    };
    view! {
        <ol
            class="ce-found"
            role="list"
            aria-label=label
            data-island=Island::FoundPlaces.code()
            hidden=hidden
            data-nothing=nothing
        >
            {places}
        </ol>
    }
}
