//! Islands: the elements of the page that live.
//!
//! Each is a component that is compiled twice. Where the page is published it writes its element,
//! with whatever its parent puts into it. In the browser it takes that element over: attributes that
//! follow the state go on, and its handlers listen; what stands in it is left alone. Dropping it
//! leaves the markup as it is.

mod about;
mod explorer;
mod figure;
mod mark;
mod page;
mod search;
mod sheet;
mod slots;
mod topics;
mod walk;

use crate::model::drawing::Wanted;
use crate::model::ids::{AnswerIx, ContributorIx, DrawingIx, PhaseIx, StepIx, SymptomIx, Topic};
use crate::state::effect::Place;

use about::About;
pub use explorer::{Explorer, explorer};
pub use figure::{Artwork, Drawing, Explore, Label, Stage, SwitchRadio, WholeChain};
pub use mark::Mark;
pub use page::{Page, Status};
pub use search::{FoundPlaces, Search, SearchInput};
pub use sheet::{CopyLink, LinkToCopy, PrintSheet};
pub use slots::{Fresh, Still};
pub use topics::{
    Answer, ClearTicks, Contributor, LinkItem, Phase, Symptom, Tick, TopicLink, WayLink,
};
pub use walk::{Chain, LeaveWalk, Step, StepLink};

/// The value of an attribute that stands still: published, and nothing at all in the browser.
#[cfg(feature = "ssr")]
pub type Words = String;
/// The value of an attribute that stands still: published, and nothing at all in the browser.
#[cfg(not(feature = "ssr"))]
pub type Words = ();

/// As [`Words`], for a class or for markup, which cannot be nothing.
#[cfg(feature = "ssr")]
pub type Markup = String;
/// As [`Words`], for a class or for markup, which cannot be nothing.
#[cfg(not(feature = "ssr"))]
pub type Markup = &'static str;

/// The table of islands: each is a component above, with what it is about in brackets. A component
/// says which it is by `data-island=Island::Name(..).code()`, so one that is missing here does not
/// compile.
macro_rules! islands {
    ($($component:ident $(($about:ident: $kind:ty))?,)*) => {
        /// Every island, and what it is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Island {
            $(
                #[doc = concat!("[`", stringify!($component), "`]: its docstring tells.")]
                $component $(($kind))?,
            )*
        }

        impl Island {
            /// The names of all islands.
            #[cfg(feature = "ssr")]
            pub const NAMES: &[&str] = &[$(stringify!($component)),*];

            /// The value of `data-island`, where it is published.
            #[cfg(feature = "ssr")]
            fn code(self) -> String {
                match self {
                    $(Self::$component $(($about))? => {
                        [stringify!($component) $(, ":", &$about.write())?].concat()
                    })*
                }
            }

            /// The value of `data-island`, where it is published.
            #[cfg(not(feature = "ssr"))]
            #[allow(clippy::unused_self)]
            fn code(self) {}

            /// Reads a value of `data-island`. `None` when this engine knows no such island.
            #[cfg(not(feature = "ssr"))]
            pub fn read(code: &str) -> Option<Self> {
                let (name, about) = code.split_once(':').unwrap_or((code, ""));
                Some(match name {
                    $(stringify!($component) => {
                        Self::$component $((<$kind as About>::read(about)?))?
                    })*
                    _ => return None,
                })
            }

            /// Takes an element over in place: nothing that stands in it is walked, made or moved.
            #[cfg(not(feature = "ssr"))]
            pub fn take_over(self, element: &leptos::web_sys::Element) -> Box<dyn Held> {
                use leptos::prelude::{component_props_builder, component_view};
                match self {
                    $(Self::$component $(($about))? => {
                        let props = component_props_builder(&$component);
                        let props = props $(.$about($about))? .build();
                        hold(element, component_view(&$component, props))
                    })*
                }
            }

            /// Each island once.
            #[cfg(all(test, feature = "ssr"))]
            fn all() -> Vec<Self> {
                vec![$(Self::$component $((<$kind as About>::any()))?),*]
            }

            /// What its component writes.
            #[cfg(all(test, feature = "ssr"))]
            fn html(self) -> String {
                use leptos::prelude::{RenderHtml, component_props_builder, component_view};
                match self {
                    $(Self::$component $(($about))? => {
                        let props = component_props_builder(&$component);
                        let props = props $(.$about($about))? .build();
                        component_view(&$component, props).to_html()
                    })*
                }
            }
        }
    };
}

islands! {
    Page,
    Status(place: Place),
    Explore,
    Stage,
    Artwork,
    Drawing(drawing: DrawingIx),
    Label(contributor: ContributorIx),
    WholeChain,
    SwitchRadio(wanted: Wanted),
    Symptom(symptom: SymptomIx),
    Tick(symptom: SymptomIx),
    ClearTicks,
    TopicLink(topic: Topic),
    WayLink(topic: Topic),
    LinkItem(topic: Topic),
    Contributor(contributor: ContributorIx),
    Answer(answer: AnswerIx),
    Phase(phase: PhaseIx),
    Chain,
    Step(step: StepIx),
    StepLink(step: StepIx),
    LeaveWalk,
    PrintSheet,
    CopyLink,
    LinkToCopy,
    Search,
    SearchInput,
    FoundPlaces,
}

/// What an island holds until it ends: its listeners and effects. Dropping it ends them.
#[cfg(not(feature = "ssr"))]
pub trait Held {}
#[cfg(not(feature = "ssr"))]
impl<T> Held for T {}

#[cfg(not(feature = "ssr"))]
fn hold<V>(element: &leptos::web_sys::Element, view: V) -> Box<dyn Held>
where
    V: leptos::prelude::RenderHtml,
    V::State: 'static,
{
    use leptos::tachys::view::Position;
    Box::new(view.hydrate_from_position::<true>(element, Position::Current))
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
