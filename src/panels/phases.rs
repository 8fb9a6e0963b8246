//! The roadmap to recovery: phases in time, each linked to the contributors that it concerns.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{PhaseIx, Topic, TopicKind};
use crate::state::ui::Ui;

use super::linked::{LinkedList, TopicLink};

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
        {super::marked::block(&ui, &ui.condition().phases[phase.index()].text)}
        <h4>{ui.condition().words.page.linked_contributors.clone()}</h4>
    };
    let none = fixed! { <span>{ui.condition().words.page.no_contributor.clone()}</span> };
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
        </li>
    }
}
