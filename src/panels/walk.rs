//! The walk along the chain: steps in order, each a place of its own.
//!
//! Without script it is a list to read. While the page is live one step at a time is shown; the root
//! says which.

use leptos::prelude::*;

use crate::island::{LeaveWalk, Step, StepLink, WayLink};
use crate::model::ids::{StepIx, Topic};
use crate::ui::Ui;

use super::linked::topic_label;
use super::marked::repeated;
use super::prose::paragraph;

/// The walk; nothing when the condition has none.
#[component]
pub fn Walk(ui: Ui) -> impl IntoView {
    ui.condition().walk.as_ref().map(|walk| {
        let words = &ui.condition().words.walk;
        let steps = ui.outline().step_ixs();
        let steps = steps.map(|ix| step(&ui, ix)).collect_view();
        view! {
            <section class="ce-walk" id="walk" aria-labelledby="walk-heading">
                <div class="ce-walk-start">
                    <h3 id="walk-heading">{walk.heading.title.text.clone()}</h3>
                    <div class="ce-walk-intro">
                        {paragraph(&walk.intro)}
                        <StepLink step=StepIx(0) look="ce-walk-first".to_owned()>
                            {words.start.clone()}
                        </StepLink>
                    </div>
                </div>
                <div class="ce-walk-steps">{steps}</div>
            </section>
        }
    })
}

/// One step: its name, what is said there, what the figure shows, and the ways on.
fn step(ui: &Ui, ix: StepIx) -> impl IntoView + use<> {
    let number = ix.index() + 1;
    let text = ui
        .condition()
        .walk
        .as_ref()
        .map(|walk| &walk.steps[ix.index()]);
    let title = text.map(|text| text.title.text.clone());
    let paragraphs = text.into_iter().flat_map(|text| &text.paragraphs);
    let paragraphs = paragraphs.map(repeated).collect_view();
    let position = ui
        .condition()
        .words
        .walk
        .position
        .replace("{step}", &number.to_string());
    let position = position.replace("{steps}", &ui.outline().steps.len().to_string());
    view! {
        <Step step=ix>
            <h4 tabindex="-1">
                <span class="ce-walk-position">{position}</span>
                " "
                <span class="ce-walk-title">{title}</span>
            </h4>
            {paragraphs}
            {shown(ui, ix)}
            {ways(ui, ix)}
        </Step>
    }
}

/// What the figure shows at a step: a contributor, a situation other than the first, or both.
fn shown(ui: &Ui, ix: StepIx) -> Option<impl IntoView + use<>> {
    let step = ui.outline().steps[ix.index()];
    let topic = step.contributor.map(Topic::Contributor);
    let situation = step.situation.filter(|it| it.index() > 0);
    let situation = situation.map(|it| ui.outline().situations[it.index()].name.clone());
    (topic.is_some() || situation.is_some()).then(|| {
        let link = topic.map(|topic| view! { <WayLink topic>{topic_label(ui, topic)}</WayLink> });
        let words = ui.condition().words.walk.shows.clone();
        view! {
            <p class="ce-walk-shows">
                {words} " " {link} {situation.map(|name| view! { <b>{name}</b> })}
            </p>
        }
    })
}

/// To the step before, the next one, and out of the walk.
fn ways(ui: &Ui, here: StepIx) -> impl IntoView + use<> {
    let words = &ui.condition().words.walk;
    let way = |to: Option<StepIx>, look: &str, label: &str| {
        let step = to.filter(|to| to.index() < ui.outline().steps.len())?;
        let (look, label) = (look.to_owned(), label.to_owned());
        Some(view! { <StepLink step look>{label}</StepLink> })
    };
    let back = way(
        here.0.checked_sub(1).map(StepIx),
        "ce-walk-back",
        &words.back,
    );
    let next = way(Some(StepIx(here.0 + 1)), "ce-walk-next", &words.next);
    view! {
        <p class="ce-walk-ways">
            {back} {next}
            <LeaveWalk>{words.leave.clone()}</LeaveWalk>
        </p>
    }
}
