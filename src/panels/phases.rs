//! The roadmap to recovery: phases in time, each linked to the contributors that it concerns.

use leptos::prelude::*;

use crate::markup::{fixed, published};
use crate::model::ids::{PhaseIx, Topic, TopicKind};
use crate::state::ui::Ui;

use super::linked::{LinkedList, OtherLinks, TopicLink};

/// All phases; nothing when the condition has none.
#[component]
pub fn Phases(ui: Ui) -> impl IntoView {
    (!ui.outline().phases.is_empty()).then(|| {
        let heading = fixed! {
            {super::prose::heading(&ui.condition().phases_heading, "phases-heading")}
        };
        let phases = ui.outline().phase_ixs().map(|phase| phase_view(&ui, phase));
        let phases = phases.collect_view();
        view! {
            <section class="ce-section" id="phases" aria-labelledby="phases-heading">
                <div class="ce-section-head" data-opaque="" inner_html=heading />
                <ol class="ce-phases" role="list">
                    {phases}
                </ol>
            </section>
        }
    })
}

fn phase_view(ui: &Ui, phase: PhaseIx) -> impl IntoView + use<> {
    let topic = Topic::Phase(phase);
    let text = fixed! {
        {super::prose::paragraph(&ui.condition().phases[phase.index()].text)}
        <h4>{ui.condition().words.page.linked_contributors.clone()}</h4>
    };
    let none = fixed! { <span>{ui.condition().words.page.no_contributor.clone()}</span> };
    let heading = fixed! { <h4>{ui.condition().words.roadmap.answers_heading.clone()}</h4> };
    let ways = published!(ways(ui, phase));
    let (linked, focused) = (ui.state.clone(), ui.state.clone());
    view! {
        <li
            class="ce-phase"
            id=ui.anchor(topic)
            data-phase=ui.id(topic)
            data-linked=move || linked.standing(topic).linked.then_some("")
            data-focused=move || focused.standing(topic).focused.then_some("")
        >
            <h3>
                <TopicLink ui=ui.clone() topic />
            </h3>
            <div data-opaque="" inner_html=text />
            <LinkedList ui=ui.clone() from=topic to=TopicKind::Contributor none />
            <OtherLinks ui=ui.clone() from=topic to=TopicKind::Answer heading />
            <p class="ce-phase-ways" data-opaque="" data-goes="" inner_html=ways />
        </li>
    }
}

/// The ways to the phases before and after.
#[cfg(feature = "ssr")]
fn ways(ui: &Ui, phase: PhaseIx) -> String {
    let words = &ui.condition().words.roadmap;
    let phases = &ui.outline().phases;
    let way = |to: Option<PhaseIx>, class: &'static str, label: &str| {
        let to = to.filter(|to| to.index() < phases.len())?;
        let label = label.replace("{name}", &phases[to.index()].name);
        let href = format!("#{}", ui.anchor(Topic::Phase(to)));
        Some(view! { <a class=class href=href>{label}</a> })
    };
    let back = phase.0.checked_sub(1).map(PhaseIx);
    let next = Some(PhaseIx(phase.0 + 1));
    crate::markup::to_html(view! {
        {way(back, "ce-phase-back", &words.back)}
        {way(next, "ce-phase-next", &words.next)}
    })
}
