//! How fixed words are written: two voices, headings and quotes. Publishing only.

use leptos::prelude::*;

use crate::model::condition::{Evidence, Heading, Provenance, Text};
use crate::model::figure::Placement;
use crate::model::ids::{ContributorIx, Topic};
use crate::model::outline::EvidenceKind;
use crate::model::tried::Untouched;
use crate::model::visit::PhaseEvidence;
use crate::ui::Ui;

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
    mark_with(ui, contributor, "ce-mark".to_owned())
}

/// The same, with a class of its own.
pub fn mark_with(ui: &Ui, contributor: ContributorIx, class: String) -> impl IntoView + use<> {
    let mark = ui.condition().contributors[contributor.index()]
        .mark
        .as_str();
    let id = ui.id(Topic::Contributor(contributor));
    view! { <i class=class data-mark=mark data-of=id></i> }
}

/// What stands behind a link of the chain or of the roadmap, behind what a treatment leaves
/// untouched, or behind a symptom in a situation.
pub struct Support<'a> {
    kind: EvidenceKind,
    quotes: &'a [String],
    provenance: &'a Provenance,
    /// What it joins: its quotes lead there first.
    ends: Vec<Topic>,
    /// The contributor at one end, whose colour it takes.
    contributor: Option<ContributorIx>,
}

impl<'a> From<&'a Evidence> for Support<'a> {
    fn from(evidence: &'a Evidence) -> Self {
        Self {
            kind: evidence.kind(),
            quotes: &evidence.quotes,
            provenance: &evidence.provenance,
            ends: evidence.ends().into(),
            contributor: Some(evidence.link.contributor),
        }
    }
}

impl<'a> From<&'a PhaseEvidence> for Support<'a> {
    fn from(evidence: &'a PhaseEvidence) -> Self {
        Self {
            kind: evidence.link.kind,
            quotes: &evidence.quotes,
            provenance: &evidence.provenance,
            ends: evidence.ends().into(),
            contributor: None,
        }
    }
}

impl<'a> From<&'a Untouched> for Support<'a> {
    fn from(untouched: &'a Untouched) -> Self {
        Self {
            kind: untouched.kind,
            quotes: &untouched.quotes,
            provenance: &untouched.provenance,
            ends: Vec::new(),
            contributor: Some(untouched.contributor),
        }
    }
}

impl<'a> From<&'a Placement> for Support<'a> {
    fn from(placement: &'a Placement) -> Self {
        Self {
            kind: placement.kind,
            quotes: &placement.quotes,
            provenance: &placement.provenance,
            ends: vec![Topic::Symptom(placement.symptom)],
            contributor: None,
        }
    }
}

/// Whether a link is stated or our reading, as shown beside it.
pub fn kind(ui: &Ui, support: &Support<'_>) -> impl IntoView + use<> {
    let words = &ui.condition().words.page;
    let label = match support.kind {
        EvidenceKind::Stated => words.stated.clone(),
        EvidenceKind::Inferred => words.inferred.clone(),
    };
    let of = support.contributor.map(|ix| ui.id(Topic::Contributor(ix)));
    view! { <span class="ce-kind" data-kind=support.kind.as_str() data-of=of>{label}</span> }
}

/// What stands inside the disclosure of a link: its kind as the summary, then the clinic's words.
pub fn disclosure(ui: &Ui, support: Support<'_>) -> impl IntoView + use<> {
    let kind_name = Some(support.kind.as_str());
    let quotes = support.quotes.iter();
    let quotes = quotes.map(|quote| super::marked::quote(ui, quote, &support.ends, kind_name));
    let quotes = quotes.collect_view();
    let reason = match support.provenance {
        Provenance::Clinic => None,
        Provenance::Editorial(editorial) => Some(editorial.reason.clone()),
    };
    let of = support.contributor.map(|ix| ui.id(Topic::Contributor(ix)));
    view! {
        <summary>
            {kind(ui, &support)}
            <span class="ce-hidden">{ui.condition().words.page.show_evidence.clone()}</span>
        </summary>
        <div class="ce-quotes" data-of=of>
            {quotes}
            {reason.map(|reason| view! { <p class="ce-ours ce-reason">{reason}</p> })}
        </div>
    }
}
