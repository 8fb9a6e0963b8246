//! From authored content that has passed every check to the [`Condition`].

use std::collections::BTreeMap;
use std::path::Path;

use super::figure_set::SetView;
use super::names::{Targets, evidence_kind, folder_name, link_key, mark};
use super::provenance::Signed;
use super::read::Authored;
use super::report::Problem;
use super::schema;
use super::walk::Walk;
use crate::model::condition::{
    ArtworkPoint, CallToAction, ChainStep, Clinic, Condition, ContributorText, Evidence, Figure,
    FigureView, Provenance, Section, TopicText,
};
use crate::model::error::{IdError, OutlineError};
use crate::model::ids::{ContributorIx, Id};
use crate::model::outline::{Entry, EvidenceKind, Link, Outline, OutlineParts, ViewOutline};
use crate::model::words::UiWords;

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
    let topics = |list: Vec<(&schema::Text, &schema::Text)>| -> Vec<TopicText> {
        let topic = |(title, text)| TopicText {
            title: signed.text(title),
            text: signed.text(text),
        };
        list.into_iter().map(topic).collect()
    };
    Ok(Condition {
        outline: outline(authored, links)?,
        language: file.language.clone(),
        title: signed.text(&file.title),
        subtitle: file.subtitle.as_ref().map(|text| signed.text(text)),
        lede: signed.text(&file.lede),
        how_to: signed.text(&file.how_to),
        urgent_care: file
            .urgent_care
            .as_ref()
            .map(|notice| signed.urgent_care(notice)),
        sections: sections(authored, &signed)?,
        symptoms_heading: signed.heading(&authored.symptoms.heading),
        contributors_heading: signed.heading(&authored.chain.heading),
        phases_heading: signed.heading(&authored.recovery.heading),
        answers_heading: signed.heading(&authored.faq.heading),
        contributors: contributors(authored, &signed)?,
        symptoms: topics(
            (authored.symptoms.symptoms.iter())
                .map(|e| (&e.title, &e.text))
                .collect(),
        ),
        answers: topics(
            authored
                .faq
                .answers
                .iter()
                .map(|e| (&e.question, &e.text))
                .collect(),
        ),
        phases: topics(
            authored
                .recovery
                .phases
                .iter()
                .map(|e| (&e.title, &e.text))
                .collect(),
        ),
        evidence,
        call_to_action: file.call_to_action.as_ref().map(|call| CallToAction {
            heading: signed.text(&call.heading),
            text: signed.text(&call.text),
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

fn outline(authored: &Authored, links: Vec<Link>) -> Result<Outline, BuildError> {
    let entries = |list: Vec<(&String, &str)>| -> Result<Vec<Entry>, IdError> {
        let entry = |(id, name): (&String, &str)| {
            Id::new(id).map(|id| Entry {
                id,
                name: name.to_owned(),
            })
        };
        list.into_iter().map(entry).collect()
    };
    let views = authored.condition.figure.views.iter().enumerate();
    let views = views.map(|(at, view)| {
        let file = &set_view(authored, &view.id)?.file;
        Ok(ViewOutline {
            id: Id::new(&view.id)?,
            name: view.name.clone(),
            caption: view.caption.clone(),
            // The first view stands in the page; `publish` puts the final address of the others.
            source: (at > 0).then(|| format!("figures/{file}")),
        })
    });
    Ok(Outline::new(OutlineParts {
        id: Id::new(&folder_name(&authored.folder))?,
        contributors: entries(
            (authored.chain.contributors.iter())
                .map(|e| (&e.id, e.label.words()))
                .collect(),
        )?,
        symptoms: entries(
            (authored.symptoms.symptoms.iter())
                .map(|e| (&e.id, e.title.words()))
                .collect(),
        )?,
        answers: entries(
            authored
                .faq
                .answers
                .iter()
                .map(|e| (&e.id, e.question.words()))
                .collect(),
        )?,
        phases: entries(
            authored
                .recovery
                .phases
                .iter()
                .map(|e| (&e.id, e.title.words()))
                .collect(),
        )?,
        links,
        views: views.collect::<Result<_, BuildError>>()?,
    })?)
}

/// Links and their evidence, both in the outline's order.
fn links(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<(Vec<Link>, Vec<Evidence>), BuildError> {
    let targets = Targets::of(authored);
    let mut evidence = Vec::new();
    for (at, contributor) in (0..).zip(&authored.chain.contributors) {
        for link in &contributor.links {
            let kind = evidence_kind(&link.kind).ok_or(BuildError::Missing("kind of link"))?;
            let key = link_key(contributor, link);
            evidence.push(Evidence {
                link: Link {
                    contributor: ContributorIx(at),
                    target: targets
                        .get(&link.to)
                        .ok_or(BuildError::Missing("link target"))?,
                    kind,
                },
                quotes: link.quotes.clone(),
                provenance: match kind {
                    EvidenceKind::Stated => Provenance::Clinic,
                    EvidenceKind::Inferred => signed.piece(&key, &link.reason, None),
                },
            });
        }
    }
    evidence.sort_by_key(|evidence| (evidence.link.contributor, evidence.link.target));
    let links = evidence.iter().map(|evidence| evidence.link).collect();
    Ok((links, evidence))
}

fn contributors(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<Vec<ContributorText>, BuildError> {
    let stations: BTreeMap<&str, &schema::Text> = (authored.chain.stations.iter())
        .map(|station| (station.id.as_str(), &station.name))
        .collect();
    let step = |step: &schema::Step| {
        let name = stations.get(step.station.as_str());
        Ok(ChainStep {
            name: signed.text(name.ok_or(BuildError::Missing("station"))?),
            words: signed.text(&step.words),
            acts: step.acts,
        })
    };
    let contributor = |contributor: &schema::Contributor| {
        Ok(ContributorText {
            title: signed.text(&contributor.title),
            structures: signed.text(&contributor.structures),
            text: signed.text(&contributor.text),
            chain: contributor
                .chain
                .iter()
                .map(step)
                .collect::<Result<_, BuildError>>()?,
            mark: mark(&contributor.mark).ok_or(BuildError::Missing("mark"))?,
        })
    };
    authored
        .chain
        .contributors
        .iter()
        .map(contributor)
        .collect()
}

fn sections(authored: &Authored, signed: &Signed<'_>) -> Result<Vec<Section>, BuildError> {
    let section = |section: &schema::Section| {
        Ok(Section {
            id: Id::new(&section.id)?,
            heading: signed.text(&section.heading),
            paragraphs: section
                .paragraphs
                .iter()
                .map(|text| signed.text(text))
                .collect(),
        })
    };
    authored.condition.sections.iter().map(section).collect()
}

fn clinic(clinic: &schema::Clinic, signed: &Signed<'_>) -> Clinic {
    Clinic {
        name: signed.text(&clinic.name),
        address: signed.text(&clinic.address),
        blurb: signed.text(&clinic.blurb),
        disclaimer: signed.text(&clinic.disclaimer),
        copyright: signed.text(&clinic.copyright),
        email: clinic.email.clone(),
        phone: clinic.phone.clone(),
        booking_address: clinic.booking_address.clone(),
        disclaimer_address: clinic.disclaimer_address.clone(),
        site_address: clinic.site_address.clone(),
    }
}

fn set_view<'a>(authored: &'a Authored, id: &str) -> Result<&'a SetView, BuildError> {
    let mut views = authored.figure.views.iter();
    views
        .find(|view| view.id == id)
        .ok_or(BuildError::Missing("view of the figure"))
}

fn figure(authored: &Authored, signed: &Signed<'_>) -> Result<Figure, BuildError> {
    let anchor = |point: &[f64; 2]| ArtworkPoint {
        x: point[0],
        y: point[1],
    };
    let view = |wanted: &schema::View| {
        let view = set_view(authored, &wanted.id)?;
        let anchors = authored.chain.contributors.iter().map(|contributor| {
            let point = view.anchors.get(&contributor.id);
            point.map(anchor).ok_or(BuildError::Missing("anchor"))
        });
        let svg = authored.artwork.get(&view.file);
        Ok(FigureView {
            file: view.file.clone(),
            svg: svg.ok_or(BuildError::Missing("artwork"))?.trim().to_owned(),
            width: view.width,
            height: view.height,
            centre_x: view.centre_x,
            anchors: anchors.collect::<Result<_, BuildError>>()?,
        })
    };
    let figure = &authored.condition.figure;
    Ok(Figure {
        views: figure
            .views
            .iter()
            .map(view)
            .collect::<Result<_, BuildError>>()?,
        description: signed.text(&figure.description),
        credits: figure
            .credits
            .iter()
            .map(|text| signed.text(text))
            .collect(),
    })
}
