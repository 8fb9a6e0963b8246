//! One live explorer: from reports to intents, and from intents to the outside.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::sync::Arc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::model::error::OutlineError;
use crate::platform::address::Address;
use crate::platform::announcer::Announcer;
use crate::platform::json::Json;
use crate::platform::live::{self, Followed};
use crate::platform::root::Root;
use crate::platform::{PlatformError, outline};
use crate::state::app_state::AppState;

use super::desk::Desk;

/// Why an explorer did not start. The page stays as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// The published outline is not one.
    Unreadable,
    /// The published outline is of another version, or contradicts itself.
    Outline(OutlineError),
    /// The published markup lacks something.
    Platform(PlatformError),
}

impl StartError {
    /// A message for the console: as fixed text, since formatting would be a part of the
    /// WebAssembly.
    pub fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "the published outline cannot be read",
            Self::Outline(OutlineError::SchemaVersion { .. }) => {
                "the published outline is of another version"
            }
            Self::Outline(_) => "the published outline does not hold together",
            Self::Platform(_) => "the published markup is not of this engine",
        }
    }
}

impl From<OutlineError> for StartError {
    fn from(error: OutlineError) -> Self {
        Self::Outline(error)
    }
}

impl From<PlatformError> for StartError {
    fn from(error: PlatformError) -> Self {
        Self::Platform(error)
    }
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
        let published = outline::read(&Json(published)).ok_or(StartError::Unreadable)?;
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
            missed: Cell::default(),
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
