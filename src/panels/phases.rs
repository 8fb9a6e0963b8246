//! The roadmap to recovery: phases in time, each linked to the contributors that it concerns.

use leptos::prelude::*;

use crate::model::ids::{PhaseIx, Topic, TopicKind};
use crate::state::live::Live;
use crate::state::ui::Ui;

use super::linked::{LinkedList, TopicLink};
use super::marked::block;
use super::prose::heading;

/// All phases; nothing when the condition has none.
#[component]
pub fn Phases(ui: Ui) -> impl IntoView {
    (!ui.outline().phases.is_empty()).then(|| {
        let heading = heading(&ui.condition().phases_heading, "phases-heading");
        let phases = ui.outline().phase_ixs().map(|phase| phase_view(&ui, phase));
        let phases = phases.collect_view();
        view! {
            <section class="ce-section" id="phases" aria-labelledby="phases-heading">
                <div class="ce-section-head">{heading}</div>
                <ol class="ce-phases" role="list">
                    {phases}
                </ol>
            </section>
        }
    })
}

fn phase_view(ui: &Ui, phase: PhaseIx) -> impl IntoView + use<> {
    let topic = Topic::Phase(phase);
    let words = &ui.condition().words.page;
    view! {
        <li
            class="ce-phase"
            id=ui.anchor(topic)
            data-phase=ui.id(topic)
            {..ui.live([Live::Linked(topic), Live::Focused(topic)])}
        >
            <h3>
                <TopicLink ui=ui.clone() topic />
            </h3>
            <div>
                {block(ui, &ui.condition().phases[phase.index()].text)}
                <h4>{words.linked_contributors.clone()}</h4>
            </div>
            <LinkedList
                ui=ui.clone()
                from=topic
                to=TopicKind::Contributor
                none=words.no_contributor.clone()
            />
        </li>
    }
}
