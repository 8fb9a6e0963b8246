//! The words of the panels that stand still. Publishing only.

use leptos::prelude::*;

use crate::model::condition::{Provenance, Section, Text};
use crate::state::ui::Ui;

use super::prose::{paragraph, voice};
use crate::markup::to_html;

/// First line always in sight; the signs behind it.
pub fn urgent_care(ui: &Ui) -> String {
    let Some(urgent) = &ui.condition().urgent_care else {
        return String::new();
    };
    let groups = urgent.groups.iter().map(|(heading, items)| {
        let items = items
            .iter()
            .map(|item| view! { <li>{item.text.clone()}</li> });
        let items = items.collect_view();
        view! {
            <div>
                <p class="ce-urgent-when">{heading.text.clone()}</p>
                <ul>{items}</ul>
            </div>
        }
    });
    let groups = groups.collect_view();
    to_html(view! {
        <details>
            <summary>
                <span class="ce-urgent-text">
                    <b>{urgent.summary.text.clone()}</b>
                    " "
                    <u>{urgent.prompt.text.clone()}</u>
                </span>
            </summary>
            <div class="ce-urgent-body">{groups} {source_line(ui, &urgent.summary)}</div>
        </details>
    })
}

/// The clinic's name, and the way to its offer.
pub fn masthead(ui: &Ui) -> String {
    let condition = ui.condition();
    let offer = condition
        .call_to_action
        .as_ref()
        .map(|call| call.label.text.clone());
    to_html(view! {
        <p class="ce-clinic-name">{condition.clinic.name.text.clone()}</p>
        {super::find::find(ui)}
        {offer.map(|offer| view! { <a href="#call">{offer}</a> })}
    })
}

/// The condition's name, and its other name.
pub fn title(ui: &Ui) -> String {
    let condition = ui.condition();
    let subtitle = condition.subtitle.as_ref();
    let subtitle = subtitle.map(|text| view! { <p class="ce-subtitle">{text.text.clone()}</p> });
    to_html(view! {
        <h1>{condition.title.text.clone()}</h1>
        {subtitle}
    })
}

/// Opening sentence, how to use the page; without script, what still works.
pub fn introduction(ui: &Ui) -> String {
    let condition = ui.condition();
    to_html(view! {
        <p class=format!("ce-lede {}", voice(&condition.lede))>{condition.lede.text.clone()}</p>
        <p class="ce-how-to">{condition.how_to.text.clone()}</p>
        <p class="ce-no-script">{condition.words.page.no_script.clone()}</p>
        <p class="ce-figure-text">{condition.figure.description.text.clone()}</p>
    })
}

/// The sections of plain reading, in page order.
pub fn reading(ui: &Ui) -> String {
    let sections = ui.condition().sections.iter().map(section).collect_view();
    to_html(sections)
}

fn section(section: &Section) -> impl IntoView + use<> {
    let heading = format!("{}-heading", section.id);
    let labelled_by = heading.clone();
    let paragraphs = section.paragraphs.iter().map(paragraph).collect_view();
    view! {
        <section class="ce-section" id=section.id.to_string() aria-labelledby=labelled_by>
            <div class="ce-section-head">
                <h2 id=heading>{section.heading.text.clone()}</h2>
            </div>
            <div class="ce-read">{paragraphs}</div>
        </section>
    }
}

/// The clinic's invitation: booking where it can be booked, or else by e-mail.
pub fn call_to_action(ui: &Ui) -> String {
    let condition = ui.condition();
    let Some(call) = &condition.call_to_action else {
        return String::new();
    };
    let words = &condition.words.page;
    let clinic = &condition.clinic;
    let booking = clinic.booking_address.clone();
    let label = call.label.text.clone();
    let booking = booking
        .map(|address| view! { <a class="ce-button ce-button-solid" href=address>{label}</a> });
    let email = format!("mailto:{}", clinic.email);
    let phone = clinic.phone.clone().map(|phone| {
        view! { <a class="ce-button" href=format!("tel:{phone}")>{phone.clone()}</a> }
    });
    let notes = call.notes.iter().map(paragraph).collect_view();
    to_html(view! {
        <div class="ce-call-body">
            <h2>{call.heading.text.clone()}</h2>
            <div>
                {paragraph(&call.text)} <div class="ce-call-notes">{notes}</div>
                <p class="ce-buttons">
                    {booking}
                    <a class="ce-button" href=email>
                        {words.email_clinic.clone()}
                    </a>
                    {phone}
                </p>
                <p class="ce-note">{clinic.email.clone()}</p>
            </div>
        </div>
    })
}

/// Address and blurb; disclaimer, related conditions, credits, copyright.
pub fn footer(ui: &Ui) -> String {
    let condition = ui.condition();
    let (clinic, words) = (&condition.clinic, &condition.words.page);
    let email = format!("mailto:{}", clinic.email);
    let credits = condition
        .figure
        .credits
        .iter()
        .map(paragraph)
        .collect_view();
    let related = condition.related.iter();
    let related = related.map(|(name, address)| {
        view! { <li><a href=address.clone()>{name.text.clone()}</a></li> }
    });
    let related = (!condition.related.is_empty()).then(|| {
        view! {
            <h2>{words.related.clone()}</h2>
            <ul>{related.collect_view()}</ul>
        }
    });
    to_html(view! {
        <div class="ce-footer-body">
            <div>
                <p class="ce-address">{clinic.address.text.clone()}</p>
                {paragraph(&clinic.blurb)}
                <p><a href=email>{clinic.email.clone()}</a></p>
                {related}
            </div>
            <div>
                {disclaimer(ui)}
                <details class="ce-credits" id="credits">
                    <summary>{words.credits.clone()}</summary>
                    {credits}
                </details>
                <p>{clinic.copyright.text.clone()}</p>
            </div>
        </div>
    })
}

fn disclaimer(ui: &Ui) -> impl IntoView + use<> {
    let clinic = &ui.condition().clinic;
    let text = clinic.disclaimer.text.clone();
    match clinic.disclaimer_address.clone() {
        Some(address) => view! { <p><a href=address>{text}</a></p> }.into_any(),
        None => view! { <p>{text}</p> }.into_any(),
    }
}

/// Hidden until they speak: the one polite status, and what the loader shows when it fails.
pub fn notices(ui: &Ui) -> String {
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
    to_html(view! {
        <p class="ce-status" role="status"></p>
        {notice("failed", &words.failed, &words.retry)}
        {notice("stopped", &words.stopped, &words.restart)}
    })
}

/// The outside source of an editorial piece, when it has one.
fn source_line(ui: &Ui, text: &Text) -> Option<impl IntoView + use<>> {
    let Provenance::Editorial(editorial) = &text.provenance else {
        return None;
    };
    let source = editorial.source.clone()?;
    let label = ui.condition().words.page.source.clone();
    let name = match source.address {
        Some(address) => view! { <a href=address>{source.name}</a> }.into_any(),
        None => view! { <span>{source.name}</span> }.into_any(),
    };
    Some(view! { <p class="ce-source">{label} " " {name}</p> })
}
