//! A contributor's label over the figure: a link, tied to its structures by a leader line.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{ContributorIx, Topic};
use crate::state::report::Report;
use crate::state::selection::Focus;
use crate::state::ui::Ui;

/// One label. Where it stands in each drawing is the published style sheet's to say.
#[component]
pub(crate) fn Hotspot(ui: Ui, contributor: ContributorIx) -> impl IntoView {
    let topic = Topic::Contributor(contributor);
    let (current, linked) = (ui.state.clone(), ui.state.clone());
    let href = format!("#{}", ui.anchor(topic));
    let label = fixed! {
        <span class="ce-label-name">
            <i class="ce-mark" data-mark=ui.condition().contributors[contributor.index()].mark.as_str()></i>
            <span>{ui.outline().contributors[contributor.index()].name.clone()}</span>
        </span>
        <span class="ce-label-structures">
            {ui.condition().contributors[contributor.index()].structures.text.clone()}
        </span>
        <i class="ce-leader"></i>
        <i class="ce-pin"></i>
    };
    view! {
        <a
            class="ce-label"
            href=href
            data-contributor=ui.id(topic)
            data-opaque=""
            data-linked=move || linked.standing(topic).linked.then_some("")
            aria-current=move || current.standing(topic).focused.then_some("true")
            on:click=move |event| {
                ui.report(Report::FollowedFocus(event, Focus::Contributor(contributor)));
            }
            inner_html=label
        />
    }
}
