//! The browser: one capability a file, and [`Platform`], which carries effects out. Nothing here
//! exists without a browser: the native build leaves the whole module out, and views never see it.

pub mod address;
pub mod artwork;
pub mod clipboard;
pub mod json;
pub mod keyboard;
pub mod printing;
pub mod root;
pub mod search_box;
pub mod viewport;

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, Set, request_animation_frame};
use thiserror::Error;
use web_sys::Element;

use crate::model::anchor;
use crate::model::ids::{DrawingIx, Topic};
use crate::model::shared_link;
use crate::state::app_state::{AppState, Status};
use crate::state::effect::{Effect, Place};
use crate::state::intent::{self, Before, Intent};

use address::AddressBar;
use root::Root;
use search_box::Places;

/// How long nothing else has to be said before what can wait is said, in milliseconds.
const PAUSE_MS: u32 = 600;

/// How long nothing is there before the same is said again, in milliseconds: as long as a browser
/// needs to notice.
const AGAIN_MS: u32 = 100;

/// What the browser can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PlatformError {
    /// Something that the published markup holds is not there, or not as it should be.
    #[error("the markup is not as it was published")]
    Markup,
    /// A file could not be fetched, or is not what it should be.
    #[error("a file could not be fetched")]
    Fetch,
}

/// The browser around one explorer.
pub struct Platform {
    /// The explorer's root.
    pub root: Root,
    /// What of the address it may use.
    pub address: AddressBar,
    /// The site's address, which others are relative to.
    site: String,
    /// The places that can be found.
    places: Places,
    /// What is said once nothing else has been said for a while.
    waiting: Cell<Option<Timeout>>,
}

impl Platform {
    /// The browser around a root of the site.
    pub fn new(root: Root, site: String) -> Self {
        Self {
            address: AddressBar::of(&root),
            root,
            site,
            places: Places::default(),
            waiting: Cell::default(),
        }
    }

    /// What happened to the markup before it is taken over.
    pub fn before(&self) -> Before {
        // In a page of someone else's the address alone does not say what is selected.
        let selected = self.root.selected();
        Before {
            address: self.address(),
            selected: selected.filter(|_| self.address != AddressBar::Own),
            ticked: self.root.ticked(),
            open_answer: self.root.open_answer(),
        }
    }

    /// What the address says, where it is the explorer's to read: in a page of someone else's, what
    /// names nothing here is not.
    pub fn address(&self) -> Option<intent::Address> {
        let fragment = self.address.fragment()?;
        let place = shared_link::place(&fragment);
        let is_here = place.is_empty() || self.root.by_id(place).is_some();
        (is_here || self.address == AddressBar::Own).then(|| intent::Address {
            companion: self.address.companion(),
            is_elsewhere: is_here,
            fragment,
        })
    }

