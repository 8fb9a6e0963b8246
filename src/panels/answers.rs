//! Frequently asked questions: native disclosures that say which contributors they speak to.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::{AnswerIx, Topic, TopicKind};
use crate::state::report::Report;
use crate::state::ui::Ui;

use super::linked::{LinkedList, OtherLinks};

/// All answers; nothing when the condition has none.
#[component]
pub fn Answers(ui: Ui) -> impl IntoView {
    (!ui.outline().answers.is_empty()).then(|| {
        let heading = fixed! {
            {super::prose::heading(&ui.condition().answers_heading, "answers-heading")}
        };
        let answers = ui
            .outline()
            .answer_ixs()
            .map(|answer| answer_view(&ui, answer));
        let answers = answers.collect_view();
        view! {
            <section class="ce-section" id="answers" aria-labelledby="answers-heading">
                <div class="ce-section-head" data-opaque="" inner_html=heading />
                <div class="ce-answers">{answers}</div>
            </section>
        }
    })
}

/// One answer. The element is uncontrolled: the document keeps whether it is open.
fn answer_view(ui: &Ui, answer: AnswerIx) -> impl IntoView + use<> {
    let topic = Topic::Answer(answer);
    let question = fixed! {
        <h3 class=super::prose::voice(&ui.condition().answers[answer.index()].title)>
            {ui.condition().answers[answer.index()].title.text.clone()}
        </h3>
    };
    let text = fixed! {
        {super::prose::paragraph(&ui.condition().answers[answer.index()].text)}
        <h4>{ui.condition().words.page.linked_contributors.clone()}</h4>
    };
    let heading = fixed! { <h4>{ui.condition().words.roadmap.phases_heading.clone()}</h4> };
    let none = fixed! { <span>{ui.condition().words.page.no_contributor.clone()}</span> };
    let (linked, focused, reporter) = (ui.state.clone(), ui.state.clone(), ui.clone());
    view! {
        <details
            class="ce-answer"
            id=ui.anchor(topic)
            data-faq=ui.id(topic)
            data-linked=move || linked.standing(topic).linked.then_some("")
            data-focused=move || focused.standing(topic).focused.then_some("")
            on:toggle=move |event| {
                reporter.report(Report::ToggledAnswer(event, answer));
            }
        >
            <summary data-opaque="" inner_html=question />
            <div class="ce-answer-body">
                <div data-opaque="" inner_html=text />
                <LinkedList ui=ui.clone() from=topic to=TopicKind::Contributor none />
                <OtherLinks ui=ui.clone() from=topic to=TopicKind::Phase heading />
            </div>
        </details>
    }
}
