//! From authored content that has passed every check to the [`Condition`].

mod chain;
mod editorial;
mod figure;
mod outline;
mod visit;

use std::path::Path;

use super::provenance::Signed;
use super::read::Authored;
use super::report::Problem;
use super::schema;
use super::walk::Walk;
use crate::model::clinic::{CallToAction, Clinic};
use crate::model::condition::{Condition, Section, TopicText};
use crate::model::error::{IdError, OutlineError};
use crate::model::ids::Id;
use crate::model::words::UiWords;
use chain::{contributors, links};
use editorial::{glossary, short_version, tried};
use figure::figure;
use outline::outline;
use visit::phase_evidence;

/// Why checked content still does not make a condition: a rule is missing.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A name is not an id.
    #[error(transparent)]
    Id(#[from] IdError),
    /// The lists and links do not fit together.
    #[error(transparent)]
    Outline(#[from] OutlineError),
    /// Something that is named is not there.
    #[error("there is no {0}")]
    Missing(&'static str),
}

impl BuildError {
    /// The error as a problem of the whole folder.
    pub fn into_problem(self, folder: &Path) -> Problem {
        Problem {
            file: folder.to_owned(),
            path: String::new(),
            rule: "inconsistent-content",
            what: format!("The content passes every rule, but {self}."),
            instead: "This is a fault of the checks, not of the content: please report it.".into(),
        }
    }
}

/// Makes the condition.
///
/// # Errors
/// When the content has not passed the checks.
pub fn condition(authored: &Authored, walk: &Walk<'_>) -> Result<Condition, BuildError> {
    let signed = Signed::of(authored, walk);
    let file = &authored.condition;
    let (links, evidence) = links(authored, &signed)?;
    let phase_evidence = phase_evidence(authored, &signed)?;
    let phase_links = phase_evidence.iter().map(|it| it.link).collect();
    Ok(Condition {
        outline: outline(authored, links, phase_links)?,
        page: "./".to_owned(),
        language: file.language.clone(),
        title: signed.text(&file.title),
        subtitle: file.subtitle.as_ref().map(|text| signed.text(text)),
        lede: signed.block(&file.lede, file.lede_plain.as_ref()),
        how_to: signed.text(&file.how_to),
        urgent_care: file
            .urgent_care
            .as_ref()
            .map(|notice| signed.urgent_care(notice)),
        short_version: short_version(authored, &signed)?,
        sections: sections(authored, &signed)?,
        tried: tried(authored, &signed)?,
        symptoms_heading: signed.heading(&authored.symptoms.heading),
        contributors_heading: signed.heading(&authored.chain.heading),
        phases_heading: signed.heading(&authored.recovery.heading),
        answers_heading: signed.heading(&authored.faq.heading),
        contributors: contributors(authored, &signed)?,
        symptoms: (authored.symptoms.symptoms.iter())
            .map(|entry| TopicText {
                title: signed.block(&entry.title, entry.title_plain.as_ref()),
                text: signed.block(&entry.text, entry.text_plain.as_ref()),
            })
            .collect(),
        answers: (authored.faq.answers.iter())
            .map(|entry| TopicText {
                title: signed.text(&entry.question),
                text: signed.block(&entry.text, entry.text_plain.as_ref()),
            })
            .collect(),
        phases: (authored.recovery.phases.iter())
            .map(|entry| TopicText {
                title: signed.text(&entry.title),
                text: signed.block(&entry.text, entry.text_plain.as_ref()),
            })
            .collect(),
        evidence,
        glossary: glossary(authored, &signed)?,
        phase_evidence,
        walk: visit::walk(authored, &signed),
        sheet: visit::sheet(authored, &signed),
        call_to_action: file.call_to_action.as_ref().map(|call| CallToAction {
            heading: signed.text(&call.heading),
            text: signed.block(&call.text, call.text_plain.as_ref()),
            notes: call.notes.iter().map(|note| signed.text(note)).collect(),
            label: signed.text(&call.label),
        }),
        clinic: clinic(&file.clinic, &signed),
        related: (file.related.iter())
            .map(|related| (signed.text(&related.name), related.address.clone()))
            .collect(),
        figure: figure(authored, &signed)?,
        words: words(authored)?,
    })
}

fn words(authored: &Authored) -> Result<UiWords, BuildError> {
    authored
        .words
        .clone()
        .ok_or(BuildError::Missing("interface word"))
}

fn sections(authored: &Authored, signed: &Signed<'_>) -> Result<Vec<Section>, BuildError> {
    let section = |section: &schema::Section| {
        Ok(Section {
            id: Id::new(&section.id)?,
            heading: signed.text(&section.heading),
            paragraphs: signed.blocks(&section.paragraphs, &section.paragraphs_plain),
        })
    };
    authored.condition.sections.iter().map(section).collect()
}

fn clinic(clinic: &schema::Clinic, signed: &Signed<'_>) -> Clinic {
    Clinic {
        name: signed.text(&clinic.name),
        address: signed.text(&clinic.address),
        blurb: signed.block(&clinic.blurb, clinic.blurb_plain.as_ref()),
        disclaimer: signed.text(&clinic.disclaimer),
        copyright: signed.text(&clinic.copyright),
        email: clinic.email.clone(),
        phone: clinic.phone.clone(),
        booking_address: clinic.booking_address.clone(),
        disclaimer_address: clinic.disclaimer_address.clone(),
        site_address: clinic.site_address.clone(),
    }
}
