//! What people try: a question to guess at, then the clinic's words. Native disclosures, so that it
//! works, prints and is found by searching the page without any script.

use leptos::prelude::*;

use crate::model::anchor;
use crate::model::ids::Topic;
use crate::model::tried::{Treatment, Untouched};
use crate::ui::Ui;

use super::linked::TopicLink;
use super::marked::{name_of, quote};
use super::prose::{disclosure, heading, summary_heading, summary_id};
use super::skip::{Block, past};

/// All of it; nothing when nothing is listed.
#[component]
pub fn Tried(ui: Ui) -> impl IntoView {
    ui.condition().tried.as_ref().map(|tried| {
        let treatments = tried.treatments.iter();
        let treatments = treatments.map(|it| treatment(&ui, it)).collect_view();
        let heading = heading(&tried.heading, "tried-heading");
        view! {
            <section class="ce-section" id="tried" aria-labelledby="tried-heading">
                <div class="ce-section-head">
                    {heading} <p class="ce-hint">{tried.hint.text.clone()}</p>
                    {past(&ui, Block::Tried)}
                </div>
                <div class="ce-treatments">{treatments}</div>
            </section>
        }
    })
}

fn treatment(ui: &Ui, treatment: &Treatment) -> impl IntoView + use<> {
    let words = &ui.condition().words.reading;
    let quotes = |list: &[String]| {
        let quotes = list.iter().map(|words| quote(ui, words, &[], None));
        quotes.collect_view()
    };
    let silent = words.says_nothing.clone();
    let silent = treatment
        .helps
        .is_empty()
        .then(|| view! { <p class="ce-ours">{silent}</p> });
    let untouched = treatment.untouched.iter();
    let untouched = untouched.map(|it| untouched_row(ui, treatment, it));
    let untouched = untouched.collect_view();
    let leaves = words.untouched.clone();
    let leaves = (!treatment.untouched.is_empty()).then(|| {
        view! {
            <div>
                <dt>{leaves}</dt>
                <dd>
                    <ul class="ce-links">{untouched}</ul>
                </dd>
            </div>
        }
    });
    let id = format!("{}{}", anchor::TREATMENT, treatment.id);
    let summary = summary_id(&id);
    view! {
        {summary_heading(&summary)}
        <details class="ce-treatment" id=id>
            <summary id=summary>
                <b>{treatment.name.text.clone()}</b>
                <br />
                <span>{treatment.prompt.text.clone()}</span>
            </summary>
            <dl>
                <div>
                    <dt>{words.helps.clone()}</dt>
                    <dd class="ce-quotes">{quotes(&treatment.helps)} {silent}</dd>
                </div>
                <div>
                    <dt>{words.misses.clone()}</dt>
                    <dd class="ce-quotes">{quotes(&treatment.misses)}</dd>
                </div>
                {leaves}
            </dl>
        </details>
    }
}

/// A contributor that is left untouched, and the words that say so.
fn untouched_row(ui: &Ui, treatment: &Treatment, untouched: &Untouched) -> impl IntoView + use<> {
    let topic = Topic::Contributor(untouched.contributor);
    let (from, to) = (treatment.name.text.clone(), name_of(ui, topic));
    view! {
        <li class="ce-link">
            <TopicLink ui=ui.clone() topic />
            <details class="ce-evidence" data-of=ui.id(topic)>
                {disclosure(ui, untouched.into(), from.into_any(), to)}
            </details>
        </li>
    }
}
