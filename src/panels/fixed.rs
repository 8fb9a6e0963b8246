//! Panels that stand still, above the figure and beside it.

use leptos::prelude::*;

use crate::island::Status;
use crate::model::clinic::UrgentCare as UrgentCareWords;
use crate::model::condition::{Provenance, Source, Text};
use crate::state::effect::Place;
use crate::ui::Ui;

use super::find::Find;
use super::marked::block_as;
use super::reading::words_switch;

/// When to seek care at once: the first thing in reading order, never gated. The first line is
/// always in sight, the signs are behind it.
#[component]
pub fn UrgentCare(ui: Ui) -> impl IntoView {
    ui.condition().urgent_care.as_ref().map(|urgent| {
        let groups = urgent.groups.iter().map(|(heading, items)| {
            let items = items.iter();
            let items = items.map(|item| view! { <li>{item.text.clone()}</li> });
            let items = items.collect_view();
            view! {
                <div>
                    <p class="ce-urgent-when">{heading.text.clone()}</p>
                    <ul>{items}</ul>
                </div>
            }
        });
        let groups = groups.collect_view();
        view! {
            <aside class="ce-urgent" aria-label=urgent.prompt.text.clone()>
                <details id="urgent-care">
                    <summary>
                        <span class="ce-urgent-text">
                            <b>{urgent.summary.text.clone()}</b>
                            " "
                            <u>{urgent.prompt.text.clone()}</u>
                        </span>
                    </summary>
                    <div class="ce-urgent-body">
                        {groups} {where_to_go(urgent)} {source_lines(&ui, &urgent.summary)}
                    </div>
                </details>
            </aside>
        }
    })
}

/// What to do, and where to go.
fn where_to_go(urgent: &UrgentCareWords) -> impl IntoView + use<> {
    let text = urgent.where_to_go.as_ref();
    let text = text.map(|text| view! { <p class="ce-urgent-when">{text.text.clone()}</p> });
    let places = urgent.places.iter().map(|place| {
        let phone = place.phone.clone();
        let phone =
            phone.map(|phone| view! { " " <a href=format!("tel:{phone}")>{phone.clone()}</a> });
        view! { <p>{named(&place.name, place.address.as_ref())} {phone}</p> }
    });
    let places = places.collect_view();
    (text.is_some() || !urgent.places.is_empty())
        .then(|| view! { <div class="ce-urgent-where">{text} {places}</div> })
}

/// The outside sources of an editorial piece.
fn source_lines(ui: &Ui, text: &Text) -> Vec<impl IntoView + use<>> {
    let sources: &[Source] = match &text.provenance {
        Provenance::Editorial(editorial) => &editorial.sources,
        Provenance::Clinic => &[],
    };
    let label = &ui.condition().words.page.source;
    let line = |source: &Source| {
        let name = named(&source.name, source.address.as_ref());
        view! { <p class="ce-source">{label.clone()} " " {name}</p> }
    };
    sources.iter().map(line).collect()
}

/// A name, and the way to what it names.
fn named(name: &str, address: Option<&String>) -> AnyView {
    let name = name.to_owned();
    match address.cloned() {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    }
}

/// The clinic's name, and the way to its offer.
#[component]
pub fn Masthead(ui: Ui) -> impl IntoView {
    let condition = ui.condition();
    let offer = condition.call_to_action.as_ref();
    let offer = offer.map(|call| view! { <a href="#call">{call.label.text.clone()}</a> });
    view! {
        <header class="ce-masthead">
            <p class="ce-clinic-name">{condition.clinic.name.text.clone()}</p>
            <Find ui=ui.clone() />
            <a class="ce-full-page" href=condition.page.clone() target="_blank" data-full-page>
                {condition.words.page.full_page.clone()}
            </a>
            {offer}
        </header>
    }
}

/// The condition's name, and its other name.
#[component]
pub fn Title(ui: Ui) -> impl IntoView {
    let condition = ui.condition();
    let subtitle = condition.subtitle.as_ref();
    let subtitle = subtitle.map(|text| view! { <p class="ce-subtitle">{text.text.clone()}</p> });
    view! {
        <div class="ce-title-block">
            <h1>{condition.title.text.clone()}</h1>
            {subtitle}
        </div>
    }
}

/// What the page is for and how to use it, the opening sentence, and what works without script.
#[component]
pub fn Introduction(ui: Ui) -> impl IntoView {
    let condition = ui.condition();
    view! {
        <div class="ce-intro">
            <p class="ce-how-to">{condition.how_to.text.clone()}</p>
            {block_as(&ui, &condition.lede, "ce-lede")} {words_switch(&ui)}
            <p class="ce-no-script">{condition.words.page.no_script.clone()}</p>
        </div>
    }
}

/// What the loader and the announcements need, hidden until they speak: the one polite status, and
/// what is shown when the live part fails.
#[component]
pub fn Notices(ui: Ui) -> impl IntoView {
    let words = &ui.condition().words.loader;
    let notice = |name: &'static str, text: &str, action: &str| {
        let (text, action) = (text.to_owned(), action.to_owned());
        view! {
            <div class="ce-notice" data-notice=name hidden>
                <p>{text}</p>
                <button type="button" class="ce-quiet-button">
                    {action}
                </button>
            </div>
        }
    };
    view! {
        <div class="ce-notices" id="notice">
            <Status place=Place::Top />
            {notice("failed", &words.failed, &words.retry)}
            {notice("stopped", &words.stopped, &words.restart)}
        </div>
    }
}
