//! What stands in an island: children that are published and stand still, or children that come into
//! being in the browser.

use leptos::children::ToChildren;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::tachys::html::InertElement;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{IntoRender, Mountable, Position, PositionState, Render, RenderHtml};

/// Children that stand still: written where the page is published, and neither walked nor compiled
/// in the browser.
#[derive(Default)]
pub struct Still(#[cfg(feature = "ssr")] Option<InertElement>);

impl<F, C> ToChildren<F> for Still
where
    F: FnOnce() -> C,
    C: IntoView + 'static,
{
    /// Writes them at once, so that no type has to name all that stands in an island.
    #[cfg(feature = "ssr")]
    fn to_children(children: F) -> Self {
        Self(Some(InertElement::new(children().to_html())))
    }

    #[cfg(not(feature = "ssr"))]
    fn to_children(_: F) -> Self {
        Self()
    }
}

impl IntoRender for Still {
    #[cfg(feature = "ssr")]
    type Output = Option<InertElement>;
    #[cfg(not(feature = "ssr"))]
    type Output = ();

    #[cfg(feature = "ssr")]
    fn into_render(self) -> Self::Output {
        self.0
    }

    #[cfg(not(feature = "ssr"))]
    fn into_render(self) -> Self::Output {}
}

/// Children that come into being in the browser: nothing of them is published. They are made anew
/// whenever they change, and whatever others have put into their element goes with the old ones: an
/// explorer that ran before, a translator, an extension.
pub struct Fresh<V>(pub V);

/// What [`Fresh`] keeps: the view, and the element that it is in.
pub struct FreshState<S> {
    view: S,
    parent: Option<types::Element>,
}

impl<S: Mountable> Mountable for FreshState<S> {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.parent = Some(parent.clone());
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.view.elements()
    }
}

impl<V: Render> Render for Fresh<V> {
    type State = FreshState<V::State>;

    fn build(self) -> Self::State {
        FreshState {
            view: self.0.build(),
            parent: None,
        }
    }

    fn rebuild(self, state: &mut Self::State) {
        let parent = state.parent.take();
        *state = self.build();
        if let Some(parent) = parent {
            Rndr::clear_children(&parent);
            state.mount(&parent, None);
        }
    }
}

impl<V: Render + Send + 'static> AddAnyAttr for Fresh<V> {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self::Output<A> {
        self
    }
}

impl<V: Render + Send + 'static> RenderHtml for Fresh<V> {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    /// The cursor stands at the element around: these are its only children.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _: &PositionState) -> Self::State {
        let mut state = self.build();
        state.parent = types::Element::cast_from(cursor.current());
        if let Some(parent) = state.parent.clone() {
            Rndr::clear_children(&parent);
            state.mount(&parent, None);
        }
        state
    }

    fn into_owned(self) -> Self {
        self
    }
}
