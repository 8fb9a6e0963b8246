//! The walk along the chain: steps in order, each a place of its own.
//!
//! Without script it is a list to read. While the page is live one step at a time is shown; the root
//! says which.

use leptos::prelude::*;

use crate::model::ids::{StepIx, Topic};
use crate::state::live::Live;
use crate::state::press::Press;
use crate::state::ui::Ui;

use super::linked::TopicLink;
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
            <section class="ce-walk" id="walk" aria-labelledby="walk-heading" data-goes="">
                <div class="ce-walk-start">
                    <h3 id="walk-heading">{walk.heading.title.text.clone()}</h3>
                    <div class="ce-walk-intro">
                        {paragraph(&walk.intro)}
                        <a class="ce-walk-first" href="#walk-1">
                            {words.start.clone()}
                        </a>
                    </div>
                </div>
                <ol class="ce-walk-steps" role="list">
                    {steps}
                </ol>
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
        <li class="ce-walk-step" id=format!("walk-{number}") {..ui.live([Live::Standing(ix)])}>
            <h4 tabindex="-1">
                <span class="ce-walk-position">{position}</span>
                " "
                <span class="ce-walk-title">{title}</span>
            </h4>
            {paragraphs}
            {shown(ui, ix)}
            {ways(ui, number)}
        </li>
    }
}

/// What the figure shows at a step: a contributor, a situation other than the first, or both.
fn shown(ui: &Ui, ix: StepIx) -> Option<impl IntoView + use<>> {
    let step = ui.outline().steps[ix.index()];
    let topic = step.contributor.map(Topic::Contributor);
    let situation = step.situation.filter(|it| it.index() > 0);
    let situation = situation.map(|it| ui.outline().situations[it.index()].name.clone());
    (topic.is_some() || situation.is_some()).then(|| {
        let link = topic.map(|topic| view! { <TopicLink ui=ui.clone() topic /> });
        let words = ui.condition().words.walk.shows.clone();
        view! {
            <p class="ce-walk-shows">
                {words} " " {link} {situation.map(|name| view! { <b>{name}</b> })}
            </p>
        }
    })
}

/// To the step before, the next one, and out of the walk.
fn ways(ui: &Ui, number: usize) -> impl IntoView + use<> {
    let words = &ui.condition().words.walk;
    let way = |to: usize, class: &'static str, label: &str| {
        let label = label.to_owned();
        view! { <a class=class href=format!("#walk-{to}")>{label}</a> }
    };
    let back = (number > 1).then(|| way(number - 1, "ce-walk-back", &words.back));
    let is_last = number == ui.outline().steps.len();
    let next = (!is_last).then(|| way(number + 1, "ce-walk-next", &words.next));
    view! {
        <p class="ce-walk-ways">
            {back} {next}
            <a class="ce-walk-leave" href="#walk" data-press=Press::LeaveWalk.as_str()>
                {words.leave.clone()}
            </a>
        </p>
    }
}
