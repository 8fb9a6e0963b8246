//! What stands still: written where the page is published, and neither walked nor compiled in the
//! browser.

#[cfg(feature = "ssr")]
use leptos::tachys::html::InertElement;
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos::tachys::view::IntoRender;

/// Children that stand still.
#[derive(Default)]
pub struct Still(#[cfg(feature = "ssr")] Option<InertElement>);

impl<F, C> ToChildren<F> for Still
where
    F: FnOnce() -> C,
    C: IntoView + 'static,
{
    fn to_children(children: F) -> Self {
        #[cfg(feature = "ssr")]
        {
            // Written at once: no type has to name all that stands in an island.
            Self(Some(InertElement::new(children().to_html())))
        }
        #[cfg(not(feature = "ssr"))]
        {
            let _ = children;
            Self()
        }
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

