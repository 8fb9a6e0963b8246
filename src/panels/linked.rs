//! Mentions of topics: every one is a link, and every link of the graph can show its evidence.

use leptos::prelude::*;

use crate::island::{self, LinkItem};
use crate::model::ids::{Topic, TopicKind};
use crate::ui::Ui;

use super::marked::name_of;
use super::prose::{Support, disclosure, mark};

/// A link to a topic. The focused topic's links are marked as current, wherever they stand.
///
/// Nothing listens here: what is followed is the link's fragment.
#[component]
pub fn TopicLink(
    ui: Ui,
    topic: Topic,
    /// What the link reads; the topic's name when left out.
    #[prop(optional)]
    label: Option<AnyView>,
) -> impl IntoView {
    let label = label.unwrap_or_else(|| topic_label(&ui, topic).into_any());
    view! { <island::TopicLink topic>{label}</island::TopicLink> }
}

/// The name of a topic; a contributor's with its mark in front.
pub fn topic_label(ui: &Ui, topic: Topic) -> impl IntoView + use<> {
    let mark = match topic {
        Topic::Contributor(ix) => Some(mark(ui, ix)),
        _ => None,
    };
    view! {
        {mark}
        <span>{name_of(ui, topic)}</span>
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
    /// What stands in place of an empty list.
    none: String,
) -> impl IntoView {
    let linked = ui.graph().linked_to(from).iter().copied();
    let linked: Vec<_> = linked.filter(|topic| topic.kind() == to).collect();
    if linked.is_empty() {
        let none = view! { <span>{none}</span> };
        return view! { <p class="ce-none">{none}</p> }.into_any();
    }
    let rows = linked.into_iter().map(|topic| row(&ui, from, topic));
    let rows = rows.collect_view();
    view! { <ul class="ce-links">{rows}</ul> }.into_any()
}

/// The links of one topic to another kind, under a heading; nothing at all when there is none.
#[component]
pub fn OtherLinks(
    ui: Ui,
    /// Whose links.
    from: Topic,
    /// Which of them.
    to: TopicKind,
    /// What stands above the list.
    heading: String,
) -> impl IntoView {
    let linked = ui.graph().linked_to(from);
    linked.iter().any(|topic| topic.kind() == to).then(|| {
        view! {
            <h4>{heading}</h4>
            <LinkedList ui=ui.clone() from to none=String::new() />
        }
    })
}

fn row(ui: &Ui, from: Topic, topic: Topic) -> impl IntoView + use<> {
    supported_link(ui, topic, support(ui, from, topic), name_of(ui, from))
}

/// A row of links: a topic, and what supports that it is named here, in the list of what is called
/// `from`.
pub fn supported_link(
    ui: &Ui,
    topic: Topic,
    support: Option<Support<'_>>,
    from: AnyView,
) -> impl IntoView + use<> {
    let support = support.map(|support| disclosure(ui, support, from, name_of(ui, topic)));
    // Where it is on a card, that has the colour.
    let of = matches!(topic, Topic::Contributor(_)).then(|| ui.id(topic));
    view! {
        <LinkItem topic>
            <TopicLink ui=ui.clone() topic />
            <details class="ce-evidence" data-of=of>
                {support}
            </details>
        </LinkItem>
    }
}

/// What supports the link between two topics, whichever way round it is kept.
fn support(ui: &Ui, from: Topic, to: Topic) -> Option<Support<'_>> {
    let joins = |a: Topic, b: Topic| (a, b) == (from, to) || (b, a) == (from, to);
    let condition = ui.condition();
    let of_chain = condition.evidence.iter().find(|evidence| {
        let contributor = Topic::Contributor(evidence.link.contributor);
        joins(contributor, evidence.link.target.into())
    });
    let of_roadmap = condition.phase_evidence.iter().find(|evidence| {
        let (phase, answer) = (evidence.link.phase, evidence.link.answer);
        joins(Topic::Phase(phase), Topic::Answer(answer))
    });
    of_chain
        .map(Into::into)
        .or_else(|| of_roadmap.map(Into::into))
}
