//! What every island is given: the state to follow, and whom to tell.

use std::sync::{Arc, Mutex};

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::model::anchor;
use crate::model::ids::{StepIx, Topic};
use crate::model::outline::Outline;
use crate::state::app_state::AppState;
use crate::state::intent::Intent;

use super::{Mark, Words};

/// The explorer that an island is a part of.
#[derive(Clone)]
pub struct Explorer {
    /// The signals.
    pub app: AppState,
    /// What stands before the `#` in links within the explorer: its page's address, where the page
    /// around it is someone else's, else nothing.
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
    pub fn follow_link(&self, event: &MouseEvent, fragment: &str, of_topic: fn(Topic) -> Intent) {
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

    /// A value that follows the state. All that follow it are of one type: each further one would be
    /// a kilobyte of WebAssembly.
    pub fn follow<T: 'static>(
        &self,
        value: impl Fn(&AppState) -> T + Send + 'static,
    ) -> SharedReactiveFunction<T> {
        let app = self.app.clone();
        Arc::new(Mutex::new(move || value(&app)))
    }

    /// Whether a topic is linked to the focus or to a tick.
    pub fn linked(&self, topic: Topic) -> SharedReactiveFunction<Mark> {
        self.follow(move |app| Mark::flag(app.standing(topic).linked))
    }

    /// Whether a topic has the focus.
    pub fn focused(&self, topic: Topic) -> SharedReactiveFunction<Mark> {
        self.follow(move |app| Mark::flag(app.standing(topic).focused))
    }

    /// `aria-current` of a link to a topic.
    pub fn current(&self, topic: Topic) -> SharedReactiveFunction<Mark> {
        self.follow(move |app| Mark::word(app.standing(topic).focused, "true"))
    }

    /// The position of the drawing that is shown.
    pub fn shown(&self) -> SharedReactiveFunction<Mark> {
        self.follow(|app| Mark::text(Some(app.read(|it| it.selection.drawing.0.to_string()))))
    }
}

/// What islands are called: published, and nothing at all in the browser.
#[cfg_attr(
    not(feature = "ssr"),
    allow(clippy::unused_self, clippy::semicolon_if_nothing_returned)
)]
impl Explorer {
    /// The id of a topic.
    pub fn id(&self, topic: Topic) -> Words {
        self.published(|outline| {
            let entry = outline.entry(topic);
            entry.map(|entry| entry.id.to_string()).unwrap_or_default()
        })
    }

    /// The id of the element that stands for a topic.
    pub fn anchor(&self, topic: Topic) -> Words {
        self.published(|outline| anchor::of_topic(outline, topic))
    }

    /// Where a link to a topic points.
    pub fn href(&self, topic: Topic) -> Words {
        self.published(|outline| ["#", &anchor::of_topic(outline, topic)].concat())
    }

    /// The id of the element of a step of the walk.
    pub fn step_anchor(&self, step: StepIx) -> Words {
        self.published(|_| anchor::of_step(step))
    }

    /// Where a link to a step of the walk points.
    pub fn step_href(&self, step: StepIx) -> Words {
        self.published(|_| ["#", &anchor::of_step(step)].concat())
    }

    #[cfg(feature = "ssr")]
    fn published(&self, words: impl FnOnce(&Outline) -> String) -> Words {
        words(self.app.outline())
    }

    #[cfg(not(feature = "ssr"))]
    fn published(&self, _: impl FnOnce(&Outline) -> String) -> Words {}
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
