//! The page in a few sentences, and what one can do.

use leptos::prelude::*;

use crate::model::anchor;
use crate::model::short_version::Point;
use crate::ui::Ui;

use super::linked::TopicLink;
use super::skip::{Block, past};

/// The id that names the section.
const HEADING: &str = "short-version-heading";

/// The short version; nothing when there is none.
#[component]
pub fn ShortVersion(ui: Ui) -> impl IntoView {
    ui.condition().short_version.as_ref().map(|short| {
        let points = short.points.iter().map(|it| point(&ui, it)).collect_view();
        let steps = short.steps.iter().map(|it| point(&ui, it)).collect_view();
        view! {
            <section
                class="ce-section ce-short"
                id="short-version"
                aria-labelledby=HEADING
            >
                <div>
                    <h2 id=HEADING>{short.heading.text.clone()}</h2>
                    {past(&ui, Block::ShortVersion)}
                    <ul role="list">{points}</ul>
                </div>
                <div>
                    <h2>{short.steps_heading.text.clone()}</h2>
                    <ol role="list">{steps}</ol>
                </div>
            </section>
        }
    })
}

fn point(ui: &Ui, point: &Point) -> impl IntoView + use<> {
    let text = point.text.text.clone();
    let Some(id) = &point.to else {
        return view! { <li>{text}</li> }.into_any();
    };
    let link = match anchor::topic(ui.outline(), id.as_str()) {
        Some(topic) => {
            let label = text.into_any();
            view! { <TopicLink ui=ui.clone() topic label /> }.into_any()
        }
        None => view! { <a href=format!("#{id}")>{text}</a> }.into_any(),
    };
    view! { <li>{link}</li> }.into_any()
}
