//! What the status line says: words from content, names from the outline.

use crate::model::ids::{DrawingIx, Topic};
use crate::model::words::LiveWords;
use crate::state::app_state::AppState;
use crate::state::selection::{Focus, Intent};

/// What to say after an intent has changed the selection.
/// A step of the walk says nothing here: its heading takes the keyboard's focus, and is read then.
/// Nor does a drawing: see [`drawing_shown`].
pub fn announcement(words: &LiveWords, state: &AppState, intent: Intent) -> Option<String> {
    Some(match intent {
        Intent::Walk(..) | Intent::Show(_) => return None,
        Intent::Focus(focus) => focused(words, state, focus),
        Intent::ClearFocus => words.cleared.clone(),
        Intent::Tick(symptom, true) => {
            let topic = Topic::Symptom(symptom);
            said(words, state, topic, &words.ticked, &words.ticked_alone)
        }
        Intent::Tick(symptom, false) => words
            .unticked
            .replace("{name}", name(state, Topic::Symptom(symptom))),
        Intent::ClearTicks => words.ticks_cleared.clone(),
    })
}

/// What to say once another drawing is shown: the situation if it has changed, with what belongs to
/// it, and the view if that has.
pub fn drawing_shown(words: &LiveWords, state: &AppState, before: DrawingIx) -> String {
    let outline = state.outline();
    let drawings = &outline.drawings;
    let after = state.selection().drawing;
    let (before, after) = (drawings.get(before.index()), drawings.get(after.index()));
    let (Some(before), Some(after)) = (before, after) else {
        return String::new();
    };
    let mut said = Vec::new();
    let situation = outline.situations.get(after.situation.index());
    if let Some(situation) = situation.filter(|_| before.situation != after.situation) {
        said.push(words.situation_shown.replace("{name}", &situation.name));
        let names = situation.symptoms.iter();
        let names: Vec<_> = names.map(|ix| name(state, Topic::Symptom(*ix))).collect();
        if !names.is_empty() {
            let list = names.join(&words.list_separator);
            said.push(words.situation_linked.replace("{list}", &list));
        }
    }
    if let Some(view) = outline
        .views
        .get(after.view.index())
        .filter(|_| before.view != after.view)
    {
        said.push(words.view_shown.replace("{name}", &view.name));
    }
    said.join(" ")
}

fn focused(words: &LiveWords, state: &AppState, focus: Focus) -> String {
    said(
        words,
        state,
        focus.into(),
        &words.focused,
        &words.focused_alone,
    )
}

/// Fills a template with a topic's name and what it is linked to; another one when that is nothing.
fn said(
    words: &LiveWords,
    state: &AppState,
    topic: Topic,
    template: &str,
    template_alone: &str,
) -> String {
    let linked = state.graph().linked_to(topic);
    let names: Vec<_> = linked.iter().map(|topic| name(state, *topic)).collect();
    let template = if names.is_empty() {
        template_alone
    } else {
        template
    };
    let list = names.join(&words.list_separator);
    // The list goes in last: a name in it is never taken for a placeholder.
    template
        .replace("{name}", name(state, topic))
        .replace("{list}", &list)
}

fn name(state: &AppState, topic: Topic) -> &str {
    state
        .outline()
        .entry(topic)
        .map(|entry| entry.name.as_str())
        .unwrap_or_default()
}
