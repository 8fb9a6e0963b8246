//! From events at the root to reports: what an event is about stands in the published markup.

use web_sys::{Event, KeyboardEvent, MouseEvent};

use crate::model::drawing::Wanted;
use crate::model::ids::{SituationIx, SymptomIx, Topic, ViewIx};
use crate::model::outline::Outline;
use crate::platform::{events, search_box};
use crate::state::deep_link;
use crate::state::press::{PRESS, Press};
use crate::state::report::Report;

/// Links below an element with this attribute take the keyboard's focus along.
const GOES: &str = "data-goes";

/// The attribute that says what a switch switches.
const SWITCH: &str = "data-switch";

/// A click on a control, on a link to a topic, or on a structure of the figure.
///
/// In a page of someone else's, links name the explorer's own page by its whole address, `own`.
pub(super) fn clicked(outline: &Outline, own: Option<&str>, event: &MouseEvent) -> Option<Report> {
    if let Some(press) = events::nearest(event, PRESS) {
        return Press::read(&press).map(Report::Pressed);
    }
    if let Some(address) = events::nearest(event, "href") {
        let (page, fragment) = address.split_once('#')?;
        if !page.is_empty() && Some(page) != own {
            return None;
        }
        return Some(followed(outline, event, fragment));
    }
    let id = events::nearest(event, "data-contributor")?;
    match deep_link::topic(outline, &id)? {
        Topic::Contributor(contributor) => Some(Report::Pointed(contributor)),
        _ => None,
    }
}

fn followed(outline: &Outline, event: &MouseEvent, fragment: &str) -> Report {
    if let Some(step) = deep_link::step(outline, fragment) {
        return Report::Walked(step);
    }
    let goes = || events::nearest(event, GOES).is_some();
    match deep_link::topic(outline, fragment) {
        Some(topic) if goes() => Report::WentTo(topic),
        Some(topic) => Report::Followed(topic),
        None => Report::Jumped(fragment.to_owned()),
    }
}

/// A key that means something in the search box, or everywhere.
pub(super) fn keyed(event: &KeyboardEvent) -> Option<Report> {
    let searching = search_box::is_box(event);
    match event.key().as_str() {
        "Escape" => Some(Report::Escaped { searching }),
        // While a word is put together from several keys, Enter ends the word.
        "Enter" if searching && !event.is_composing() => Some(Report::TookFirst),
        _ => None,
    }
}

/// What stands in the search box now.
pub(super) fn typed(event: &Event) -> Option<Report> {
    let input = events::input(event).filter(|_| search_box::is_box(event))?;
    Some(Report::Searched(input.value()))
}

/// A symptom's checkbox, or the radio of a view or a situation: all are named by their value.
pub(super) fn changed(outline: &Outline, event: &Event) -> Option<Report> {
    let input = events::input(event)?;
    let value = input.value();
    if input.type_() == "radio" {
        let view = |ix: &ViewIx| outline.views[ix.index()].id.as_str() == value;
        let situation = |ix: &SituationIx| outline.situations[ix.index()].id.as_str() == value;
        let wanted = match events::nearest(event, SWITCH)?.as_str() {
            "view" => outline.view_ixs().find(view).map(Wanted::View),
            _ => outline
                .situation_ixs()
                .find(situation)
                .map(Wanted::Situation),
        };
        return wanted.map(Report::AskedForDrawing);
    }
    let mut symptoms = outline.symptom_ixs();
    let named = |ix: &SymptomIx| outline.symptoms[ix.index()].id.as_str() == value;
    let symptom = symptoms.find(named)?;
    Some(Report::Ticked(symptom, input.checked()))
}

/// An answer, or the search box, that was opened or closed.
pub(super) fn toggled(outline: &Outline, event: &Event) -> Option<Report> {
    let details = events::disclosure(event)?;
    if search_box::is_around(&details) {
        return Some(Report::ToggledSearch(details.open()));
    }
    match deep_link::topic(outline, &details.id())? {
        Topic::Answer(answer) => Some(Report::Toggled(answer, details.open())),
        _ => None,
    }
}
