//! The figure, with the artwork of each drawing and the words of each situation.

use super::BuildError;
use crate::content::drawn::Drawn;
use crate::content::figure_set::SetView;
use crate::content::names::{Targets, evidence_kind, placement_key};
use crate::content::provenance::Signed;
use crate::content::read::Authored;
use crate::content::schema;
use crate::model::condition::Provenance;
use crate::model::figure::{
    Anchor, ArtworkBox, ArtworkPoint, Figure, FigureDrawing, Placement, SituationText, Structure,
};
use crate::model::ids::{ContributorIx, SymptomIx};
use crate::model::outline::{EvidenceKind, LinkTarget};

pub(super) fn figure(authored: &Authored, signed: &Signed<'_>) -> Result<Figure, BuildError> {
    let drawings = authored.drawn().into_iter();
    let drawings = drawings.map(|drawn| drawing(authored, signed, drawn));
    let situations = authored.situations.situations.iter();
    let situations = situations.map(|situation| situation_text(authored, signed, situation));
    let figure = &authored.condition.figure;
    Ok(Figure {
        captions: figure
            .views
            .iter()
            .map(|view| view.caption.clone())
            .collect(),
        drawings: drawings.collect::<Result<_, _>>()?,
        situations_heading: signed.heading(&authored.situations.heading),
        situations: situations.collect::<Result<_, _>>()?,
        description: signed.text(&figure.description),
        credits: figure
            .credits
            .iter()
            .map(|text| signed.text(text))
            .collect(),
    })
}

fn point([x, y]: [f64; 2]) -> ArtworkPoint {
    ArtworkPoint { x, y }
}

fn bounds([x, y, width, height]: [f64; 4]) -> ArtworkBox {
    ArtworkBox {
        start: ArtworkPoint { x, y },
        width,
        height,
    }
}

fn drawing(
    authored: &Authored,
    signed: &Signed<'_>,
    drawn: Drawn<'_>,
) -> Result<FigureDrawing, BuildError> {
    let entry = drawn.entry;
    let anchors = authored.chain.contributors.iter().map(|contributor| {
        let found = entry.anchors.get(&contributor.id);
        Ok(Anchor {
            point: point(*found.ok_or(BuildError::Missing("anchor"))?),
            seen: !entry.hidden.contains(&contributor.id),
        })
    });
    let svg = authored.artwork.get(&entry.file);
    Ok(FigureDrawing {
        file: entry.file.clone(),
        svg: svg.ok_or(BuildError::Missing("artwork"))?.trim().to_owned(),
        width: entry.width,
        height: entry.height,
        centre_x: entry.centre_x,
        anchors: anchors.collect::<Result<_, BuildError>>()?,
        waypoints: waypoints(authored, drawn),
        close_up: entry.close_up.map(bounds),
        bounds: drawn_boxes(entry).map(bounds).collect(),
        structures: structures(authored, drawn),
        shows: drawn.shows.map(|text| signed.text(text)),
    })
}

fn drawn_boxes(entry: &SetView) -> impl Iterator<Item = [f64; 4]> {
    let parts = entry.parts.iter().map(|part| part.bounds);
    let parts = parts.filter(|_| entry.rows.is_empty());
    entry.rows.iter().copied().chain(parts)
}

/// The waypoints that stations stand for, in the order of the stations.
fn waypoints(authored: &Authored, drawn: Drawn<'_>) -> Vec<(String, ArtworkPoint)> {
    let mut found: Vec<(String, ArtworkPoint)> = Vec::new();
    for name in authored
        .chain
        .stations
        .iter()
        .filter_map(|station| station.at.as_ref())
    {
        let known = found.iter().any(|(known, _)| known == name);
        if let (false, Some(at)) = (known, drawn.entry.waypoints.get(name)) {
            found.push((name.clone(), point(*at)));
        }
    }
    found
}

/// What is drawn, each name once, by contributor.
fn structures(authored: &Authored, drawn: Drawn<'_>) -> Vec<Structure> {
    let position = |id: &String| {
        let mut ids = (0..).zip(&authored.chain.contributors);
        ids.find(|(_, it)| it.id == *id)
            .map(|(at, _)| ContributorIx(at))
    };
    let parts = drawn.entry.parts.iter().map(|part| Structure {
        contributor: part.contributor.as_ref().and_then(position),
        name: part.name.clone(),
    });
    let mut structures: Vec<_> = parts.collect();
    structures.sort();
    structures.dedup();
    structures
}

fn situation_text(
    authored: &Authored,
    signed: &Signed<'_>,
    situation: &schema::Situation,
) -> Result<SituationText, BuildError> {
    let evidence = situation.links.iter().map(|link| {
        let kind = evidence_kind(&link.kind).ok_or(BuildError::Missing("kind of link"))?;
        Ok(Placement {
            symptom: symptom(authored, link)?,
            kind,
            quotes: link.quotes.clone(),
            provenance: match kind {
                EvidenceKind::Stated => Provenance::Clinic,
                EvidenceKind::Inferred => {
                    signed.piece(&placement_key(situation, link), &link.reason, &[])
                }
            },
        })
    });
    Ok(SituationText {
        name: signed.text(&situation.name),
        text: signed.text(&situation.text),
        evidence: evidence.collect::<Result<_, BuildError>>()?,
    })
}

pub(super) fn symptom(authored: &Authored, link: &schema::Link) -> Result<SymptomIx, BuildError> {
    match Targets::of(authored).get(&link.to) {
        Some(LinkTarget::Symptom(symptom)) => Ok(symptom),
        _ => Err(BuildError::Missing("symptom")),
    }
}
