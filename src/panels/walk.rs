//! The walk along the chain: steps in order, each a place of its own.
//!
//! Without script it is a list to read. While the page is live one step at a time is shown; the root
//! says which.

use leptos::prelude::*;

use crate::markup::published;
use crate::state::ui::Ui;

/// The walk; nothing when the condition has none.
#[component]
pub fn Walk(ui: Ui) -> impl IntoView {
    let html = published!(super::walk::words(&ui));
    view! { <div class="ce-walk-slot" data-opaque="" inner_html=html /> }
}

#[cfg(feature = "ssr")]
fn words(ui: &Ui) -> String {
    let Some(walk) = &ui.condition().walk else {
        return String::new();
    };
    let words = &ui.condition().words.walk;
    let steps = ui.outline().step_ixs();
    let steps = steps.map(|ix| step(ui, ix)).collect_view();
    crate::markup::to_html(view! {
        <section class="ce-walk" id="walk" aria-labelledby="walk-heading" data-goes="">
            <div class="ce-walk-start">
                <h3 id="walk-heading">{walk.heading.title.text.clone()}</h3>
                {super::prose::paragraph(&walk.intro)}
                <a class="ce-walk-first" href="#walk-1">{words.start.clone()}</a>
            </div>
            <ol class="ce-walk-steps" role="list">
                {steps}
            </ol>
        </section>
    })
}

/// One step: its name, what is said there, what the figure shows, and the ways on.
#[cfg(feature = "ssr")]
fn step(ui: &Ui, ix: crate::model::ids::StepIx) -> impl IntoView + use<> {
    use crate::model::ids::Topic;

    let words = &ui.condition().words.walk;
    let count = ui.outline().steps.len();
    let number = ix.index() + 1;
    let text = ui.condition().walk.as_ref().map(|walk| &walk.steps[ix.index()]);
    let title = text.map(|text| text.title.text.clone());
    let paragraphs = text.into_iter().flat_map(|text| &text.paragraphs);
    let paragraphs = paragraphs.map(super::prose::paragraph).collect_view();
    let position = words.position.replace("{step}", &number.to_string());
    let position = position.replace("{steps}", &count.to_string());
    let shown = ui.outline().steps[ix.index()].map(|contributor| {
        let topic = Topic::Contributor(contributor);
        let href = format!("#{}", ui.anchor(topic));
        let name = ui.outline().contributors[contributor.index()].name.clone();
        view! {
            <p class="ce-walk-shows">
                {words.shows.clone()} " "
                <a href=href data-contributor=ui.id(topic)>
                    {super::prose::mark(ui, contributor)}
                    <span>{name}</span>
                </a>
            </p>
        }
    });
    let way = |to: usize, class: &'static str, label: &str| {
        let label = label.to_owned();
        view! { <a class=class href=format!("#walk-{to}")>{label}</a> }
    };
    let back = (number > 1).then(|| way(number - 1, "ce-walk-back", &words.back));
    let next = (number < count).then(|| way(number + 1, "ce-walk-next", &words.next));
    view! {
        <li class="ce-walk-step" id=format!("walk-{number}") data-step=number.to_string()>
            <h4 tabindex="-1">
                <span class="ce-walk-position">{position}</span>
                " "
                <span class="ce-walk-title">{title}</span>
            </h4>
            {paragraphs}
            {shown}
            <p class="ce-walk-ways">
                {back} {next}
                <a class="ce-walk-leave" href="#walk">{words.leave.clone()}</a>
            </p>
        </li>
    }
}
