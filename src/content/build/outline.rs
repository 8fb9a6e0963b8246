//! Ids, names and links: all that reaches the browser's side.

use super::BuildError;
use super::figure::set_view;
use super::visit::steps;
use crate::content::names::folder_name;
use crate::content::read::Authored;
use crate::model::error::IdError;
use crate::model::ids::Id;
use crate::model::outline::{Entry, Link, Outline, OutlineParts, PhaseLink, ViewOutline};

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
        phase_links,
        steps: steps(authored)?,
        views: views.collect::<Result<_, BuildError>>()?,
    })?)
}
