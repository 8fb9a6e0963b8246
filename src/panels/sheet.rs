//! The sheet to take along: what is ticked, what that is linked to and why, and what to ask.
//!
//! The published style sheet fills it in: an entry is shown while its symptom is ticked. So it
//! works without script, and no tick is written anywhere twice.

use leptos::prelude::*;

use crate::island::{CopyLink, LinkToCopy, PrintSheet, Status};
use crate::model::condition::Evidence;
use crate::model::ids::{ContributorIx, Topic};
use crate::model::outline::LinkTarget;
use crate::state::effect::Place;
use crate::ui::Ui;

use super::classes::while_ticked;
use super::skip::{Block, past};
use super::{marked, prose};

/// The sheet; nothing when the condition has none.
#[component]
pub fn Sheet(ui: Ui) -> impl IntoView {
    ui.condition().sheet.as_ref().map(|sheet| {
        view! {
            <section class="ce-section ce-sheet" id="sheet" aria-labelledby="sheet-heading">
                <div class="ce-section-head">
                    {prose::heading(&sheet.heading, "sheet-heading")}
                    <p class="ce-hint">{sheet.intro.text.clone()}</p>
                    {past(&ui, Block::Sheet)}
                </div>
                <div class="ce-sheet-paper">
                    {letterhead(&ui)} {ticked(&ui)} {linked(&ui)} {questions(&ui)} {own_words(&ui)}
                    <p class="ce-sheet-note">{sheet.note.text.clone()}</p>
                    {actions(&ui)}
                </div>
            </section>
        }
    })
}

/// On paper alone: what the sheet is, and whose clinic it is for.
fn letterhead(ui: &Ui) -> impl IntoView + use<> {
    let condition = ui.condition();
    let clinic = &condition.clinic;
    let title = condition
        .sheet
        .as_ref()
        .map(|sheet| sheet.title.text.clone());
    view! {
        <div class="ce-letterhead" aria-hidden="true">
            <p>
                <span>{title}</span>
                <b>{condition.title.text.clone()}</b>
            </p>
            <p>
                <span>{clinic.name.text.clone()}</span>
                <span>{clinic.address.text.clone()}</span>
                <span>{clinic.email.clone()}</span>
            </p>
        </div>
    }
}

fn ticked(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words.sheet;
    let symptoms = ui.outline().symptoms.iter().map(|symptom| {
        view! { <li class=format!("ce-when {}", while_ticked(symptom))>{symptom.name.clone()}</li> }
    });
    let symptoms = symptoms.collect_view();
    view! {
        <div class="ce-sheet-part ce-sheet-ticked">
            <h3>{words.ticked.clone()}</h3>
            <ul role="list">{symptoms}</ul>
            <p class="ce-sheet-nothing">
                {words.nothing_ticked.clone()} " " <a href="#symptoms">{words.tick.clone()}</a>
            </p>
        </div>
    }
}

fn linked(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words.sheet;
    let contributors = ui.outline().contributor_ixs();
    let contributors = contributors.map(|ix| contributor(ui, ix)).collect_view();
    view! {
        <div class="ce-sheet-part ce-sheet-linked">
            <h3>{words.linked.clone()}</h3>
            <ul role="list">{contributors}</ul>
            <p class="ce-sheet-figure">{words.figure.clone()}</p>
        </div>
    }
}

/// A contributor, and each symptom that it is linked to with the clinic's words for it.
fn contributor(ui: &Ui, ix: ContributorIx) -> impl IntoView + use<> {
    let of = ui.id(Topic::Contributor(ix));
    let links = ui.condition().evidence_of(ix);
    let links = links
        .filter_map(|evidence| link(ui, evidence))
        .collect_view();
    view! {
        <li data-sheet-of=of.clone() data-of=of>
            {prose::mark(ui, ix)}
            <div>
                <b>{ui.outline().contributors[ix.index()].name.clone()}</b>
                " "
                <span class="ce-clinic">
                    {ui.condition().contributors[ix.index()].title.text.clone()}
                </span>
                <ul role="list">{links}</ul>
            </div>
        </li>
    }
}

fn link(ui: &Ui, evidence: &Evidence) -> Option<impl IntoView + use<>> {
    let LinkTarget::Symptom(symptom) = evidence.link.target else {
        return None;
    };
    let symptom = &ui.outline().symptoms[symptom.index()];
    let (ends, kind) = (evidence.ends(), Some(evidence.kind().as_str()));
    let quotes = evidence.quotes.iter();
    let quotes = quotes.map(|quote| view! { {marked::quote(ui, quote, &ends, kind)} " " });
    let quotes = quotes.collect_view();
    Some(view! {
        <li class=format!("ce-when {}", while_ticked(symptom))>
            <span>{symptom.name.clone()}</span>
            " "
            {prose::kind(ui, evidence.kind())}
            <div class="ce-sheet-quotes">{quotes}</div>
        </li>
    })
}

fn questions(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words.sheet;
    let questions = ui
        .condition()
        .sheet
        .iter()
        .flat_map(|sheet| &sheet.questions);
    let questions = questions.map(|question| {
        view! {
            <li>
                <label class="ce-tick">
                    <input type="checkbox" name="question" autocomplete="off" />
                    <span>{question.text.clone()}</span>
                </label>
            </li>
        }
    });
    let questions = questions.collect_view();
    view! {
        <div class="ce-sheet-part ce-sheet-questions" role="group" aria-labelledby="questions">
            <h3 id="questions">{words.questions.clone()}</h3>
            <ul role="list">{questions}</ul>
        </div>
    }
}

/// A text box would print only the lines in sight: this prints whatever is written in it.
fn own_words(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words.sheet;
    view! {
        <div class="ce-sheet-part ce-sheet-own">
            <h3 id="own-words">{words.own_words.clone()}</h3>
            <div
                class="ce-own-words"
                role="textbox"
                aria-multiline="true"
                aria-labelledby="own-words"
                aria-describedby="own-words-note"
                contenteditable="plaintext-only"
                tabindex="0"
                spellcheck="false"
            ></div>
            <p class="ce-note" id="own-words-note">{words.own_words_stay.clone()}</p>
        </div>
    }
}

/// What needs the live page: printing the sheet alone, and copying a link.
fn actions(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words.sheet;
    view! {
        <div class="ce-sheet-actions">
            <p>
                <PrintSheet>
                    {words.print.clone()}
                </PrintSheet>
            </p>
            <div class="ce-sheet-part ce-copy">
                <h3>{words.copy_heading.clone()}</h3>
                <label class="ce-tick">
                    // The document keeps it, and is asked when the link is copied.
                    <input
                        type="checkbox"
                        name="with-ticks"
                        aria-describedby="with-ticks-note"
                        autocomplete="off"
                    />
                    <span>{words.with_ticks.clone()}</span>
                </label>
                <p class="ce-note" id="with-ticks-note">{words.with_ticks_note.clone()}</p>
                <p class="ce-copy-line">
                    <CopyLink>
                        {words.copy.clone()}
                    </CopyLink>
                    <LinkToCopy label=words.link.clone() />
                </p>
                <Status place=Place::Link />
            </div>
        </div>
    }
}
