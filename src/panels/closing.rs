//! The end of the page: the clinic's invitation, address, disclaimer and credits.

use leptos::prelude::*;

use crate::ui::Ui;

use super::marked::block;
use super::prose::paragraph;

/// The clinic's invitation: booking where it can be booked, or else by e-mail.
#[component]
pub fn CallToAction(ui: Ui) -> impl IntoView {
    let condition = ui.condition();
    let words = &condition.words.page;
    let clinic = &condition.clinic;
    let invitation = condition.call_to_action.as_ref().map(|call| {
        let label = call.label.text.clone();
        let booking = clinic.booking_address.clone().map(|address| {
            let label = label.clone();
            view! { <a class="ce-button ce-button-solid" href=address data-booking>{label}</a> }
        });
        // A page of someone else's may have an address of its own. Until then it leads to where it is.
        let no_booking = booking.is_none().then(|| {
            view! {
                <a class="ce-button ce-button-solid" href="#call" data-booking hidden>
                    {label}
                </a>
            }
        });
        let email = format!("mailto:{}", clinic.email);
        let phone = clinic.phone.clone().map(|phone| {
            view! { <a class="ce-button" href=format!("tel:{phone}")>{phone.clone()}</a> }
        });
        let notes = call.notes.iter().map(paragraph).collect_view();
        view! {
            <div class="ce-call-body">
                <h2>{call.heading.text.clone()}</h2>
                <div>
                    {block(&ui, &call.text)} <div class="ce-call-notes">{notes}</div>
                    <p class="ce-buttons">
                        {booking}
                        <a class="ce-button" href=email>
                            {words.email_clinic.clone()}
                        </a>
                        {phone} {no_booking}
                    </p>
                    <p class="ce-note">{clinic.email.clone()}</p>
                </div>
            </div>
        }
    });
    view! { <section class="ce-call" id="call">{invitation}</section> }
}

/// Address and blurb; disclaimer, related conditions, credits, copyright.
#[component]
pub fn Footer(ui: Ui) -> impl IntoView {
    let condition = ui.condition();
    let (clinic, words) = (&condition.clinic, &condition.words.page);
    let email = format!("mailto:{}", clinic.email);
    let credits = condition.figure.credits.iter();
    let credits = credits.map(paragraph).collect_view();
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
    view! {
        <footer class="ce-footer" id="footer">
            <div class="ce-footer-body">
                <div>
                    <p class="ce-address">{clinic.address.text.clone()}</p>
                    {block(&ui, &clinic.blurb)}
                    <p><a href=email>{clinic.email.clone()}</a></p>
                    {related}
                </div>
                <div>
                    {disclaimer(&ui)}
                    <details class="ce-credits" id="credits">
                        <summary>{words.credits.clone()}</summary>
                        {credits}
                    </details>
                    <p>{clinic.copyright.text.clone()}</p>
                </div>
            </div>
        </footer>
    }
}

fn disclaimer(ui: &Ui) -> impl IntoView + use<> {
    let clinic = &ui.condition().clinic;
    let text = clinic.disclaimer.text.clone();
    match clinic.disclaimer_address.clone() {
        Some(address) => view! { <p><a href=address>{text}</a></p> }.into_any(),
        None => view! { <p>{text}</p> }.into_any(),
    }
}
