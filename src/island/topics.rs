//! Whatever stands for a topic, or mentions one.

use leptos::prelude::*;
use leptos::web_sys::{HtmlDetailsElement, HtmlInputElement};

use crate::model::ids::{AnswerIx, ContributorIx, PhaseIx, SymptomIx, Topic};
use crate::state::intent::Intent;

use super::{Island, Mark, Still, explorer};

/// A link to a topic. The focused topic's links are marked as current, wherever they stand.
#[component]
pub fn TopicLink(
    /// Where it leads.
    topic: Topic,
    /// What it reads.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    link(
        Island::TopicLink(topic),
        topic,
        Intent::Follow(topic),
        children,
    )
}

/// A link to a topic that takes the keyboard's focus along.
#[component]
pub fn WayLink(
    /// Where it leads.
    topic: Topic,
    /// What it reads.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    link(Island::WayLink(topic), topic, Intent::GoTo(topic), children)
}

fn link(island: Island, topic: Topic, intent: Intent, children: Still) -> impl IntoView {
    let explorer = explorer();
    let contributor = matches!(topic, Topic::Contributor(_)).then(|| explorer.id(topic));
    view! {
        <a
            class="ce-topic"
            data-contributor=contributor
            href=explorer.href(topic)
            data-island=island.code()
            aria-current=explorer.current(topic)
            on:click=explorer.on_click(intent)
        >
            {children}
        </a>
    }
}

/// A row of links: it is marked while its topic is a ticked symptom.
#[component]
pub fn LinkItem(
    /// Where its link leads.
    topic: Topic,
    /// The link, and what supports it.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    view! {
        <li
            class="ce-link"
            data-island=Island::LinkItem(topic).code()
            data-ticked=explorer().follow(move |app| Mark::flag(app.standing(topic).ticked))
        >
            {children}
        </li>
    }
}

/// One symptom's card.
#[component]
pub fn Symptom(
    /// Which symptom.
    symptom: SymptomIx,
    /// Its checkbox and its words.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Symptom(symptom));
    view! {
        <li
            class="ce-symptom"
            id=explorer.anchor(topic)
            data-symptom-card=explorer.id(topic)
            data-island=Island::Symptom(symptom).code()
            data-linked=explorer.linked(topic)
        >
            {children}
        </li>
    }
}

/// A symptom's checkbox.
#[component]
pub fn Tick(
    /// Whose checkbox.
    symptom: SymptomIx,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Symptom(symptom));
    view! {
        <input
            type="checkbox"
            name="symptom"
            value=explorer.id(topic)
            autocomplete="off"
            data-island=Island::Tick(symptom).code()
            prop:checked=explorer.follow(move |app| app.standing(topic).ticked)
            on:change:target=move |event| {
                let input: HtmlInputElement = event.target();
                explorer.send(Intent::Tick(symptom, input.checked()));
            }
        />
    }
}

/// Unticks every symptom, while one is ticked.
#[component]
pub fn ClearTicks(
    /// What it is called.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let explorer = explorer();
    view! {
        <button
            type="button"
            class="ce-quiet-button"
            data-island=Island::ClearTicks.code()
            hidden=explorer.follow(|app| Mark::flag(app.read(|it| it.selection.ticked.is_empty())))
            on:click=explorer.on_click(Intent::ClearTicks)
        >
            {children}
        </button>
    }
}

/// One contributor's card: short until it has the focus.
#[component]
pub fn Contributor(
    /// Which contributor.
    contributor: ContributorIx,
    /// Its words, and what it is linked to.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Contributor(contributor));
    view! {
        <div
            class="ce-contributor"
            id=explorer.anchor(topic)
            data-contributor-card=explorer.id(topic)
            data-island=Island::Contributor(contributor).code()
            data-linked=explorer.linked(topic)
            data-focused=explorer.focused(topic)
        >
            {children}
        </div>
    }
}

/// One answer. The document keeps whether it is open; opening it focuses it.
#[component]
pub fn Answer(
    /// Which answer.
    answer: AnswerIx,
    /// The question and its answer.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Answer(answer));
    view! {
        <details
            class="ce-answer"
            id=explorer.anchor(topic)
            data-faq=explorer.id(topic)
            data-island=Island::Answer(answer).code()
            data-linked=explorer.linked(topic)
            data-focused=explorer.focused(topic)
            on:toggle:target=move |event| {
                let details: HtmlDetailsElement = event.target();
                explorer.send(Intent::Toggle(answer, details.open()));
            }
        >
            {children}
        </details>
    }
}

/// One phase of recovery.
#[component]
pub fn Phase(
    /// Which phase.
    phase: PhaseIx,
    /// Its words, and what it is linked to.
    #[prop(optional)]
    children: Still,
) -> impl IntoView {
    let (explorer, topic) = (explorer(), Topic::Phase(phase));
    view! {
        <li
            class="ce-phase"
            id=explorer.anchor(topic)
            data-phase=explorer.id(topic)
            data-island=Island::Phase(phase).code()
            data-linked=explorer.linked(topic)
            data-focused=explorer.focused(topic)
        >
            {children}
        </li>
    }
}
