//! The page around everything, and its status line.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::web_sys::{Element, Node};

use crate::state::app_state::{self, AppState};
use crate::state::effect::Place;
use crate::state::intent::Intent;

use super::explorer::nearest;
use super::{Island, Mark, Still, explorer};

/// The whole page. Links that are no islands are followed here, wherever they stand: to a quoted
/// sentence, to a section.
#[component]
pub fn Page(
    /// The page.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <div
            class="ce-page"
            data-island=Island::Page.code()
            on:click=move |event: MouseEvent| {
                if let Some(fragment) = fragment(&event, &explorer.page) {
                    explorer.follow_link(&event, &fragment, Intent::Follow);
                }
            }
        >
            {children}
        </div>
    }
}

/// The fragment of the link that was clicked, if it leads to a place on the explorer's `page`.
fn fragment(event: &MouseEvent, page: &str) -> Option<String> {
    let address = nearest(event, "href")?;
    let (leads_to, fragment) = address.split_once('#')?;
    (leads_to == page).then(|| fragment.to_owned())
}

/// A polite status line, one for each place where something is said: the one at the top announces what
/// is not shown as well. It has no role: as a status it would be read out while there is nothing in it.
#[component]
pub fn Status(
    /// What is said there is shown there.
    place: Place,
) -> impl IntoView {
    let explorer = explorer();
    let said = (place, explorer.app.status.clone());
    let is_visible = move |app: &AppState| app.status.with(|it| it.place == Some(place));
    view! {
        <p
            class="ce-status"
            aria-live="polite"
            aria-atomic="true"
            data-island=Island::Status(place).code()
            data-visible=explorer.follow(move |app| Mark::flag(is_visible(app)))
            use:say=said
        ></p>
    }
}

/// Says what the status is, in the text that is there: a node put in or taken out makes a browser
/// look again at whatever depends on a `:has()` anywhere. A translator may have put its own elements
/// in the text's place, which then goes.
fn say(line: Element, (place, status): (Place, ArcRwSignal<app_state::Status>)) {
    let effect = RenderEffect::new(move |_| {
        let said = line.first_child();
        let said = said.filter(|it| it.node_type() == Node::TEXT_NODE);
        status.with(|status| {
            let is_here = status.place.unwrap_or(Place::Top) == place;
            let text = if is_here { status.text.as_str() } else { "" };
            match said {
                Some(said) if said.next_sibling().is_none() => said.set_node_value(Some(text)),
                _ => line.set_text_content(Some(text)),
            }
        });
    });
    // It ends with the explorer.
    StoredValue::new_local(effect);
}
