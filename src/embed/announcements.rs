//! What the status line says: words from content, names from the outline.

use crate::model::ids::{DrawingIx, Topic};
use crate::model::template::{fill, join};
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
        Intent::Tick(symptom, false) => {
            let name = name(state, Topic::Symptom(symptom));
            fill(&words.unticked, &[("name", name)])
        }
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
        said.push(fill(&words.situation_shown, &[("name", &situation.name)]));
        let names = situation.symptoms.iter();
        let names = names.map(|ix| name(state, Topic::Symptom(*ix)));
        let list = join(names, &words.list_separator);
        if !list.is_empty() {
            said.push(fill(&words.situation_linked, &[("list", &list)]));
        }
    }
    if let Some(view) = outline
        .views
        .get(after.view.index())
        .filter(|_| before.view != after.view)
    {
        said.push(fill(&words.view_shown, &[("name", &view.name)]));
    }
    join(said.iter().map(String::as_str), " ")
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
    let names = linked.iter().map(|topic| name(state, *topic));
    let list = join(names, &words.list_separator);
    let template = if linked.is_empty() {
        template_alone
    } else {
        template
    };
    fill(template, &[("name", name(state, topic)), ("list", &list)])
}

fn name(state: &AppState, topic: Topic) -> &str {
    state
        .outline()
        .entry(topic)
        .map(|entry| entry.name.as_str())
        .unwrap_or_default()
}
