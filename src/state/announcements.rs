//! What the status line says: words from content, names from the outline.

use crate::model::ids::{DrawingIx, Topic};
use crate::model::template::{fill, join};

use super::selection::Choice;
use super::update::{Facts, State};

/// What to say after a choice.
///
/// A step of the walk says nothing here: its heading takes the keyboard's focus, and is read then.
/// Nor does a drawing: see [`drawing_shown`].
pub fn announcement(facts: &Facts, state: &State, choice: Choice) -> Option<String> {
    let words = &facts.words;
    Some(match choice {
        Choice::Walk(..) | Choice::Show(_) => return None,
        Choice::Focus(focus) => {
            let topic = focus.into();
            said(facts, state, topic, &words.focused, &words.focused_alone)
        }
        Choice::ClearFocus => words.cleared.clone(),
        Choice::Tick(symptom, true) => {
            let topic = Topic::Symptom(symptom);
            said(facts, state, topic, &words.ticked, &words.ticked_alone)
        }
        Choice::Tick(symptom, false) => {
            let name = name(facts, state, Topic::Symptom(symptom));
            fill(&words.unticked, &[("name", name)])
        }
        Choice::ClearTicks => words.ticks_cleared.clone(),
    })
}

/// What to say once another drawing is shown than `before`: the situation if it has changed, with what
/// the clinic's words place there, and the view if that has.
pub fn drawing_shown(facts: &Facts, state: &State, before: DrawingIx) -> String {
    let (outline, words) = (&facts.outline, &facts.words);
    let drawing = |ix: DrawingIx| outline.drawings.get(ix.index());
    let after = drawing(state.selection.drawing);
    let (Some(before), Some(after)) = (drawing(before), after) else {
        return String::new();
    };
    let mut said = Vec::new();
    let situation = outline.situations.get(after.situation.index());
    if let Some(situation) = situation.filter(|_| before.situation != after.situation) {
        said.push(fill(&words.situation_shown, &[("name", &situation.name)]));
        let mut placed = situation.symptoms.iter().copied().map(Topic::Symptom);
        let list = names(facts, state, &mut placed);
        if !list.is_empty() {
            said.push(fill(&words.situation_placed, &[("list", &list)]));
        }
    }
    let view = outline.views.get(after.view.index());
    if let Some(view) = view.filter(|_| before.view != after.view) {
        said.push(fill(&words.view_shown, &[("name", &view.name)]));
    }
    join(said.iter().map(String::as_str), " ")
}

/// Fills a template with a topic's name and what it is linked to; another one when that is nothing.
fn said(
    facts: &Facts,
    state: &State,
    topic: Topic,
    template: &str,
    template_alone: &str,
) -> String {
    let linked = facts.graph.linked_to(topic);
    let list = names(facts, state, &mut linked.iter().copied());
    let template = if linked.is_empty() {
        template_alone
    } else {
        template
    };
    let name = name(facts, state, topic);
    fill(template, &[("name", name), ("list", &list)])
}

/// The names of topics, as a list. It is compiled once, whatever gives them.
pub fn names(facts: &Facts, state: &State, topics: &mut dyn Iterator<Item = Topic>) -> String {
    let names = topics.map(|topic| name(facts, state, topic));
    join(names, &facts.words.list_separator)
}

/// A topic's name, in the wording that is read.
fn name<'f>(facts: &'f Facts, state: &State, topic: Topic) -> &'f str {
    let outline = &facts.outline;
    let entry = if state.reads_plain {
        outline.plain_entry(topic)
    } else {
        outline.entry(topic)
    };
    entry.map(|entry| entry.name.as_str()).unwrap_or_default()
}
