//! Panels that stand still: each is written once and never looked at again by the live page.

use leptos::prelude::*;

use crate::markup::published;
use crate::state::ui::Ui;

/// When to seek care at once: the first thing in reading order, never gated.
#[component]
pub fn UrgentCare(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::urgent_care(&ui));
    view! { <aside class="ce-urgent" data-opaque="" inner_html=html /> }
}

/// The clinic's name, and the way to it.
#[component]
pub fn Masthead(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::masthead(&ui));
    view! { <header class="ce-masthead" data-opaque="" inner_html=html /> }
}

/// The condition's name.
#[component]
pub fn Title(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::title(&ui));
    view! { <div class="ce-title-block" data-opaque="" inner_html=html /> }
}

/// The opening sentence, how to use the page, and what the figure shows, in words.
#[component]
pub fn Introduction(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::introduction(&ui));
    view! { <div class="ce-intro" data-opaque="" inner_html=html /> }
}

/// The sections of plain reading.
#[component]
pub fn Reading(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::reading(&ui));
    view! { <div class="ce-reading" data-opaque="" inner_html=html /> }
}

/// Terms of the clinic's text in everyday words.
#[component]
pub fn Glossary(ui: Ui) -> impl IntoView {
    let html = published!(super::glossary::glossary(&ui));
    view! { <div class="ce-reading" data-opaque="" inner_html=html /> }
}

/// The clinic's invitation.
#[component]
pub fn CallToAction(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::call_to_action(&ui));
    view! { <section class="ce-call" id="call" data-opaque="" inner_html=html /> }
}

/// Address, disclaimer, credits.
#[component]
pub fn Footer(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::footer(&ui));
    view! { <footer class="ce-footer" data-opaque="" inner_html=html /> }
}

/// What the loader and the announcements need: hidden until they speak.
#[component]
pub fn Notices(ui: Ui) -> impl IntoView {
    let html = published!(super::fixed_words::notices(&ui));
    view! { <div class="ce-notices" data-opaque="" inner_html=html /> }
}
