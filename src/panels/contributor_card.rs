//! One contributor: its words, how it reaches the joint, and everything it is linked to.

use leptos::prelude::*;

use crate::island;
use crate::model::ids::{ContributorIx, Topic, TopicKind};
use crate::ui::Ui;

use super::linked::{LinkedList, TopicLink};
use super::marked::{block, words_of};
use super::prose::{mark, voice};

/// One contributor's card: short until it has the focus.
#[component]
pub fn ContributorCard(ui: Ui, contributor: ContributorIx) -> impl IntoView {
    let topic = Topic::Contributor(contributor);
    let words = ui.condition().contributors[contributor.index()].clone();
    let name = ui.outline().contributors[contributor.index()].name.clone();
    let title = view! {
        {mark(&ui, contributor)}
        <span class="ce-tag">{name}</span>
        " "
        <span class="ce-title">{words_of(&words.title)}</span>
    };
    view! {
        <island::Contributor contributor>
            <h3>
                <TopicLink ui=ui.clone() topic label=title.into_any() />
            </h3>
            <div class="ce-text">
                {block(&ui, &words.text)}
                <p class="ce-structures">{words.structures.text.clone()}</p>
            </div>
            <div class="ce-detail">
                <div class="ce-chain-part">{chain(&ui, contributor)}</div>
                {linked_parts(&ui, topic)}
            </div>
        </island::Contributor>
    }
}

/// What a contributor is linked to: symptoms, answers and phases, or in words that there is none.
fn linked_parts(ui: &Ui, from: Topic) -> impl IntoView + use<> {
    let words = &ui.condition().words.page;
    let by_tick = words.linked_to_ticks.clone();
    let by_tick = view! { <p class="ce-small-heading ce-by-tick">{by_tick}</p> };
    view! {
        <section class="ce-linked-part" data-part-of="symptoms">
            <div>
                <h4>{words.symptoms_heading.clone()}</h4>
                {by_tick}
            </div>
            <LinkedList ui=ui.clone() from to=TopicKind::Symptom none=words.no_symptom.clone() />
        </section>
        <section class="ce-linked-part" data-part-of="answers">
            <div>
                <h4>{words.answers_heading.clone()}</h4>
            </div>
            <LinkedList ui=ui.clone() from to=TopicKind::Answer none=words.no_answer.clone() />
        </section>
        <section class="ce-linked-part" data-part-of="phases">
            <div>
                <h4>{words.phases_heading.clone()}</h4>
            </div>
            <LinkedList ui=ui.clone() from to=TopicKind::Phase none=words.no_phase.clone() />
        </section>
    }
}

/// The stations of the chain as this contributor acts through them.
fn chain(ui: &Ui, contributor: ContributorIx) -> impl IntoView + use<> {
    let steps = &ui.condition().contributors[contributor.index()].chain;
    let items = steps.iter().map(|step| {
        let (name, words) = (step.name.text.clone(), step.words.text.clone());
        let voice = voice(&step.words);
        // What the line and the filled ring say to the eye.
        let acts = ui.condition().words.page.acts_here.clone();
        let acts = step
            .acts
            .then(|| view! { <span class="ce-hidden">{acts}</span> });
        view! {
            <li data-acts=step.acts.then_some("")>
                <b>{name}</b>
                " "
                <span class=voice>{words} " " {acts}</span>
            </li>
        }
    });
    let items = items.collect_view();
    let heading = ui.condition().words.page.chain_heading.clone();
    (!steps.is_empty()).then(|| {
        view! {
            <h4>{heading}</h4>
            <ol class="ce-chain" role="list">
                {items}
            </ol>
        }
    })
}
