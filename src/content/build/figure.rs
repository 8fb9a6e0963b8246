//! The figure, with the artwork of each view.

use super::BuildError;
use crate::content::figure_set::SetView;
use crate::content::provenance::Signed;
use crate::content::read::Authored;
use crate::content::schema;
use crate::model::condition::{ArtworkPoint, Figure, FigureView};

pub(super) fn set_view<'a>(authored: &'a Authored, id: &str) -> Result<&'a SetView, BuildError> {
    let mut views = authored.figure.views.iter();
    views
        .find(|view| view.id == id)
        .ok_or(BuildError::Missing("view of the figure"))
}

pub(super) fn figure(authored: &Authored, signed: &Signed<'_>) -> Result<Figure, BuildError> {
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
