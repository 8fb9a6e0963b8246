//! The page around everything, and its status line.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::web_sys::{Element, Node};

use crate::state::app_state;
use crate::state::intent::Intent;

use super::explorer::nearest;
use super::{Island, Mark, Still, explorer};

/// The whole page. Links that are no islands are followed here, wherever they stand: to a quoted
/// sentence, to a section. Escape leaves the walk.
#[component]
pub fn Page(
    /// The page.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    let follow = {
        let explorer = explorer.clone();
        move |event: MouseEvent| {
            if let Some(fragment) = fragment(&event, &explorer.page) {
                explorer.follow_link(&event, &fragment, Intent::Follow);
            }
        }
    };
    view! {
        <div
            class="ce-page"
            data-island=Island::Page.code()
            on:click=follow
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" && !event.default_prevented() {
                    explorer.send(Intent::LeaveWalk);
                }
            }
        >
            {children}
        </div>
    }
}

/// The fragment of the link that was clicked, if it leads to a place on the explorer's `page`. In a
/// page of someone else's, its links name that page.
fn fragment(event: &MouseEvent, page: &str) -> Option<String> {
    let address = nearest(event, "href")?;
    let (leads_to, fragment) = address.split_once('#')?;
    (leads_to.is_empty() || leads_to == page).then(|| fragment.to_owned())
}

/// The one status line: what is around it is polite and announces it. It shows what is to be seen as
/// well. It has no role: as a status it would be read out while there is nothing in it.
#[component]
pub fn Status() -> impl IntoView {
    let explorer = explorer();
    let said = explorer.app.status.clone();
    view! {
        <p
            class="ce-status"
            data-island=Island::Status.code()
            data-visible=explorer.follow(|app| Mark::flag(app.status.with(|it| it.is_visible)))
            use:say=said
        ></p>
    }
}

/// Says what the status is, in the text that is there: a node put in or taken out makes a browser
/// look again at whatever depends on a `:has()` anywhere. A translator may have put its own elements
/// in the text's place, which then goes.
fn say(line: Element, status: ArcRwSignal<app_state::Status>) {
    let effect = RenderEffect::new(move |_| {
        let said = line.first_child();
        let said = said.filter(|it| it.node_type() == Node::TEXT_NODE);
        status.with(|status| match said {
            Some(said) if said.next_sibling().is_none() => said.set_node_value(Some(&status.text)),
            _ => line.set_text_content(Some(&status.text)),
        });
    });
    // It ends with the explorer.
    StoredValue::new_local(effect);
}
