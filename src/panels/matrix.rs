//! The whole graph once more, as a table: symptoms by contributors.

use leptos::prelude::*;

use crate::markup::fixed;
use crate::model::ids::Topic;
use crate::state::ui::Ui;

use super::linked::TopicLink;

/// The table. Its cells stand still; its column headers are links like any other mention.
#[component]
pub fn Matrix(ui: Ui) -> impl IntoView {
    let caption = fixed! {
        <b>{ui.condition().words.page.matrix_caption.clone()}</b>
        <span>{ui.condition().words.page.matrix_note.clone()}</span>
    };
    let corner = fixed! { <span class="ce-hidden">{ui.condition().symptoms_heading.title.text.clone()}</span> };
    let headers = ui.outline().contributor_ixs().map(|ix| {
        view! {
            <th scope="col">
                <TopicLink ui=ui.clone() topic=Topic::Contributor(ix) />
            </th>
        }
    });
    let headers = headers.collect_view();
    let rows = fixed! { {rows(&ui)} };
    let key = fixed! {
        <span class="ce-kind" data-kind="stated">{ui.condition().words.page.stated_key.clone()}</span>
        <span class="ce-kind" data-kind="inferred">{ui.condition().words.page.inferred_key.clone()}</span>
    };
    view! {
        <section class="ce-section ce-matrix-section">
            <table class="ce-matrix">
                <caption data-opaque="" inner_html=caption />
                <thead>
                    <tr>
                        <td data-opaque="" inner_html=corner />
                        {headers}
                    </tr>
                </thead>
                <tbody data-opaque="" inner_html=rows />
            </table>
            <p class="ce-key" data-opaque="" inner_html=key />
        </section>
    }
}

/// One row for each symptom: a mark and a word where there is a link, "no link" where there is none.
#[cfg(feature = "ssr")]
fn rows(ui: &Ui) -> impl IntoView + use<> {
    let rows = ui.outline().symptom_ixs().map(|symptom| {
        let topic = Topic::Symptom(symptom);
        let cells = ui.outline().contributor_ixs().map(|contributor| {
            let evidence = ui.condition().evidence_of(contributor);
            let target = crate::model::outline::LinkTarget::Symptom(symptom);
            let evidence = evidence
                .into_iter()
                .find(|evidence| evidence.link.target == target);
            let Some(evidence) = evidence else {
                let none = ui.condition().words.page.no_link.clone();
                return view! {
                    <td>
                        <span class="ce-no-link">
                            <span class="ce-hidden">{none}</span>
                        </span>
                    </td>
                }
                .into_any();
            };
            view! { <td>{super::prose::kind(ui, &evidence.into())}</td> }.into_any()
        });
        let cells = cells.collect_view();
        let href = format!("#{}", ui.anchor(topic));
        view! {
            <tr>
                <th scope="row">
                    <a href=href>{ui.outline().symptoms[symptom.index()].name.clone()}</a>
                </th>
                {cells}
            </tr>
        }
    });
    rows.collect_view()
}
