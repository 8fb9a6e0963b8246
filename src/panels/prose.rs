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

/// The id of the summary of a disclosure. No entry's id has two hyphens in a row.
pub fn summary_id(disclosure: &str) -> String {
    format!("{disclosure}--name")
}

/// The heading around a summary, which stands in the disclosure after it. A heading inside would hide
/// from Firefox's readers that it can be opened, and one around all of it would hold the answer as well.
pub fn summary_heading(summary: &str) -> impl IntoView + use<> {
    let summary = summary.to_owned();
    view! { <h3 aria-owns=summary></h3> }
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

/// What two things share, in words with `{name}` and `{other}` in them.
fn with_names(words: &str, name: AnyView, other: AnyView) -> impl IntoView + use<> {
    let (before, rest) = words.split_once("{name}").unwrap_or((words, ""));
    let (between, after) = rest.split_once("{other}").unwrap_or((rest, ""));
    let [before, between, after] = [before, between, after].map(str::to_owned);
    (before, name, between, other, after)
}

/// What stands behind a link of the chain or of the roadmap, behind what a treatment leaves
/// untouched, or behind a symptom in a situation.
pub struct Support<'a> {
    kind: EvidenceKind,
    quotes: &'a [String],
    provenance: &'a Provenance,
    /// What it joins: its quotes lead there first.
    ends: Vec<Topic>,
}

impl<'a> From<&'a Evidence> for Support<'a> {
    fn from(evidence: &'a Evidence) -> Self {
        Self {
            kind: evidence.kind(),
            quotes: &evidence.quotes,
            provenance: &evidence.provenance,
            ends: evidence.ends().into(),
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
        }
    }
}

/// Whether a link is stated or our reading, as shown beside it. What it stands in has the colour.
pub fn kind(ui: &Ui, kind: EvidenceKind) -> impl IntoView + use<> {
    let words = &ui.condition().words.page;
    let label = match kind {
        EvidenceKind::Stated => words.stated.clone(),
        EvidenceKind::Inferred => words.inferred.clone(),
    };
    view! { <span class="ce-kind" data-kind=kind.as_str()>{label}</span> }
}

/// What each kind of link means.
pub fn key(ui: &Ui) -> impl IntoView + use<> {
    let words = &ui.condition().words;
    let (stated, inferred) = (&words.page.stated_key, &words.page.inferred_key);
    view! {
        <ul class="ce-key" role="list">
            <li class="ce-kind" data-kind="stated">
                {stated.clone()}
            </li>
            <li class="ce-kind" data-kind="inferred">
                {inferred.clone()}
            </li>
            <li>{words.reading.quote_key.clone()}</li>
        </ul>
    }
}

/// What stands inside the disclosure of a link: its kind and what it joins as the summary, then the
/// clinic's words. `from` is what the list of links belongs to, `to` what the row is about.
pub fn disclosure(
    ui: &Ui,
    support: Support<'_>,
    from: AnyView,
    to: AnyView,
) -> impl IntoView + use<> {
    let kind_name = Some(support.kind.as_str());
    let quotes = support.quotes.iter();
    let quotes = quotes.map(|quote| super::marked::quote(ui, quote, &support.ends, kind_name));
    let quotes = quotes.collect_view();
    let reason = match support.provenance {
        Provenance::Clinic => None,
        Provenance::Editorial(editorial) => Some(editorial.reason.clone()),
    };
    view! {
        <summary>
            {kind(ui, support.kind)}
            <span class="ce-hidden">
                {with_names(&ui.condition().words.page.show_evidence, from, to)}
            </span>
        </summary>
        <div class="ce-quotes">
            {quotes}
            {reason.map(|reason| view! { <p class="ce-ours ce-reason">{reason}</p> })}
        </div>
    }
}
