//! How the clinic's passages are written: in both versions, with quoted sentences that links lead
//! to, and with terms that open their definition.

use leptos::prelude::*;

use crate::model::annotations::{Piece, Place};
use crate::model::condition::Text;
use crate::model::ids::Topic;
use crate::ui::Ui;

use super::prose::voice;

/// A passage as paragraphs: one, or one for each version.
pub fn block(ui: &Ui, text: &Text) -> impl IntoView + use<> {
    block_as(ui, text, "")
}

/// As [`block`], with a class besides its voice's.
pub fn block_as(ui: &Ui, text: &Text, class: &str) -> impl IntoView + use<> {
    let plain = text.plain.as_deref();
    let clinic = version(ui, text, class, plain.map(|_| "clinic"));
    (
        clinic,
        plain.map(|plain| version(ui, plain, class, Some("plain"))),
    )
}

/// As [`block`], for words that stand elsewhere on the page as well: links and terms lead there.
pub fn repeated(text: &Text) -> impl IntoView + use<> {
    let paragraph = |text: &Text, version: Option<&'static str>| {
        view! { <p class=voice(text) data-words=version>{text.text.clone()}</p> }
    };
    let plain = text.plain.as_deref();
    (
        paragraph(text, plain.map(|_| "clinic")),
        plain.map(|plain| paragraph(plain, Some("plain"))),
    )
}

/// A topic's name as links say it.
pub fn name_of(ui: &Ui, topic: Topic) -> AnyView {
    let name = ui.outline().entry(topic).map(|entry| entry.name.clone());
    match topic {
        Topic::Symptom(ix) => words_of(&ui.condition().symptoms[ix.index()].title).into_any(),
        Topic::Contributor(_) | Topic::Answer(_) | Topic::Phase(_) => name.into_any(),
    }
}

/// A title, or other words within a line.
pub fn words_of(text: &Text) -> impl IntoView + use<> {
    match &text.plain {
        None => text.text.clone().into_any(),
        Some(plain) => view! {
            <span data-words="clinic">{text.text.clone()}</span>
            <span data-words="plain">{plain.text.clone()}</span>
        }
        .into_any(),
    }
}

/// One version, and after it the definitions of the terms that are marked in it: a definition
/// inside the sentence would be translated as part of it.
fn version(
    ui: &Ui,
    text: &Text,
    class: &str,
    version: Option<&'static str>,
) -> impl IntoView + use<> {
    let annotations = ui.annotations();
    let class = format!("{class} {}", voice(text)).trim().to_owned();
    let pieces = pieces(annotations.pieces(&text.text));
    let terms = annotations.terms_in(&text.text);
    let definitions = terms.filter_map(|(term, id)| {
        let term = ui.condition().glossary.as_ref()?.terms.get(term)?;
        let id = id.to_owned();
        let (name, definition) = (term.name.text.clone(), term.definition.text.clone());
        Some(view! {
            <div class="ce-definition" popover="" id=id>
                <b>{name}</b>
                " "
                {definition}
            </div>
        })
    });
    let definitions = definitions.collect_view();
    view! {
        <p class=class data-words=version>
            {pieces}
        </p>
        {definitions}
    }
}

fn pieces(all: Vec<Piece<'_>>) -> AnyView {
    let piece = |it: Piece<'_>| match it {
        Piece::Words(words) => words.to_owned().into_any(),
        Piece::Sentence(id, inside) => {
            let id = id.to_owned();
            view! { <span id=id>{pieces(inside)}</span> }.into_any()
        }
        // Whoever listens is told what it means right after it, once it is opened.
        Piece::Term(_, id, words) => {
            let (owned, id, words) = (id.to_owned(), id.to_owned(), words.to_owned());
            view! {
                <span aria-owns=owned>
                    <button type="button" class="ce-term" popovertarget=id>
                        {words}
                    </button>
                </span>
            }
            .into_any()
        }
    };
    all.into_iter().map(piece).collect_view().into_any()
}

/// A quote of the clinic's, which leads to where it stands on the page.
pub fn quote(
    ui: &Ui,
    quote: &str,
    ends: &[Topic],
    kind: Option<&'static str>,
) -> impl IntoView + use<> {
    let words = quote.to_owned();
    let words = view! { <q data-evidence=kind>{words}</q> };
    let href = ui
        .annotations()
        .place(quote, ends)
        .map(|place| match place {
            Place::Sentence(id) => format!("#{id}"),
            Place::Title(topic) => format!("#{}", ui.anchor(*topic)),
        });
    match href {
        Some(href) => view! {
            <p>
                <a class="ce-said" href=href>
                    {words}
                </a>
            </p>
        }
        .into_any(),
        None => view! { <p>{words}</p> }.into_any(),
    }
}
