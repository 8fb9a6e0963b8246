//! The whole graph once more, as a table: symptoms by contributors.

use leptos::prelude::*;

use crate::model::ids::{ContributorIx, SymptomIx, Topic};
use crate::model::outline::LinkTarget;
use crate::ui::Ui;

use super::linked::TopicLink;
use super::prose::{key, kind};
use super::skip::{Block, past};

/// The id that names the section.
const HEADING: &str = "links-heading";

/// The table. Its headers are links like any other mention.
#[component]
pub fn Matrix(ui: Ui) -> impl IntoView {
    let words = ui.condition().words.page.clone();
    let corner = ui.condition().symptoms_heading.title.text.clone();
    let headers = ui.outline().contributor_ixs().map(|contributor| {
        view! {
            <th scope="col">
                <TopicLink ui=ui.clone() topic=Topic::Contributor(contributor) />
            </th>
        }
    });
    let headers = headers.collect_view();
    let rows = ui.outline().symptom_ixs().map(|symptom| row(&ui, symptom));
    let rows = rows.collect_view();
    view! {
        <section class="ce-section ce-matrix-section" id="links" aria-labelledby=HEADING>
            // Named by its heading alone: the caption holds a link, too.
            <table class="ce-matrix" aria-labelledby=HEADING>
                <caption>
                    <h2 id=HEADING>{words.matrix_caption}</h2>
                    <span>{words.matrix_note}</span>
                    {past(&ui, Block::Links)}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{corner}</th>
                        {headers}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {key(&ui)}
        </section>
    }
}

/// One row for each symptom: a mark and a word where there is a link, "no link" where there is none.
fn row(ui: &Ui, symptom: SymptomIx) -> impl IntoView + use<> {
    let cells = ui.outline().contributor_ixs();
    let cells = cells.map(|contributor| cell(ui, symptom, contributor));
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">
                <TopicLink ui=ui.clone() topic=Topic::Symptom(symptom) />
            </th>
            {cells}
        </tr>
    }
}

fn cell(ui: &Ui, symptom: SymptomIx, contributor: ContributorIx) -> AnyView {
    let target = LinkTarget::Symptom(symptom);
    let evidence = ui.condition().evidence_of(contributor);
    let mut evidence = evidence.filter(|evidence| evidence.link.target == target);
    if let Some(evidence) = evidence.next() {
        let of = ui.id(Topic::Contributor(contributor));
        return view! { <td data-of=of>{kind(ui, evidence.kind())}</td> }.into_any();
    }
    let none = ui.condition().words.page.no_link.clone();
    view! {
        <td>
            <span class="ce-no-link">
                <span class="ce-hidden">{none}</span>
            </span>
        </td>
    }
    .into_any()
}
