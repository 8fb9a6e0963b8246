//! Rules that hold the condition against its figure set.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Content, Findings, excerpt};
use crate::content::figure_set::SetView;
use crate::content::library::files;
use crate::content::read::is_plain_file_name;

/// A view that the condition shows is not in the figure set.
pub fn missing_view(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    if !authored.is_whole() {
        return;
    }
    let there: Vec<&str> = authored
        .figure
        .views
        .iter()
        .map(|view| view.id.as_str())
        .collect();
    for (at, view) in authored.condition.figure.views.iter().enumerate() {
        if !there.contains(&view.id.as_str()) {
            findings.add(
                content.file(files::CONDITION),
                format!("figure.views[{at}].id"),
                format!("The figure set has no view “{}”.", excerpt(&view.id)),
                format!("Use one of its views: {}.", there.join(", ")),
            );
        }
    }
}

/// A view has no size, or its middle is not in it.
pub fn bad_size(content: &Content<'_>, findings: &mut Findings<'_>) {
    for (at, view) in shown(content) {
        let sizes = [("width", view.width), ("height", view.height)];
        for (name, size) in sizes {
            if !(size.is_finite() && size > 0.0) {
                findings.add(
                    &content.authored.figure_file,
                    format!("views[{at}].{name}"),
                    format!("{size} is not a size."),
                    "Draw the set again; sizes are in the artwork’s own units.",
                );
            }
        }
        if !(0.0..=view.width).contains(&view.centre_x) {
            findings.add(
                &content.authored.figure_file,
                format!("views[{at}].centre_x"),
                format!("{} is not within the view.", view.centre_x),
                "Give the vertical line of the artwork that stands in the middle.",
            );
        }
    }
}

/// A view has no anchor for one of the contributors.
pub fn missing_anchor(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !content.authored.is_whole() {
        return;
    }
    for (at, view) in shown(content) {
        for contributor in &content.authored.chain.contributors {
            if !view.anchors.contains_key(&contributor.id) {
                findings.add(
                    &content.authored.figure_file,
                    format!("views[{at}].anchors"),
                    format!("There is no anchor for “{}”.", excerpt(&contributor.id)),
                    "Add the point of the artwork where its leader line ends.",
                );
            }
        }
    }
}

/// An anchor is outside its view.
pub fn anchor_outside_view(content: &Content<'_>, findings: &mut Findings<'_>) {
    for (at, view) in shown(content) {
        for (contributor, [x, y]) in &view.anchors {
            if !((0.0..=view.width).contains(x) && (0.0..=view.height).contains(y)) {
                findings.add(
                    &content.authored.figure_file,
                    format!("views[{at}].anchors.{}", excerpt(contributor)),
                    format!("The point ({x}, {y}) is outside the artwork."),
                    "Give a point within the view’s width and height.",
                );
            }
        }
    }
}

/// A structure of the figure belongs to a contributor that is not there.
pub fn dangling_part(content: &Content<'_>, findings: &mut Findings<'_>) {
    if !content.authored.is_whole() {
        return;
    }
    let contributors: BTreeSet<&str> = (content.authored.chain.contributors.iter())
        .map(|contributor| contributor.id.as_str())
        .collect();
    for (at, view) in shown(content) {
        for (nth, part) in view.parts.iter().enumerate() {
            let contributor = part.contributor.as_deref();
            if let Some(name) = contributor.filter(|name| !contributors.contains(name)) {
                findings.add(
                    &content.authored.figure_file,
                    format!("views[{at}].parts[{nth}].contributor"),
                    format!("There is no contributor “{}”.", excerpt(name)),
                    "Use a contributor’s id, or none for a structure that is only context.",
                );
            }
        }
    }
}

/// A file of the figure set has a name that could lead elsewhere.
pub fn bad_file_name(content: &Content<'_>, findings: &mut Findings<'_>) {
    for (at, view) in shown(content) {
        let is_svg = Path::new(&view.file)
            .extension()
            .is_some_and(|end| end == "svg");
        if !(is_plain_file_name(&view.file) && is_svg) {
            findings.add(
                &content.authored.figure_file,
                format!("views[{at}].file"),
                format!(
                    "“{}” is not the name of an SVG file beside the set.",
                    excerpt(&view.file)
                ),
                "Use letters, digits, hyphens and dots, such as standing-anterior.svg.",
            );
        }
    }
}

/// The entries of the set that the condition shows.
fn shown<'a>(content: &Content<'a>) -> impl Iterator<Item = (usize, &'a SetView)> {
    let mut drawn = content.authored.drawn();
    drawn.sort_by_key(|drawn| drawn.at);
    drawn.dedup_by_key(|drawn| drawn.at);
    drawn.into_iter().map(|drawn| (drawn.at, drawn.entry))
}
