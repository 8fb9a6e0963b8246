//! One symptom: a checkbox, its words, and why it is linked to what it is linked to.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{SymptomIx, Topic, TopicKind};
use crate::state::report::Report;
use crate::state::ui::Ui;

use super::linked::LinkedList;

/// One symptom's card. The checkbox is uncontrolled: the document keeps its state.
#[component]
pub fn SymptomCard(ui: Ui, symptom: SymptomIx) -> impl IntoView {
    let topic = Topic::Symptom(symptom);
    let name = fixed! { <span>{ui.outline().symptoms[symptom.index()].name.clone()}</span> };
    let marks = fixed! {
        <b class="ce-in-picture">
            <span>{ui.condition().words.page.in_picture.clone()}</span>
        </b>
        <span>{ui.condition().words.page.linked.clone()}</span>
        {linked_marks(&ui, topic)}
    };
    let text = fixed! {
        {super::prose::paragraph(&ui.condition().symptoms[symptom.index()].text)}
        <p class="ce-small-heading">{ui.condition().words.page.linked_contributors.clone()}</p>
    };
    let none = fixed! { <span>{ui.condition().words.page.no_contributor.clone()}</span> };
    let (linked, reporter) = (ui.state.clone(), ui.clone());
    view! {
        <li
            class="ce-symptom"
            id=ui.anchor(topic)
            data-symptom-card=ui.id(topic)
            data-linked=move || linked.standing(topic).linked.then_some("")
        >
            <label class="ce-tick">
                <input
                    type="checkbox"
                    name="symptom"
                    value=ui.id(topic)
                    autocomplete="off"
                    on:change=move |event| reporter.report(Report::Ticked(event, symptom))
                />
                <span class="ce-tick-name" data-opaque="" inner_html=name />
                <span class="ce-linked-marks" data-opaque="" inner_html=marks />
            </label>
            <div class="ce-more">
                <div data-opaque="" inner_html=text />
                <LinkedList ui=ui.clone() from=topic to=TopicKind::Contributor none />
            </div>
        </li>
    }
}

/// The marks of every contributor that the symptom is linked to; the style sheet shows the focused
/// one's.
#[cfg(feature = "ssr")]
fn linked_marks(ui: &Ui, topic: Topic) -> impl IntoView + use<> {
    let linked = ui.state.graph().linked_to(topic).iter();
    let marks = linked.filter_map(|topic| match topic {
        Topic::Contributor(ix) => Some(super::prose::mark(ui, *ix)),
        _ => None,
    });
    marks.collect_view()
}
