//! Mentions of topics: every one is a link, and every link of the graph can show its evidence.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{Topic, TopicKind};
use crate::state::report::Report;
use crate::state::selection::Focus;
use crate::state::ui::Ui;

/// A link to a topic. The focused topic's links are marked as current, wherever they stand.
#[component]
pub fn TopicLink(
    ui: Ui,
    topic: Topic,
    /// What the link reads; the topic's name when left out.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let label = label.unwrap_or_else(|| topic_label(&ui, topic));
    let href = format!("#{}", ui.anchor(topic));
    let contributor = matches!(topic, Topic::Contributor(_)).then(|| ui.id(topic));
    let state = ui.state.clone();
    view! {
        <a
            class="ce-topic"
            href=href
            data-contributor=contributor
            data-opaque=""
            aria-current=move || state.standing(topic).focused.then_some("true")
            on:click=move |event| ui.report(followed(event, topic))
            inner_html=label
        />
    }
}

fn followed(event: leptos::ev::MouseEvent, topic: Topic) -> Report {
    match topic {
        Topic::Contributor(ix) => Report::FollowedFocus(event, Focus::Contributor(ix)),
        Topic::Answer(ix) => Report::FollowedFocus(event, Focus::Answer(ix)),
        Topic::Phase(ix) => Report::FollowedFocus(event, Focus::Phase(ix)),
        Topic::Symptom(ix) => Report::FollowedSymptom(event, ix),
    }
}

/// The name of a topic; a contributor's with its mark in front.
fn topic_label(ui: &Ui, topic: Topic) -> String {
    fixed! {
        {
            match topic {
                Topic::Contributor(ix) => Some(super::prose::mark(ui, ix)),
                _ => None,
            }
        }
        <span>{ui.outline().entry(topic).map(|entry| entry.name.clone())}</span>
    }
}

/// The links of one topic to one kind of topics, each with its evidence to open; or, when there is
/// none, a sentence that says so.
#[component]
pub fn LinkedList(
    ui: Ui,
    /// Whose links.
    from: Topic,
    /// Which of them.
    to: TopicKind,
    /// Fixed markup that stands in place of an empty list.
    none: String,
) -> impl IntoView {
    let linked = ui.state.graph().linked_to(from).iter().copied();
    let linked: Vec<_> = linked.filter(|topic| topic.kind() == to).collect();
    if linked.is_empty() {
        return view! { <p class="ce-none" data-opaque="" inner_html=none /> }.into_any();
    }
    let rows = linked
        .into_iter()
        .map(|topic| row(&ui, from, topic))
        .collect_view();
    view! { <ul class="ce-links">{rows}</ul> }.into_any()
}

fn row(ui: &Ui, from: Topic, topic: Topic) -> impl IntoView + use<> {
    let evidence = fixed! {
        {evidence(ui, from, topic).map(|evidence| super::prose::disclosure(ui, evidence))}
    };
    view! { <EvidenceRow ui=ui.clone() topic evidence /> }
}

/// A mention of a topic, with fixed markup that supports it behind it.
#[component]
pub fn EvidenceRow(ui: Ui, topic: Topic, evidence: String) -> impl IntoView {
    let state = ui.state.clone();
    view! {
        <li class="ce-link" data-ticked=move || state.standing(topic).ticked.then_some("")>
            <TopicLink ui topic />
            <details class="ce-evidence" data-opaque="" inner_html=evidence />
        </li>
    }
}

/// The evidence of the link between two topics, whichever of them is the contributor.
#[cfg(feature = "ssr")]
fn evidence(ui: &Ui, from: Topic, to: Topic) -> Option<&crate::model::condition::Evidence> {
    ui.condition().evidence.iter().find(|evidence| {
        let ends = (
            Topic::Contributor(evidence.link.contributor),
            evidence.link.target.into(),
        );
        ends == (from, to) || ends == (to, from)
    })
}
