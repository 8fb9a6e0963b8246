//! From authored content that has passed every check to the [`Condition`].

use std::collections::BTreeMap;
use std::path::Path;

use super::read::Authored;
use super::report::Problem;
use super::schema::{self, EditorialText};
use super::signoff::{Signatures, Standing};
use super::walk::Walk;
use crate::model::condition::{
    ArtworkPoint, CallToAction, ChainStep, Clinic, Condition, ContributorText, Editorial, Evidence,
    Figure, FigureView, Heading, Mark, Provenance, Section, Source, Text, TopicText, UrgentCare,
};
use crate::model::error::{IdError, OutlineError};
use crate::model::ids::{AnswerIx, ContributorIx, Id, PhaseIx, SymptomIx};
use crate::model::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, ViewOutline,
};
use crate::model::words::UiWords;

/// In front of an answer's id where a link names it, as in addresses.
pub const ANSWER_PREFIX: &str = "faq-";
/// In front of a phase's id where a link names it, as in addresses.
pub const PHASE_PREFIX: &str = "phase-";

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

/// The name of a condition's folder: the condition's id.
pub fn folder_name(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The mark of a name.
pub fn mark(name: &str) -> Option<Mark> {
    Some(match name {
        "disc" => Mark::Disc,
        "bar" => Mark::Bar,
        "diamond" => Mark::Diamond,
        "wave" => Mark::Wave,
        _ => return None,
    })
}

/// Artwork without the comment above it, which names its licence; the page's credits do so too.
pub fn without_notice(svg: &str) -> &str {
    let svg = svg.trim();
    let after_comment = svg
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"));
    after_comment.map_or(svg, |(_, rest)| rest.trim_start())
}

/// The kind of a link.
pub fn evidence_kind(name: &str) -> Option<EvidenceKind> {
    Some(match name {
        "stated" => EvidenceKind::Stated,
        "inferred" => EvidenceKind::Inferred,
        _ => return None,
    })
}

/// What links may lead to, by the name that authors use.
pub struct Targets(BTreeMap<String, LinkTarget>);

impl Targets {
    /// The symptoms, answers and phases of a condition.
    pub fn of(authored: &Authored) -> Self {
        let symptoms = (0..).zip(&authored.symptoms.symptoms);
        let answers = (0..).zip(&authored.faq.answers);
        let phases = (0..).zip(&authored.recovery.phases);
        let symptoms =
            symptoms.map(|(at, entry)| (entry.id.clone(), LinkTarget::Symptom(SymptomIx(at))));
        let answers = answers.map(|(at, entry)| {
            (
                format!("{ANSWER_PREFIX}{}", entry.id),
                LinkTarget::Answer(AnswerIx(at)),
            )
        });
        let phases = phases.map(|(at, entry)| {
            (
                format!("{PHASE_PREFIX}{}", entry.id),
                LinkTarget::Phase(PhaseIx(at)),
            )
        });
        Self(symptoms.chain(answers).chain(phases).collect())
    }

    /// What a name leads to.
    pub fn get(&self, name: &str) -> Option<LinkTarget> {
        self.0.get(name).copied()
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
            let key = format!("link.{}.{}", contributor.id, link.to);
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

fn set_view<'a>(
    authored: &'a Authored,
    id: &str,
) -> Result<&'a super::figure_set::SetView, BuildError> {
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
            svg: without_notice(svg.ok_or(BuildError::Missing("artwork"))?).to_owned(),
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

/// Who has signed what.
struct Signed<'a> {
    by_key: BTreeMap<&'a str, &'a str>,
    /// By words and reason: the same words with the same reason count as signed when they are in
    /// every place.
    by_words: BTreeMap<(&'a str, &'a str), Option<&'a str>>,
}

impl<'a> Signed<'a> {
    fn of(authored: &'a Authored, walk: &'a Walk<'a>) -> Self {
        let signatures = Signatures::of(&authored.signoff);
        let mut signed = Self {
            by_key: BTreeMap::new(),
            by_words: BTreeMap::new(),
        };
        for piece in &walk.pieces {
            let by = match signatures.standing(piece) {
                Standing::Signed(by) => Some(by),
                Standing::Unsigned | Standing::Void(_) => None,
            };
            signed.by_key.extend(by.map(|by| (piece.key.as_str(), by)));
            let words = piece.words.first().copied().unwrap_or_default();
            let entry = signed.by_words.entry((words, piece.reason)).or_insert(by);
            *entry = entry.and(by);
        }
        signed
    }

    fn text(&self, text: &schema::Text) -> Text {
        let provenance = match text {
            schema::Text::Clinic(_) => Provenance::Clinic,
            schema::Text::Editorial(EditorialText {
                editorial,
                reason,
                source,
            }) => {
                let by = self.by_words.get(&(editorial.as_str(), reason.as_str()));
                editorial_provenance(reason, source.as_ref(), by.copied().flatten())
            }
        };
        Text {
            text: text.words().to_owned(),
            provenance,
        }
    }

    fn piece(&self, key: &str, reason: &str, source: Option<&schema::Source>) -> Provenance {
        editorial_provenance(reason, source, self.by_key.get(key).copied())
    }

    fn heading(&self, heading: &schema::Heading) -> Heading {
        Heading {
            title: self.text(&heading.title),
            subtitle: heading.subtitle.as_ref().map(|text| self.text(text)),
        }
    }

    fn urgent_care(&self, notice: &schema::UrgentCare) -> UrgentCare {
        let text = |words: &String| Text {
            text: words.clone(),
            provenance: self.piece("urgent-care", &notice.reason, notice.source.as_ref()),
        };
        let group = |group: &schema::UrgentGroup| {
            (text(&group.heading), group.items.iter().map(text).collect())
        };
        UrgentCare {
            summary: text(&notice.summary),
            prompt: text(&notice.prompt),
            groups: notice.groups.iter().map(group).collect(),
        }
    }
}

fn editorial_provenance(
    reason: &str,
    source: Option<&schema::Source>,
    signed_by: Option<&str>,
) -> Provenance {
    Provenance::Editorial(Editorial {
        reason: reason.to_owned(),
        source: source.map(|source| Source {
            name: source.name.clone(),
            address: source.address.clone(),
        }),
        signed_by: signed_by.map(str::to_owned),
    })
}
