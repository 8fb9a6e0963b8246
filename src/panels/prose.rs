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
pub fn kind(ui: &Ui, contributor: ContributorIx, kind: EvidenceKind) -> impl IntoView + use<> {
    let words = &ui.condition().words.page;
    let label = match kind {
        EvidenceKind::Stated => words.stated.clone(),
        EvidenceKind::Inferred => words.inferred.clone(),
    };
    let contributor = ui.id(Topic::Contributor(contributor));
    view! { <span class="ce-kind" data-kind=kind.as_str() data-of=contributor>{label}</span> }
}

/// What stands inside the disclosure of a link: its kind as the summary, then the clinic's words.
pub fn disclosure(ui: &Ui, evidence: &Evidence) -> impl IntoView + use<> {
    let kind = evidence.kind();
    let ends = evidence.ends();
    let quotes = evidence.quotes.iter();
    let quotes = quotes.map(|quote| super::marked::quote(ui, quote, &ends, Some(kind.as_str())));
    let contributor = evidence.link.contributor;
    let quotes = quotes.collect_view().into_any();
    disclosed(ui, contributor, kind, quotes, &evidence.provenance)
}

/// The inside of a disclosure around quotes: what sort of evidence they are, and our reason.
pub fn disclosed(
    ui: &Ui,
    contributor: ContributorIx,
    kind: EvidenceKind,
    quotes: AnyView,
    provenance: &Provenance,
) -> impl IntoView + use<> {
    let reason = match provenance {
        Provenance::Clinic => None,
        Provenance::Editorial(editorial) => Some(editorial.reason.clone()),
    };
    let id = ui.id(Topic::Contributor(contributor));
    view! {
        <summary>
            {self::kind(ui, contributor, kind)}
            <span class="ce-hidden">{ui.condition().words.page.show_evidence.clone()}</span>
        </summary>
        <div class="ce-quotes" data-of=id>
            {quotes}
            {reason.map(|reason| view! { <p class="ce-ours ce-reason">{reason}</p> })}
        </div>
    }
}
