//! One live explorer: intents go in, the state follows, and effects are carried out.

use std::rc::Rc;
use std::sync::Arc;

use gloo_events::EventListener;
use leptos::prelude::{Owner, provide_context};
use serde::Deserialize;
use thiserror::Error;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use crate::island::{Explorer, Held, Island};
use crate::model::error::OutlineError;
use crate::model::published::Published;
use crate::platform::json::Json;
use crate::platform::keyboard::on_escape;
use crate::platform::root::Root;
use crate::platform::{Platform, PlatformError, search_box};
use crate::state::app_state::AppState;
use crate::state::effect::{Effect, Place};
use crate::state::intent::Intent;
use crate::state::update::{Facts, State, update};

/// Why an explorer did not start. The page stays as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StartError {
    /// The published outline is not one.
    #[error("the published outline cannot be read")]
    Unreadable,
    /// The published outline is of another version, or contradicts itself.
    #[error("the published outline is of another version, or does not hold together")]
    Outline(#[from] OutlineError),
    /// The published markup lacks something.
    #[error("the published markup is not of this engine")]
    Platform(#[from] PlatformError),
}

/// An explorer that is live once every island is taken over. Dropping it takes its listeners out of the
/// document, where the markup stays as it is.
pub struct Session {
    controller: Rc<Controller>,
    /// What is not taken over yet.
    waiting: std::vec::IntoIter<(Island, Element)>,
    /// What follows from the start, once nothing waits.
    effects: Vec<Effect>,
    _listeners: Vec<EventListener>,
    islands: Vec<Box<dyn Held>>,
    owner: Owner,
}

impl Session {
    /// Starts with the published markup in `root`, and what happened to it before: ticks, open answers
    /// and the address. [`take_over`](Self::take_over) does the rest.
    ///
    /// `published` is the parsed outline, `site` the address that others are relative to.
    ///
    /// # Errors
    /// When the outline or the markup is not what this engine publishes.
    pub fn start(root: HtmlElement, published: JsValue, site: String) -> Result<Self, StartError> {
        let published =
            Published::deserialize(Json(published)).map_err(|_| StartError::Unreadable)?;
        let (outline, words) = published.into_outline()?;
        let facts = Arc::new(Facts::new(outline, words));
        let platform = Rc::new(Platform::new(Root::new(root), site));
        let start = Intent::Start(platform.before());
        let state = State {
            reads_plain: platform.root.reads_plain(),
            ..State::default()
        };
        let (state, effects) = update(&facts, &state, start);
        let controller = Rc::new(Controller {
            app: AppState::new(facts, state),
            platform,
        });
        let waiting = controller.islands()?.into_iter();
        let owner = controller.owner();
        let moved = controller.platform.address.on_change({
            let controller = Rc::clone(&controller);
            move || {
                if let Some(address) = controller.platform.address() {
                    controller.dispatch(Intent::Moved(address));
                }
            }
        });
        let escaped = on_escape(&controller.platform.root, {
            let controller = Rc::clone(&controller);
            move || controller.dispatch(Intent::LeaveWalk)
        });
        let mut listeners = Vec::from(search_box::on_leave(&controller.platform.root));
        listeners.push(escaped);
        listeners.extend(moved);
        Ok(Self {
            controller,
            waiting,
            effects,
            _listeners: listeners,
            islands: Vec::new(),
            owner,
        })
    }

    /// Takes over so many islands more, so that a browser is not held up by all at once. Says whether
    /// there are others.
    pub fn take_over(&mut self, count: usize) -> bool {
        let next = self.waiting.by_ref().take(count);
        self.owner.with(|| {
            for (island, element) in next {
                self.islands.push(island.take_over(&element));
            }
        });
        let has_more = self.waiting.len() > 0;
        if !has_more {
            for effect in std::mem::take(&mut self.effects) {
                self.controller.perform(effect);
            }
        }
        has_more
    }

    /// Selects what a fragment names, or with `None` nothing: what the page around asks for.
    pub fn select(&self, fragment: Option<&str>) {
        let fragment = fragment.map(str::to_owned);
        self.controller.dispatch(Intent::Select(fragment));
    }
}

/// The state, and the browser around it.
struct Controller {
    app: AppState,
    platform: Rc<Platform>,
}

impl Controller {
    /// Takes an intent in, and carries out what follows from it.
    fn dispatch(self: &Rc<Self>, intent: Intent) {
        let mut state = self.app.state();
        state.reads_plain = self.platform.root.reads_plain();
        let (state, effects) = update(self.app.facts(), &state, intent);
        self.app.set(state);
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(self: &Rc<Self>, effect: Effect) {
        let controller = Rc::clone(self);
        let answer = move |intent| controller.dispatch(intent);
        self.platform.perform(effect, &self.app, answer);
    }

    /// Every island in the root: first those on which a visitor leaves what the start has read, then the
    /// others, in page order. None, unless all are known.
    fn islands(&self) -> Result<Vec<(Island, Element)>, PlatformError> {
        let known = self.platform.root.all("[data-island]").map(|element| {
            let code = element.get_attribute("data-island").unwrap_or_default();
            Some((Island::read(&code)?, element))
        });
        let known: Option<Vec<_>> = known.collect();
        let known = known.ok_or(PlatformError::Markup)?;
        // Nothing could be announced.
        let top = Island::Status(Place::Top);
        if !known.iter().any(|(island, _)| *island == top) {
            return Err(PlatformError::Markup);
        }
        let is_left_on = |(island, _): &(Island, Element)| {
            matches!(
                island,
                Island::Tick(_) | Island::Answer(_) | Island::SwitchRadio(_)
            )
        };
        let (mut islands, others): (Vec<_>, Vec<_>) = known.into_iter().partition(is_left_on);
        islands.extend(others);
        Ok(islands)
    }

    /// What islands stand in: they find the explorer there.
    fn owner(self: &Rc<Self>) -> Owner {
        // A second explorer on the page finds the executor there already.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let page = self.platform.root.page().unwrap_or_default();
        let controller = Rc::downgrade(self);
        let owner = Owner::new();
        owner.with(|| {
            provide_context(Explorer::new(self.app.clone(), &page, move |intent| {
                if let Some(controller) = controller.upgrade() {
                    controller.dispatch(intent);
                }
            }));
        });
        owner
    }
}
