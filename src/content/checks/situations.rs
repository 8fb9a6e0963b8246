//! Rules that hold situations and stations against the figure set.

use super::{Content, Findings, excerpt};
use crate::content::library::files;

/// A situation is not drawn from where it should be.
pub fn missing_pose(content: &Content<'_>, findings: &mut Findings<'_>) {
    let authored = content.authored;
    if !authored.is_whole() {
        return;
    }
    let drawn = authored.drawn();
    let views = &authored.condition.figure.views;
    for (at, situation) in authored.situations.situations.iter().enumerate() {
        let is_drawn = |view: &str| {
            let mut own = drawn.iter().filter(|drawn| drawn.situation == at);
            own.any(|drawn| views[drawn.view].id == view)
        };
        let mut missing = |path: String, view: &str| {
            findings.add(
                content.file(files::SITUATIONS),
                path,
                format!(
                    "The figure set has no pose “{}” in the view “{}”.",
                    excerpt(&situation.pose),
                    excerpt(view)
                ),
                "Use a pose of the figure set, and a view of [[figure.views]] that it is drawn in.",
            );
        };
        if !is_drawn(&situation.view) {
            missing(format!("situations[{at}].view"), &situation.view);
        }
        for (nth, shows) in situation.shows.iter().enumerate() {
            if !is_drawn(&shows.view) {
                missing(format!("situations[{at}].shows[{nth}].view"), &shows.view);
            }
        }
        // Whatever is shown, every view can be switched to.
        for view in views.iter().filter(|_| at == 0) {
            if view.id != situation.view && !is_drawn(&view.id) {
                missing(format!("situations[{at}].pose"), &view.id);
            }
        }
    }
}

/// A situation is drawn from a side that no words tell of.
pub fn undescribed_drawing(content: &Content<'_>, findings: &mut Findings<'_>) {
    let views = &content.authored.condition.figure.views;
    for drawn in content.authored.drawn() {
        if !content.authored.situations.situations.is_empty() && drawn.shows.is_none() {
            findings.add(
                content.file(files::SITUATIONS),
                format!("situations[{}].shows", drawn.situation),
                format!(
                    "Nothing says what the view “{}” shows of it.",
                    excerpt(&views[drawn.view].id)
                ),
                "Say it under shows, for those who do not see the picture.",
            );
        }
    }
}

/// A station stands for a waypoint that a drawing does not have.
pub fn unknown_waypoint(content: &Content<'_>, findings: &mut Findings<'_>) {
    let drawn = content.authored.drawn();
    for (at, station) in content.authored.chain.stations.iter().enumerate() {
        let Some(name) = &station.at else { continue };
        let without = drawn
            .iter()
            .find(|drawn| !drawn.entry.waypoints.contains_key(name));
        if let Some(without) = without {
            let known: Vec<&str> = without.entry.waypoints.keys().map(String::as_str).collect();
            findings.add(
                content.file(files::CHAIN),
                format!("stations[{at}].at"),
                format!(
                    "“{}” has no waypoint “{}”.",
                    without.entry.file,
                    excerpt(name)
                ),
                format!("Use one of its waypoints: {}.", known.join(", ")),
            );
        }
    }
}
