//! The roadmap to recovery: phases in time, each linked to the contributors that it concerns.

use leptos::prelude::*;

use crate::island::{self, WayLink};
use crate::model::ids::{PhaseIx, Topic, TopicKind};
use crate::ui::Ui;

use super::linked::{LinkedList, OtherLinks, TopicLink};
use super::marked::block;
use super::prose::heading;
use super::skip::{Block, past};

/// All phases; nothing when the condition has none.
#[component]
pub fn Phases(ui: Ui) -> impl IntoView {
    (!ui.outline().phases.is_empty()).then(|| {
        let heading = heading(&ui.condition().phases_heading, "phases-heading");
        let phases = ui.outline().phase_ixs().map(|phase| phase_view(&ui, phase));
        let phases = phases.collect_view();
        view! {
            <section class="ce-section" id="phases" aria-labelledby="phases-heading">
                <div class="ce-section-head">{heading} {past(&ui, Block::Phases)}</div>
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
        <island::Phase phase>
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
            <OtherLinks
                ui=ui.clone()
                from=topic
                to=TopicKind::Answer
                heading=ui.condition().words.roadmap.answers_heading.clone()
            />
            {ways(ui, phase)}
        </island::Phase>
    }
}

/// The ways to the phases before and after.
fn ways(ui: &Ui, phase: PhaseIx) -> impl IntoView + use<> {
    let words = &ui.condition().words.roadmap;
    let phases = &ui.outline().phases;
    let way = |to: Option<PhaseIx>, label: &str| {
        let to = to.filter(|to| to.index() < phases.len())?;
        let label = label.replace("{name}", &phases[to.index()].name);
        Some(view! { <WayLink topic=Topic::Phase(to)><span>{label}</span></WayLink> })
    };
    let back = phase.0.checked_sub(1).map(PhaseIx);
    let next = Some(PhaseIx(phase.0 + 1));
    view! {
        <p class="ce-phase-ways">
            {way(back, &words.back)} {way(next, &words.next)}
        </p>
    }
}
