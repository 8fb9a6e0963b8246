//! The sections to read, the switch between two versions of their words, and what people try.

use leptos::prelude::*;

use crate::model::condition::Section;
use crate::model::passages::plain_words_are_signed;
use crate::ui::Ui;

use super::marked::block;
use super::short_version::ShortVersion;
use super::tried::Tried;

/// The short version, the sections of plain reading in page order, and what people try.
#[component]
pub fn Reading(ui: Ui) -> impl IntoView {
    let sections = ui.condition().sections.iter();
    let sections = sections.map(|it| section(&ui, it)).collect_view();
    view! {
        <div class="ce-reading">
            <ShortVersion ui=ui.clone() />
            {sections}
            <Tried ui=ui.clone() />
        </div>
    }
}

fn section(ui: &Ui, section: &Section) -> impl IntoView + use<> {
    let heading = format!("{}-heading", section.id);
    let labelled_by = heading.clone();
    let paragraphs = section.paragraphs.iter();
    let paragraphs = paragraphs.map(|text| block(ui, text)).collect_view();
    view! {
        <section class="ce-section" id=section.id.to_string() aria-labelledby=labelled_by>
            <div class="ce-section-head">
                <h2 id=heading>{section.heading.text.clone()}</h2>
            </div>
            <div class="ce-read">{paragraphs}</div>
        </section>
    }
}

/// The switch between the clinic's words and plain ones: native radios that the style sheet reads.
/// The clinic's words come first until it has signed the plain ones. Nothing keeps what was chosen;
/// a reload forgets it.
pub fn words_switch(ui: &Ui) -> Option<impl IntoView + use<>> {
    ui.condition().lede.plain.as_ref()?;
    let words = &ui.condition().words.reading;
    let choices = [
        ("clinic", words.clinic_words.clone()),
        ("plain", words.plain_words.clone()),
    ];
    let first = if plain_words_are_signed(ui.condition()) {
        "plain"
    } else {
        "clinic"
    };
    let choices = choices.map(|(version, name)| {
        let checked = version == first;
        view! {
            <label class="ce-choice">
                <input
                    type="radio"
                    name="words"
                    value=version
                    checked=checked
                    autocomplete="off"
                />
                <span>
                    <span>{name}</span>
                </span>
            </label>
        }
    });
    Some(view! {
        <fieldset class="ce-words">
            <legend>{words.whose_words.clone()}</legend>
            {choices.collect_view()}
        </fieldset>
    })
}
