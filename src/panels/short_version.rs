//! The page in a few sentences, and what one can do. Publishing only.

use leptos::prelude::*;

use crate::markup::to_html;
use crate::model::condition::Point;
use crate::state::ui::Ui;

/// The short version; nothing when there is none.
pub fn short_version(ui: &Ui) -> String {
    let Some(short) = &ui.condition().short_version else {
        return String::new();
    };
    let points = short.points.iter().map(point).collect_view();
    let steps = short.steps.iter().map(point).collect_view();
    to_html(view! {
        <section
            class="ce-section ce-short"
            id="short-version"
            aria-labelledby="short-version-heading"
        >
            <div>
                <h2 id="short-version-heading">{short.heading.text.clone()}</h2>
                <ul role="list">{points}</ul>
            </div>
            <div>
                <h2>{short.steps_heading.text.clone()}</h2>
                <ol role="list">{steps}</ol>
            </div>
        </section>
    })
}

fn point(point: &Point) -> impl IntoView + use<> {
    let text = point.text.text.clone();
    match &point.to {
        Some(id) => {
            let href = format!("#{id}");
            view! { <li><a href=href>{text}</a></li> }.into_any()
        }
        None => view! { <li>{text}</li> }.into_any(),
    }
}
