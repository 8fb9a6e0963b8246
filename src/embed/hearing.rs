//! From events at the root to reports: what an event is about stands in the published markup.

use web_sys::{Event, MouseEvent};

use crate::model::ids::{SymptomIx, Topic, ViewIx};
use crate::model::outline::Outline;
use crate::platform::events;
use crate::state::deep_link;
use crate::state::press::{PRESS, Press};
use crate::state::report::Report;

/// A click on a control, on a link to a topic, or on a structure of the figure.
pub(super) fn clicked(outline: &Outline, event: &MouseEvent) -> Option<Report> {
    if let Some(press) = events::nearest(event, PRESS) {
        return Press::read(&press).map(Report::Pressed);
    }
    if let Some(address) = events::nearest(event, "href") {
        let fragment = address.strip_prefix('#')?;
        return deep_link::topic(outline, fragment).map(Report::Followed);
    }
    let id = events::nearest(event, "data-contributor")?;
    match deep_link::topic(outline, &id)? {
        Topic::Contributor(contributor) => Some(Report::Pointed(contributor)),
        _ => None,
    }
}

/// A symptom's checkbox, or the radio of a view: both are named by their value.
pub(super) fn changed(outline: &Outline, event: &Event) -> Option<Report> {
    let input = events::input(event)?;
    let value = input.value();
    if input.type_() == "radio" {
        let mut views = outline.view_ixs();
        let named = |view: &ViewIx| outline.views[view.index()].id.as_str() == value;
        return views.find(named).map(Report::AskedForView);
    }
    let mut symptoms = outline.symptom_ixs();
    let named = |ix: &SymptomIx| outline.symptoms[ix.index()].id.as_str() == value;
    let symptom = symptoms.find(named)?;
    Some(Report::Ticked(symptom, input.checked()))
}

/// An answer that was opened or closed.
pub(super) fn toggled(outline: &Outline, event: &Event) -> Option<Report> {
    let details = events::disclosure(event)?;
    match deep_link::topic(outline, &details.id())? {
        Topic::Answer(answer) => Some(Report::Toggled(answer, details.open())),
        _ => None,
    }
}
