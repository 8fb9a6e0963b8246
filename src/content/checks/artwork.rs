//! The rule about artwork: it is put into pages as it stands, so it must do nothing but be seen.

use super::{Content, Findings, excerpt};
use crate::content::figure_set::without_notice;

/// Elements that run, fetch, embed or restyle.
const FORBIDDEN_ELEMENTS: [&str; 13] = [
    "script",
    "style",
    "foreignobject",
    "iframe",
    "image",
    "use",
    "a",
    "animate",
    "set",
    "audio",
    "video",
    "link",
    "object",
];

/// Artwork is not one `<svg>`, or does more than be seen.
pub fn unsafe_artwork(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    for (name, svg) in &authored.artwork {
        let file = authored.figure_file.with_file_name(name);
        let svg = without_notice(svg);
        if !(svg.starts_with("<svg") && svg.ends_with("</svg>") && svg.contains("viewBox")) {
            findings.add(
                &file,
                "",
                "The file is not one <svg> element with a viewBox.",
                "Start it with <svg viewBox=\"…\"> and end it with </svg>, with only a licence notice above it.",
            );
        }
        if let Some(what) = first_danger(svg) {
            findings.add(
                &file,
                "",
                format!("“{}” does not belong in artwork.", excerpt(what)),
                "Keep to shapes with classes and data- attributes: no script, style, link or event.",
            );
        }
    }
}

fn first_danger(svg: &str) -> Option<&str> {
    let declarations = ["<!", "<?"]
        .iter()
        .find(|mark| svg.contains(**mark))
        .copied();
    declarations.or_else(|| svg.split('<').skip(1).find_map(danger_of_tag))
}

/// What is wrong with a tag, given from its name to the next tag.
fn danger_of_tag(tag: &str) -> Option<&str> {
    let inside = tag.split('>').next().unwrap_or_default();
    let name = inside
        .split(|c: char| c.is_whitespace() || c == '/')
        .next()
        .unwrap_or_default();
    if FORBIDDEN_ELEMENTS.contains(&name.to_ascii_lowercase().as_str()) {
        return Some(name);
    }
    // Names of attributes: what stands before each = outside quotation marks.
    inside.split('"').step_by(2).find_map(|outside| {
        let attribute = outside
            .trim()
            .strip_suffix('=')?
            .split_whitespace()
            .next_back()?;
        let name = attribute.to_ascii_lowercase();
        let forbidden =
            name.starts_with("on") || name.ends_with("href") || name == "style" || name == "id";
        forbidden.then_some(attribute)
    })
}
