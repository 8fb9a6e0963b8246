//! One live explorer: from reports to intents, and from intents to the outside.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::sync::Arc;

use gloo_events::EventListener;
use thiserror::Error;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::model::error::OutlineError;
use crate::model::published::Published;
use crate::platform::PlatformError;
use crate::platform::address::Address;
use crate::platform::announcer::Announcer;
use crate::platform::live::{self, Followed};
use crate::platform::root::Root;
use crate::state::app_state::AppState;

use super::desk::Desk;

/// Why an explorer did not start. The page stays as it was published.
#[derive(Debug, Error)]
pub enum StartError {
    /// The published outline is not one.
    #[error("the published outline cannot be read: {0}")]
    Unreadable(String),
    /// The published outline contradicts itself.
    #[error("the published outline does not hold together: {0}")]
    Outline(#[from] OutlineError),
    /// The published markup lacks something.
    #[error(transparent)]
    Platform(#[from] PlatformError),
}

/// A live explorer. Dropping it takes its listeners out of the document, where it stays as it is.
pub struct Session {
    desk: Rc<Desk>,
    _listeners: Vec<EventListener>,
    _followed: Followed,
}

impl Session {
    /// Takes over the published markup in `root`, then replays what happened to it before: ticks,
    /// open answers and the address.
    ///
    /// `published` is the parsed outline, `base` the site's address that others are relative to.
    ///
    /// # Errors
    /// When the outline or the markup is not what this engine publishes.
    pub fn start(root: HtmlElement, published: JsValue, base: String) -> Result<Self, StartError> {
        let published: Published = serde_wasm_bindgen::from_value(published)
            .map_err(|error| StartError::Unreadable(error.to_string()))?;
        let (outline, words) = published.into_outline()?;
        let state = AppState::new(Arc::new(outline));
        let announcer = Announcer::find(&root)?;
        let own_root = Root::new(root);
        let desk = Rc::new(Desk {
            state,
            words,
            announcer,
            address: Address::of(&own_root),
            root: own_root,
            base,
            wanted: Cell::default(),
            places: OnceCell::new(),
            searches: Cell::new(0),
        });
        let followed = live::follow(&desk.root, &desk.state)?;
        desk.replay();
        let mut listeners = desk.address.on_change({
            let desk = Rc::clone(&desk);
            move || desk.follow_address()
        });
        listeners.extend(desk.listen());
        Ok(Self {
            desk,
            _listeners: listeners,
            _followed: followed,
        })
    }

    /// Selects what a fragment names, or with `None` nothing: what the page around asks for.
    pub fn select(&self, fragment: Option<&str>) {
        self.desk.select(fragment);
    }
}
