//! The figure: drawings, labels and switches.

use leptos::prelude::*;

use crate::model::anchor;
use crate::model::drawing::Wanted;
use crate::model::ids::{ContributorIx, DrawingIx, Topic};
use crate::state::intent::Intent;

use super::explorer::nearest;
use super::{Island, Mark, Markup, Still, Words, explorer};

/// The figure and all that stands beside it. `data-shown` is the position of the drawing that is
/// shown: the published style sheet does the rest.
#[component]
pub fn Explore(
    /// The figure, and what stands beside it.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <div
            class="ce-explore"
            id="explore"
            data-island=Island::Explore.code()
            data-shown=explorer().shown()
        >
            {children}
        </div>
    }
}

/// The figure with everything on it. `data-shown` is the position of the drawing that is shown,
/// `data-lit` names the contributors in full colour: the published style sheet does the rest.
#[component]
pub fn Stage(
    /// Drawings, labels, switch and caption.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <figure
            class="ce-stage"
            data-island=Island::Stage.code()
            data-shown=explorer.shown()
            data-lit=explorer.follow(|app| Mark::text(app.lit_ids()))
        >
            {children}
        </figure>
    }
}

/// The drawings. Shapes have no role of their own: a click on one chooses its contributor.
///
/// To assistive technology it is one picture, called by its caption: what it shows is told after it.
#[component]
pub fn Artwork(
    /// The drawings.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <div
            class="ce-artwork"
            role="img"
            aria-labelledby="figure-caption"
            data-island=Island::Artwork.code()
            on:click=move |event| {
                let id = nearest(&event, "data-contributor");
                let outline = explorer.app.outline();
                if let Some(topic) = id.and_then(|id| anchor::topic(outline, &id)) {
                    explorer.send(Intent::Follow(topic));
                }
            }
        >
            {children}
        </div>
    }
}

/// The place of one drawing: empty until it is fetched, but for the first.
#[component]
pub fn Drawing(
    /// Which drawing.
    drawing: DrawingIx,
    /// What is published in it.
    #[prop(optional)]
    svg: Markup,
) -> impl IntoView {
    view! {
        <div
            class="ce-art"
            inner_html=svg
            data-island=Island::Drawing(drawing).code()
            data-shown=explorer().follow(move |app| Mark::flag(app.is_shown(drawing)))
        ></div>
    }
}

/// A contributor's label over the figure: a link, tied to its structures by a leader line. Where it
/// stands in each drawing is the published style sheet's to say.
#[component]
pub fn Label(
    /// Whose label.
    contributor: ContributorIx,
    /// Name, structures, leader line and pin.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Contributor(contributor));
    view! {
        <a
            class="ce-label"
            href=explorer.href(topic)
            data-contributor=explorer.id(topic)
            data-island=Island::Label(contributor).code()
            data-linked=explorer.linked(topic)
            aria-current=explorer.current(topic)
            on:click=explorer.on_click(Intent::Follow(topic))
        >
            {children}
        </a>
    }
}

/// Back to the whole chain, while something has the focus.
#[component]
pub fn WholeChain(
    /// What it is called.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <a
            class="ce-quiet-button ce-whole-chain"
            href="#chain"
            data-island=Island::WholeChain.code()
            hidden=explorer.follow(|app| Mark::flag(app.read(|it| it.selection.focus.is_none())))
            on:click=explorer.on_click(Intent::ShowWholeChain)
        >
            {children}
        </a>
    }
}

/// One view or situation of its switch: a native radio.
#[component]
pub fn SwitchRadio(
    /// Which view or situation.
    wanted: Wanted,
    /// The name of the switch's radios.
    #[prop(optional)]
    name: Words,
    /// Its id.
    #[prop(optional)]
    value: Words,
    /// Whether the page starts with it.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <input
            type="radio"
            name=name
            value=value
            checked=checked
            autocomplete="off"
            data-island=Island::SwitchRadio(wanted).code()
            prop:checked=explorer.follow(move |app| app.wants(wanted))
            on:change=move |_| explorer.send(Intent::Show(wanted))
        />
    }
}
