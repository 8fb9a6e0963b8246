//! What the status line says: words from content, names from the outline.

use crate::model::ids::{DrawingIx, Topic};
use crate::model::template::{fill, join};

use super::selection::Choice;
use super::update::Facts;

/// What to say after a choice.
///
/// A step of the walk says nothing here: its heading takes the keyboard's focus, and is read then.
/// Nor does a drawing: see [`drawing_shown`].
pub fn announcement(facts: &Facts, choice: Choice) -> Option<String> {
    let words = &facts.words;
    Some(match choice {
        Choice::Walk(..) | Choice::Show(_) => return None,
        Choice::Focus(focus) => said(facts, focus.into(), &words.focused, &words.focused_alone),
        Choice::ClearFocus => words.cleared.clone(),
        Choice::Tick(symptom, true) => {
            let topic = Topic::Symptom(symptom);
            said(facts, topic, &words.ticked, &words.ticked_alone)
        }
        Choice::Tick(symptom, false) => {
            let name = name(facts, Topic::Symptom(symptom));
            fill(&words.unticked, &[("name", name)])
        }
        Choice::ClearTicks => words.ticks_cleared.clone(),
    })
}

/// What to say once another drawing is shown: the situation if it has changed, with what belongs to
/// it, and the view if that has.
pub fn drawing_shown(facts: &Facts, before: DrawingIx, after: DrawingIx) -> String {
    let (outline, words) = (&facts.outline, &facts.words);
    let drawing = |ix: DrawingIx| outline.drawings.get(ix.index());
    let (Some(before), Some(after)) = (drawing(before), drawing(after)) else {
        return String::new();
    };
    let mut said = Vec::new();
    let situation = outline.situations.get(after.situation.index());
    if let Some(situation) = situation.filter(|_| before.situation != after.situation) {
        said.push(fill(&words.situation_shown, &[("name", &situation.name)]));
        let names = situation.symptoms.iter();
        let names = names.map(|ix| name(facts, Topic::Symptom(*ix)));
        let list = join(names, &words.list_separator);
        if !list.is_empty() {
            said.push(fill(&words.situation_linked, &[("list", &list)]));
        }
    }
    let view = outline.views.get(after.view.index());
    if let Some(view) = view.filter(|_| before.view != after.view) {
        said.push(fill(&words.view_shown, &[("name", &view.name)]));
    }
    join(said.iter().map(String::as_str), " ")
}

/// Fills a template with a topic's name and what it is linked to; another one when that is nothing.
fn said(facts: &Facts, topic: Topic, template: &str, template_alone: &str) -> String {
    let linked = facts.graph.linked_to(topic);
    let names = linked.iter().map(|topic| name(facts, *topic));
    let list = join(names, &facts.words.list_separator);
    let template = if linked.is_empty() {
        template_alone
    } else {
        template
    };
    fill(template, &[("name", name(facts, topic)), ("list", &list)])
}

fn name(facts: &Facts, topic: Topic) -> &str {
    let entry = facts.outline.entry(topic);
    entry.map(|entry| entry.name.as_str()).unwrap_or_default()
}
