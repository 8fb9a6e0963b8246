//! What the editors add around the clinic's text: the short version, what people try, the glossary.

use super::BuildError;
use crate::content::names::{evidence_kind, untouched_key};
use crate::content::provenance::Signed;
use crate::content::read::Authored;
use crate::content::schema;
use crate::model::condition::Provenance;
use crate::model::glossary::{Glossary, Term};
use crate::model::ids::{ContributorIx, Id};
use crate::model::outline::EvidenceKind;
use crate::model::short_version::{Point, ShortVersion};
use crate::model::tried::{Treatment, Tried, Untouched};

pub(super) fn short_version(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<Option<ShortVersion>, BuildError> {
    let Some(short) = &authored.condition.short_version else {
        return Ok(None);
    };
    let point = |point: &schema::Point| {
        Ok(Point {
            text: signed.ours(&point.text, &short.reason),
            to: point.to.as_deref().map(Id::new).transpose()?,
        })
    };
    let points = |list: &[schema::Point]| list.iter().map(point).collect::<Result<_, BuildError>>();
    Ok(Some(ShortVersion {
        heading: signed.ours(&short.heading, &short.reason),
        points: points(&short.points)?,
        steps_heading: signed.ours(&short.steps_heading, &short.reason),
        steps: points(&short.steps)?,
    }))
}

/// What people try; none when nothing is listed.
pub(super) fn tried(authored: &Authored, signed: &Signed<'_>) -> Result<Option<Tried>, BuildError> {
    let file = &authored.tried;
    if file.treatments.is_empty() {
        return Ok(None);
    }
    let treatment = |treatment: &schema::Treatment| {
        let untouched = treatment.untouched.iter();
        let mut untouched = untouched
            .map(|it| untouched_by(authored, signed, treatment, it))
            .collect::<Result<Vec<_>, BuildError>>()?;
        untouched.sort_by_key(|it| it.contributor);
        Ok(Treatment {
            id: Id::new(&treatment.id)?,
            name: signed.text(&treatment.name),
            prompt: signed.text(&treatment.prompt),
            helps: treatment.helps.clone(),
            misses: treatment.misses.clone(),
            untouched,
        })
    };
    let treatments = file.treatments.iter().map(treatment);
    Ok(Some(Tried {
        heading: signed.heading(&file.heading),
        hint: signed.text(&file.hint),
        treatments: treatments.collect::<Result<_, BuildError>>()?,
    }))
}

fn untouched_by(
    authored: &Authored,
    signed: &Signed<'_>,
    treatment: &schema::Treatment,
    untouched: &schema::Untouched,
) -> Result<Untouched, BuildError> {
    let mut contributors = (0..).zip(&authored.chain.contributors);
    let (at, _) = contributors
        .find(|(_, contributor)| contributor.id == untouched.contributor)
        .ok_or(BuildError::Missing("contributor"))?;
    let kind = evidence_kind(&untouched.kind).ok_or(BuildError::Missing("kind of link"))?;
    let key = untouched_key(treatment, untouched);
    Ok(Untouched {
        contributor: ContributorIx(at),
        kind,
        quotes: untouched.quotes.clone(),
        provenance: match kind {
            EvidenceKind::Stated => Provenance::Clinic,
            EvidenceKind::Inferred => signed.piece(&key, &untouched.reason, &[]),
        },
    })
}

/// The glossary; none when it has no term.
pub(super) fn glossary(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<Option<Glossary>, BuildError> {
    let file = &authored.glossary;
    if file.terms.is_empty() {
        return Ok(None);
    }
    let term = |term: &schema::Term| {
        let key = format!("glossary.{}", term.id);
        let provenance = signed.piece(&key, &file.reason, term.source.as_slice());
        let mut definition = signed.ours(&term.definition, &file.reason);
        definition.provenance = provenance;
        Ok(Term {
            id: Id::new(&term.id)?,
            name: signed.text(&term.name),
            also: term.also.clone(),
            definition,
        })
    };
    let terms = file.terms.iter().map(term);
    Ok(Some(Glossary {
        heading: signed.heading(&file.heading),
        terms: terms.collect::<Result<_, BuildError>>()?,
    }))
}
