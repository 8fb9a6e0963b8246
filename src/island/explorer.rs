//! What every island is given: the state to follow, and whom to tell.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::model::anchor;
use crate::model::ids::Topic;
use crate::state::app_state::AppState;
use crate::state::intent::Intent;

use super::Mark;

/// The explorer that an island is a part of.
#[derive(Clone)]
pub struct Explorer {
    /// The signals.
    pub app: AppState,
    /// The address of the explorer's own page, where the page around it is someone else's.
    pub page: Arc<str>,
    /// What takes every intent in. Where the page is published, nothing does.
    dispatch: UnsyncCallback<Intent>,
}

/// The explorer around an island.
pub fn explorer() -> Explorer {
    expect_context()
}

impl Explorer {
    /// An explorer over some signals. `dispatch` takes every intent in.
    pub fn new(app: AppState, page: &str, dispatch: impl Fn(Intent) + 'static) -> Self {
        Self {
            app,
            page: page.into(),
            dispatch: UnsyncCallback::new(dispatch),
        }
    }

    /// Tells what happened. Nothing comes of it once the explorer has ended.
    pub fn send(&self, intent: Intent) {
        let _ = self.dispatch.try_run(intent);
    }

    /// A handler of plain clicks that mean this.
    pub fn on_click(&self, intent: Intent) -> impl Fn(MouseEvent) + 'static + use<> {
        let explorer = self.clone();
        move |event| {
            if take(&event) {
                explorer.send(intent.clone());
            }
        }
    }

    /// A plain click on a link to a fragment. To a place that is no topic the browser goes itself.
    pub fn follow(&self, event: &MouseEvent, fragment: &str, of_topic: fn(Topic) -> Intent) {
        let intent = Intent::of_link(self.app.outline(), fragment, of_topic);
        let is_jump = matches!(intent, Intent::Jump(_));
        if if is_jump {
            is_plain(event)
        } else {
            take(event)
        } {
            self.send(intent);
        }
    }

    /// Whether a topic is linked to the focus or to a tick.
    pub fn linked(&self, topic: Topic) -> impl Fn() -> Mark + Send + 'static + use<> {
        let app = self.app.clone();
        move || Mark::flag(app.standing(topic).linked)
    }

    /// Whether a topic has the focus.
    pub fn focused(&self, topic: Topic) -> impl Fn() -> Mark + Send + 'static + use<> {
        let app = self.app.clone();
        move || Mark::flag(app.standing(topic).focused)
    }

    /// `aria-current` of a link to a topic.
    pub fn current(&self, topic: Topic) -> impl Fn() -> Mark + Send + 'static + use<> {
        let app = self.app.clone();
        move || Mark::word(app.standing(topic).focused, "true")
    }

    /// The position of the drawing that is shown.
    pub fn shown(&self) -> impl Fn() -> Mark + Send + 'static + use<> {
        let app = self.app.clone();
        move || Mark::text(Some(app.read(|it| it.selection.drawing.0.to_string())))
    }

    /// The id of a topic.
    pub fn id(&self, topic: Topic) -> String {
        let entry = self.app.outline().entry(topic);
        entry.map(|entry| entry.id.to_string()).unwrap_or_default()
    }

    /// The id of the element that stands for a topic.
    pub fn anchor(&self, topic: Topic) -> String {
        anchor::of_topic(self.app.outline(), topic)
    }

    /// Where a link to a topic points.
    pub fn href(&self, topic: Topic) -> String {
        ["#", &self.anchor(topic)].concat()
    }
}

/// Whether a click asks for nothing else, such as a new tab, and nobody has taken it yet.
fn is_plain(event: &MouseEvent) -> bool {
    let is_modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !is_modified && event.button() == 0 && !event.default_prevented()
}

/// Takes a plain click from the browser. Leaves any other alone, and says so.
fn take(event: &MouseEvent) -> bool {
    let plain = is_plain(event);
    if plain {
        event.prevent_default();
    }
    plain
}

/// The value of an attribute on the nearest element with it, from where the event happened outwards.
pub(super) fn nearest(event: &MouseEvent, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let selector = ["[", attribute, "]"].concat();
    let element = target.closest(&selector).ok().flatten()?;
    element.get_attribute(attribute)
}
