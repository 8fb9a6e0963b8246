//! One symptom: a checkbox; and once it is ticked, behind one stop of the keyboard, its words and why it
//! is linked to what it is linked to.

use leptos::prelude::*;

use crate::island::{self, Tick};
use crate::model::ids::{SymptomIx, Topic, TopicKind};
use crate::ui::Ui;

use super::classes::while_focused;
use super::linked::LinkedList;
use super::marked::{block, words_of};
use super::prose::mark_with;

/// One symptom's card. The checkbox is uncontrolled: the document keeps its state.
#[component]
pub fn SymptomCard(ui: Ui, symptom: SymptomIx) -> impl IntoView {
    let topic = Topic::Symptom(symptom);
    let words = ui.condition().words.page.clone();
    let text = ui.condition().symptoms[symptom.index()].clone();
    let mut situations = ui.outline().situations.iter();
    let is_placed = situations.any(|it| it.symptoms.contains(&symptom));
    let in_picture = is_placed.then(|| {
        view! {
            <b class="ce-in-picture">
                <span>{words.in_picture.clone()}</span>
            </b>
        }
    });
    view! {
        <island::Symptom symptom>
            <label class="ce-tick">
                <Tick symptom />
                <span class="ce-tick-name">
                    <span>{words_of(&text.title)}</span>
                </span>
                " "
                <span class="ce-linked-marks">
                    {in_picture}
                    " "
                    <span>{words.linked.clone()}</span>
                    {linked_marks(&ui, topic)}
                </span>
            </label>
            <details class="ce-more">
                <summary>
                    <span>{words.symptom_more.clone()}</span>
                    <span class="ce-hidden">": " {words_of(&text.title)}</span>
                </summary>
                <div>
                    {block(&ui, &text.text)}
                    <p class="ce-small-heading">{words.linked_contributors.clone()}</p>
                </div>
                <LinkedList
                    ui=ui.clone()
                    from=topic
                    to=TopicKind::Contributor
                    none=words.no_contributor.clone()
                />
            </details>
        </island::Symptom>
    }
}

/// The marks of every contributor that the symptom is linked to; the style sheet shows the focused
/// one's.
fn linked_marks(ui: &Ui, topic: Topic) -> impl IntoView + use<> {
    let linked = ui.graph().linked_to(topic).iter();
    let marks = linked.filter_map(|topic| match topic {
        Topic::Contributor(ix) => {
            let entry = &ui.outline().contributors[ix.index()];
            let class = format!("ce-mark {}", while_focused(entry));
            Some(mark_with(ui, *ix, class))
        }
        _ => None,
    });
    marks.collect_view()
}
