//! Ids, names and links: all that reaches the browser's side.

use super::BuildError;
use super::figure::symptom;
use super::visit::steps;
use crate::content::names::folder_name;
use crate::content::read::Authored;
use crate::content::schema::Situation;
use crate::model::drawing::{Drawing, SituationOutline};
use crate::model::error::IdError;
use crate::model::ids::{Id, SituationIx, ViewIx};
use crate::model::outline::{Entry, Link, Outline, OutlineParts, PhaseLink};

pub(super) fn outline(
    authored: &Authored,
    links: Vec<Link>,
    phase_links: Vec<PhaseLink>,
) -> Result<Outline, BuildError> {
    let entries = |list: Vec<(&String, &str)>| -> Result<Vec<Entry>, IdError> {
        let entry = |(id, name): (&String, &str)| {
            Id::new(id).map(|id| Entry {
                id,
                name: name.to_owned(),
            })
        };
        list.into_iter().map(entry).collect()
    };
    let views = authored.condition.figure.views.iter().map(|view| {
        Ok(Entry {
            id: Id::new(&view.id)?,
            name: view.name.clone(),
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
        plain_symptoms: entries(
            (authored.symptoms.symptoms.iter())
                .filter_map(|e| Some((&e.id, e.title_plain.as_deref()?)))
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
        phase_links,
        steps: steps(authored)?,
        views: views.collect::<Result<_, BuildError>>()?,
        situations: situations(authored)?,
        drawings: drawings(authored),
    })?)
}

fn situations(authored: &Authored) -> Result<Vec<SituationOutline>, BuildError> {
    let situation = |situation: &Situation| {
        let symptoms = situation.links.iter().map(|link| symptom(authored, link));
        Ok(SituationOutline {
            id: Id::new(&situation.id)?,
            name: situation.name.words().to_owned(),
            symptoms: symptoms.collect::<Result<_, _>>()?,
        })
    };
    authored
        .situations
        .situations
        .iter()
        .map(situation)
        .collect()
}

fn drawings(authored: &Authored) -> Vec<Drawing> {
    // Lists too long for positions are refused by a rule.
    let position = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let drawn = authored.drawn().into_iter().enumerate();
    let drawings = drawn.map(|(at, drawn)| Drawing {
        view: ViewIx(position(drawn.view)),
        situation: SituationIx(position(drawn.situation)),
        // The first stands in the page; `publish` puts the final address of the others.
        source: (at > 0).then(|| format!("figures/{}", drawn.entry.file)),
    });
    drawings.collect()
}
