//! How fixed words are written: two voices, headings and quotes. Publishing only.

use leptos::prelude::*;

use crate::model::condition::{Evidence, Heading, Provenance, Text};
use crate::model::ids::{ContributorIx, Topic};
use crate::model::outline::EvidenceKind;
use crate::state::ui::Ui;

/// The class that sets a text in its voice: the clinic's words in one face, ours in the other.
pub fn voice(text: &Text) -> &'static str {
    if text.is_clinic() {
        "ce-clinic"
    } else {
        "ce-ours"
    }
}

/// One paragraph in its voice.
pub fn paragraph(text: &Text) -> impl IntoView + use<> {
    view! { <p class=voice(text)>{text.text.clone()}</p> }
}

/// A section's name and the line under it, as one heading of level two.
pub fn heading(heading: &Heading, id: &str) -> impl IntoView + use<> {
    let id = id.to_owned();
    match &heading.subtitle {
        Some(subtitle) => view! {
            <p class="ce-eyebrow">{heading.title.text.clone()}</p>
            <h2 id=id>{subtitle.text.clone()}</h2>
        }
        .into_any(),
        None => view! { <h2 id=id>{heading.title.text.clone()}</h2> }.into_any(),
    }
}

/// A contributor's mark: the shape that goes with its colour.
pub fn mark(ui: &Ui, contributor: ContributorIx) -> impl IntoView + use<> {
    let mark = ui.condition().contributors[contributor.index()]
        .mark
        .as_str();
    let id = ui.id(Topic::Contributor(contributor));
    view! { <i class="ce-mark" data-mark=mark data-of=id></i> }
}

/// Whether a link is stated or our reading, as shown beside it.
pub fn kind(ui: &Ui, evidence: &Evidence) -> impl IntoView + use<> {
    let contributor = ui.id(Topic::Contributor(evidence.link.contributor));
    kind_of(ui, evidence.kind(), Some(contributor))
}

fn kind_of(ui: &Ui, kind: EvidenceKind, of: Option<String>) -> impl IntoView + use<> {
    let words = &ui.condition().words.page;
    let label = match kind {
        EvidenceKind::Stated => words.stated.clone(),
        EvidenceKind::Inferred => words.inferred.clone(),
    };
    view! { <span class="ce-kind" data-kind=kind.as_str() data-of=of>{label}</span> }
}

/// What stands inside the disclosure of a link: its kind as the summary, then the clinic's words.
pub fn disclosure(ui: &Ui, evidence: &Evidence) -> impl IntoView + use<> {
    let contributor = ui.id(Topic::Contributor(evidence.link.contributor));
    let of = Some(contributor);
    support(ui, evidence.kind(), &evidence.quotes, &evidence.provenance, of)
}

/// The same for anything that rests on the clinic's words; `of` names a contributor for its colour.
pub fn support(
    ui: &Ui,
    kind: EvidenceKind,
    quotes: &[String],
    provenance: &Provenance,
    of: Option<String>,
) -> impl IntoView + use<> {
    let quotes = quotes.iter().map(|quote| {
        view! { <p><q data-evidence=kind.as_str()>{quote.clone()}</q></p> }
    });
    let quotes = quotes.collect_view();
    let reason = match provenance {
        Provenance::Clinic => None,
        Provenance::Editorial(editorial) => Some(editorial.reason.clone()),
    };
    view! {
        <summary>
            {kind_of(ui, kind, of.clone())}
            <span class="ce-hidden">{ui.condition().words.page.show_evidence.clone()}</span>
        </summary>
        <div class="ce-quotes" data-of=of>
            {quotes}
            {reason.map(|reason| view! { <p class="ce-ours ce-reason">{reason}</p> })}
        </div>
    }
}