    /// Carries an effect out. `answer` takes in what comes of it, at once or later.
    pub fn perform(
        self: &Rc<Self>,
        effect: Effect,
        app: &AppState,
        answer: impl Fn(Intent) + 'static,
    ) {
        match effect {
            Effect::WriteAddress {
                entry,
                fragment,
                companion,
            } => {
                // Where nothing is chosen, an address of someone else's stays.
                if !fragment.is_empty() || self.address().is_some() {
                    self.address.write(entry, &fragment, &companion);
                }
            }
            Effect::TellHost(fragment) => self.root.set_selected(fragment.as_deref()),
            Effect::Announce(text) => self.say(app, text, None),
            Effect::AnnounceDrawing(text, drawing) => {
                let told = self.root.told_of(drawing).unwrap_or_default();
                self.say(app, [&text, " ", &told].concat(), None);
            }
            Effect::Notify(place, text) => self.say(app, text, Some(place)),
            Effect::AnnounceAfterPause(text) => {
                let (platform, app) = (Rc::clone(self), app.clone());
                self.later(PAUSE_MS, Box::new(move || platform.say(&app, text, None)));
            }
            Effect::Open(id) => self.root.open(&id),
            Effect::OpenAround(id) => {
                // At once, before the browser goes there: what is put away for an answer that opens
                // would move the place later.
                if let Some(opened) = self.root.open_around(&id)
                    && let Some(Topic::Answer(ix)) = anchor::topic(app.outline(), &opened)
                {
                    answer(match self.address {
                        AddressBar::Own => Intent::OpenedFor(ix),
                        // There the browser goes nowhere: the place is in a shadow root.
                        _ => Intent::Toggle(ix, true),
                    });
                }
            }
            Effect::Reveal(id) => self.next_frame(Box::new(move |platform| {
                if let Some(element) = platform.root.by_id(&id) {
                    viewport::reveal(&element);
                }
            })),
            Effect::GoTo(id, focusable) => self.next_frame(Box::new(move |platform| {
                if let Some(element) = platform.root.by_id(&id) {
                    viewport::go_to(&element, focusable.selector());
                }
            })),
            Effect::KeepFocus(id, focusable) => {
                let held = self.root.focused();
                self.next_frame(Box::new(move |platform| {
                    // What is put away has no size.
                    let is_lost = |it: Element| it.get_bounding_client_rect().width() == 0.0;
                    if held.is_some_and(is_lost)
                        && let Some(element) = platform.root.by_id(&id)
                    {
                        viewport::focus(&element, focusable.selector(), false);
                    }
                }));
            }
            Effect::FetchDrawing {
                drawing,
                source,
                again,
            } => self.fetch_drawing(drawing, &source, again, answer),
            Effect::FocusSearch => search_box::focus(&self.root),
            Effect::Search(typed) => {
                search_box::set_open(&self.root, true);
                answer(Intent::Found(self.places.search(&self.root, &typed)));
            }
            Effect::FollowFirst => search_box::follow_first(&self.root),
            Effect::LeaveSearch => {
                self.waiting.take();
                search_box::leave(&self.root);
            }
            Effect::CloseSearch => search_box::close(&self.root),
            Effect::PrintSheet => {
                printing::print(&self.root, move || answer(Intent::PrintRefused));
            }
            Effect::CopyLink {
                fragment,
                with_ticks,
            } => {
                let is_with = self.root.wants_ticks_in_link();
                let fragment = if is_with { with_ticks } else { fragment };
                let link = self.address.link_to(&self.root, &fragment);
                clipboard::copy(&link.clone(), move |copied| {
                    answer(Intent::LinkCopied { link, copied });
                });
            }
            Effect::SelectLink => {
                self.next_frame(Box::new(|platform| platform.root.select_link()));
            }
        }
    }

    /// Says something. What was to be said after a pause is not said any more.
    fn say(&self, app: &AppState, text: String, place: Option<Place>) {
        self.waiting.take();
        let (status, said) = (app.status.clone(), Status { text, place });
        // The same again is no change, and would not be heard: it goes, and comes back.
        if status.get_untracked() == said {
            status.set(Status::default());
            self.later(AGAIN_MS, Box::new(move || status.set(said)));
        } else {
            status.set(said);
        }
    }

    /// After so many milliseconds, unless something else is said before. The box is compiled once.
    fn later(&self, milliseconds: u32, then: Box<dyn FnOnce()>) {
        self.waiting.set(Some(Timeout::new(milliseconds, then)));
    }

    /// Once the document shows the new state. The box is compiled once.
    fn next_frame(self: &Rc<Self>, then: Box<dyn FnOnce(&Self)>) {
        let platform = Rc::clone(self);
        request_animation_frame(move || then(&platform));
    }

    fn fetch_drawing(
        &self,
        drawing: DrawingIx,
        source: &str,
        again: bool,
        answer: impl Fn(Intent) + 'static,
    ) {
        let Some(place) = self.root.artwork_place(drawing) else {
            return answer(Intent::DrawingCame(drawing, false));
        };
        // An explorer that ran here before may have fetched it.
        if place.first_element_child().is_some() {
            return answer(Intent::DrawingCame(drawing, true));
        }
        // Past what the browser may have kept of an answer that was none.
        let again = if again { "?again" } else { "" };
        artwork::load(
            &[self.site.as_str(), source, again].concat(),
            place,
            move |came| {
                answer(Intent::DrawingCame(drawing, came.is_ok()));
            },
        );
    }
}
