//! A figure set, as the figure's pipeline writes it: `<set>.json` with an SVG file for each view.
//!
//! Machine-written: keys that are not read here are let through.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The version of figure sets that this engine reads.
pub const FIGURE_SCHEMA_VERSION: i64 = 2;

/// A figure set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FigureSet {
    /// Always [`FIGURE_SCHEMA_VERSION`].
    pub schema: i64,
    /// Its views.
    pub views: Vec<SetView>,
}

/// One view of a set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SetView {
    /// The id that `condition.toml` names.
    pub id: String,
    /// The pose that `situations.toml` names; empty where there is one only.
    pub pose: String,
    /// The SVG file beside the set.
    pub file: String,
    /// Width of the artwork, in its own units.
    pub width: f64,
    /// Height of the artwork, in its own units.
    pub height: f64,
    /// The line of the artwork that stands in the middle of the stage.
    pub centre_x: f64,
    /// Where each contributor's leader ends.
    pub anchors: BTreeMap<String, [f64; 2]>,
    /// The contributors whose structures this view does not show.
    pub hidden: Vec<String>,
    /// The places that the chain runs through.
    pub waypoints: BTreeMap<String, [f64; 2]>,
    /// The part that is worth a closer look: left, top, width, height.
    pub close_up: Option<[f64; 4]>,
    /// Boxes that together hold all that is drawn, in strips from the top; left out, the parts' boxes do.
    pub rows: Vec<[f64; 4]>,
    /// The structures that it shows.
    pub parts: Vec<Part>,
}

/// A structure of a view.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Part {
    /// Its id in the artwork.
    pub id: String,
    /// Its name, as in Terminologia Anatomica.
    pub name: String,
    /// The box around it: left, top, width, height.
    #[serde(rename = "box")]
    pub bounds: [f64; 4],
    /// The contributor that it belongs to, when to any.
    pub contributor: Option<String>,
}

/// Artwork without the comment above it, which names its licence; the page's credits do so too.
pub fn without_notice(svg: &str) -> &str {
    let svg = svg.trim();
    let after_comment = svg
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"));
    after_comment.map_or(svg, |(_, rest)| rest.trim_start())
}
