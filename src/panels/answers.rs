//! Frequently asked questions: native disclosures that say which contributors they speak to.

use leptos::prelude::*;

use crate::island;
use crate::model::ids::{AnswerIx, Topic, TopicKind};
use crate::ui::Ui;

use super::linked::{LinkedList, OtherLinks};
use super::marked::block;
use super::prose::{heading, summary_heading, summary_id, voice};
use super::skip::{Block, past};

/// All answers; nothing when the condition has none.
#[component]
pub fn Answers(ui: Ui) -> impl IntoView {
    (!ui.outline().answers.is_empty()).then(|| {
        let heading = heading(&ui.condition().answers_heading, "answers-heading");
        let answers = ui.outline().answer_ixs();
        let answers = answers.map(|answer| answer_view(&ui, answer));
        let answers = answers.collect_view();
        view! {
            <section class="ce-section" id="answers" aria-labelledby="answers-heading">
                <div class="ce-section-head">{heading} {past(&ui, Block::Answers)}</div>
                <div class="ce-answers">{answers}</div>
            </section>
        }
    })
}

/// One answer. The element is uncontrolled: the document keeps whether it is open.
fn answer_view(ui: &Ui, answer: AnswerIx) -> impl IntoView + use<> {
    let topic = Topic::Answer(answer);
    let (condition, words) = (ui.condition(), &ui.condition().words.page);
    let question = &condition.answers[answer.index()].title;
    let summary = summary_id(&ui.anchor(topic));
    view! {
        {summary_heading(&summary)}
        <island::Answer answer>
            <summary id=summary>
                <span class=voice(question)>{question.text.clone()}</span>
            </summary>
            <div class="ce-answer-body">
                <div>
                    {block(ui, &condition.answers[answer.index()].text)}
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
                    to=TopicKind::Phase
                    heading=condition.words.roadmap.phases_heading.clone()
                />
            </div>
        </island::Answer>
    }
}
