//! What stands in the published markup alone.

/// A value that only the published markup holds: fixed text, artwork, facts for style sheets.
///
/// Natively the expression is evaluated and written. In the browser it is not even compiled:
/// hydration leaves such attributes and `inner_html` as they stand, so an empty text is enough,
/// and the WebAssembly carries no prose.
macro_rules! published {
    ($value:expr) => {{
        #[cfg(feature = "ssr")]
        {
            $value
        }
        #[cfg(not(feature = "ssr"))]
        {
            String::new()
        }
    }};
}

/// Fixed markup, for `inner_html` of an element marked `data-opaque`. See [`published!`].
macro_rules! fixed {
    ($($view:tt)*) => {
        $crate::markup::published!($crate::markup::to_html(::leptos::view! { $($view)* }))
    };
}

pub(crate) use {fixed, published};

/// Renders a view that will never be hydrated: without the markers that hydration needs.
#[cfg(feature = "ssr")]
pub(crate) fn to_html(view: impl leptos::prelude::RenderHtml) -> String {
    view.to_html().replace("<!>", "")
}
