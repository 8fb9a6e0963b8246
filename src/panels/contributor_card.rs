//! One contributor: its words, how it reaches the joint, and everything it is linked to.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{ContributorIx, Topic, TopicKind};
use crate::state::ui::Ui;

use super::linked::{LinkedList, TopicLink};

/// One contributor's card: short until it has the focus.
#[component]
pub fn ContributorCard(ui: Ui, contributor: ContributorIx) -> impl IntoView {
    let topic = Topic::Contributor(contributor);
    let title = fixed! {
        {super::prose::mark(&ui, contributor)}
        <span class="ce-tag">{ui.outline().contributors[contributor.index()].name.clone()}</span>
        <span class="ce-title">{ui.condition().contributors[contributor.index()].title.text.clone()}</span>
    };
    let text = fixed! {
        {super::prose::paragraph(&ui.condition().contributors[contributor.index()].text)}
        <p class="ce-structures">
            {ui.condition().contributors[contributor.index()].structures.text.clone()}
        </p>
    };
    let chain = fixed! { {chain(&ui, contributor)} };
    let (linked, focused) = (ui.state.clone(), ui.state.clone());
    view! {
        <article
            class="ce-contributor"
            id=ui.anchor(topic)
            data-contributor-card=ui.id(topic)
            data-linked=move || linked.standing(topic).linked.then_some("")
            data-focused=move || focused.standing(topic).focused.then_some("")
        >
            <h3>
                <TopicLink ui=ui.clone() topic label=title />
            </h3>
            <div class="ce-text" data-opaque="" inner_html=text />
            <div class="ce-detail">
                <div class="ce-chain-part" data-opaque="" inner_html=chain />
                <LinkedTopics ui=ui.clone() contributor />
            </div>
        </article>
    }
}

/// What a contributor is linked to: symptoms, answers and phases, or in words that there is none.
#[component]
fn LinkedTopics(ui: Ui, contributor: ContributorIx) -> impl IntoView {
    let from = Topic::Contributor(contributor);
    let heading = [
        fixed! {
            <h4>{ui.condition().words.page.symptoms_heading.clone()}</h4>
            <p class="ce-small-heading ce-by-tick">
                {ui.condition().words.page.linked_to_ticks.clone()}
            </p>
        },
        fixed! { <h4>{ui.condition().words.page.answers_heading.clone()}</h4> },
        fixed! { <h4>{ui.condition().words.page.phases_heading.clone()}</h4> },
    ];
    let none = [
        fixed! { <span>{ui.condition().words.page.no_symptom.clone()}</span> },
        fixed! { <span>{ui.condition().words.page.no_answer.clone()}</span> },
        fixed! { <span>{ui.condition().words.page.no_phase.clone()}</span> },
    ];
    let kinds = [
        ("symptoms", TopicKind::Symptom),
        ("answers", TopicKind::Answer),
        ("phases", TopicKind::Phase),
    ];
    let parts = heading.into_iter().zip(none).zip(kinds);
    let parts = parts.map(|((heading, none), (name, to))| {
        view! {
            <section class="ce-linked-part" data-part-of=name>
                <div data-opaque="" inner_html=heading />
                <LinkedList ui=ui.clone() from to none />
            </section>
        }
    });
    parts.collect_view()
}

/// The stations of the chain as this contributor acts through them.
#[cfg(feature = "ssr")]
fn chain(ui: &Ui, contributor: ContributorIx) -> impl IntoView + use<> {
    let steps = &ui.condition().contributors[contributor.index()].chain;
    let page = &ui.condition().words.page;
    let items = steps.iter().map(|step| {
        let (name, words) = (step.name.text.clone(), step.words.text.clone());
        let voice = super::prose::voice(&step.words);
        // What the line and the filled ring say to the eye.
        let acts = step.acts.then(|| {
            view! { <span class="ce-hidden">{page.acts_here.clone()}</span> }
        });
        view! {
            <li data-acts=step.acts.then_some("")>
                <b>{name}</b>
                <span class=voice>{words}" "{acts}</span>
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
