//! What changes on a page that is live: attributes, each of which follows the state.
//!
//! A view names them once, `{..ui.live([Live::Linked(topic)])}`. Natively their first values are
//! written into the markup, and `data-live` says which they are; in the browser each is kept as
//! [`Live::value`] has it. So nothing but these few lines of a view is in the WebAssembly.

use crate::model::ids::{AnswerIx, ContributorIx, DrawingIx, PhaseIx, StepIx, SymptomIx, Topic};

use super::app_state::AppState;

/// The attribute that lists an element's live attributes, by their codes.
pub const LIVE: &str = "data-live";

/// One attribute that follows the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Live {
    /// `data-linked`: the topic is linked to the focus or to a tick.
    Linked(Topic),
    /// `data-focused`: the topic has the focus.
    Focused(Topic),
    /// `aria-current` on every link to the topic that has the focus.
    Current(Topic),
    /// `data-ticked`: the topic is a ticked symptom.
    Ticked(Topic),
    /// `aria-current` on the step of the walk that the visitor stands at.
    Standing(StepIx),
    /// `data-walking`: the visitor stands at a step of the walk.
    Walking,
    /// `data-shown`: this drawing of the figure is the one that is shown.
    Shown(DrawingIx),
    /// `data-shown` with the position of the drawing that is shown.
    Drawing,
    /// `data-lit` with the ids of the contributors that the figure shows in full, unless all are.
    Lit,
    /// `hidden` while nothing has the focus.
    WithFocus,
    /// `hidden` while nothing is ticked.
    WithTicks,
}

impl Live {
    /// The attribute's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Linked(_) => "data-linked",
            Self::Focused(_) => "data-focused",
            Self::Current(_) | Self::Standing(_) => "aria-current",
            Self::Ticked(_) => "data-ticked",
            Self::Walking => "data-walking",
            Self::Shown(_) | Self::Drawing => "data-shown",
            Self::WithFocus | Self::WithTicks => "hidden",
            Self::Lit => "data-lit",
        }
    }

    /// The attribute's value, `None` when it is absent; tracked.
    pub fn value(self, state: &AppState) -> Option<String> {
        let there = match self {
            Self::Linked(topic) => state.standing(topic).linked,
            Self::Focused(topic) => state.standing(topic).focused,
            Self::Current(topic) => {
                let focused = state.standing(topic).focused;
                return focused.then(|| "true".to_owned());
            }
            Self::Standing(step) => {
                let stands = state.step() == Some(step);
                return stands.then(|| "step".to_owned());
            }
            Self::Ticked(topic) => state.standing(topic).ticked,
            Self::Walking => state.step().is_some(),
            Self::Shown(drawing) => state.drawing() == drawing,
            Self::Drawing => return Some(state.drawing().0.to_string()),
            Self::Lit => return state.lit_ids(),
            Self::WithFocus => !state.has_focus(),
            Self::WithTicks => !state.has_ticks(),
        };
        there.then(String::new)
    }

    /// How it stands in `data-live`: its name, and what it is about.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn code(self) -> String {
        match self {
            Self::Linked(topic) => format!("linked:{}", topic_code(topic)),
            Self::Focused(topic) => format!("focused:{}", topic_code(topic)),
            Self::Current(topic) => format!("current:{}", topic_code(topic)),
            Self::Ticked(topic) => format!("ticked:{}", topic_code(topic)),
            Self::Standing(step) => format!("standing:{}", step.0),
            Self::Walking => "walking".to_owned(),
            Self::Shown(drawing) => format!("shown:{}", drawing.0),
            Self::Drawing => "drawing".to_owned(),
            Self::Lit => "lit".to_owned(),
            Self::WithFocus => "with-focus".to_owned(),
            Self::WithTicks => "with-ticks".to_owned(),
        }
    }

    /// Reads a code. `None` when it is not one.
    pub fn read(code: &str) -> Option<Self> {
        let (name, about) = code.split_once(':').unwrap_or((code, ""));
        Some(match name {
            "linked" => Self::Linked(read_topic(about)?),
            "focused" => Self::Focused(read_topic(about)?),
            "current" => Self::Current(read_topic(about)?),
            "ticked" => Self::Ticked(read_topic(about)?),
            "standing" => Self::Standing(StepIx(about.parse().ok()?)),
            "shown" => Self::Shown(DrawingIx(about.parse().ok()?)),
            "walking" => Self::Walking,
            "drawing" => Self::Drawing,
            "lit" => Self::Lit,
            "with-focus" => Self::WithFocus,
            "with-ticks" => Self::WithTicks,
            _ => return None,
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn topic_code(topic: Topic) -> String {
    match topic {
        Topic::Contributor(ix) => format!("c{}", ix.0),
        Topic::Symptom(ix) => format!("s{}", ix.0),
        Topic::Answer(ix) => format!("a{}", ix.0),
        Topic::Phase(ix) => format!("p{}", ix.0),
    }
}

fn read_topic(code: &str) -> Option<Topic> {
    let position = code.get(1..)?.parse().ok()?;
    Some(match code.as_bytes().first()? {
        b'c' => Topic::Contributor(ContributorIx(position)),
        b's' => Topic::Symptom(SymptomIx(position)),
        b'a' => Topic::Answer(AnswerIx(position)),
        b'p' => Topic::Phase(PhaseIx(position)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let topics = [
            Topic::Contributor(ContributorIx(0)),
            Topic::Symptom(SymptomIx(12)),
            Topic::Answer(AnswerIx(3)),
            Topic::Phase(PhaseIx(u16::MAX)),
        ];
        let of_topics = topics.into_iter().flat_map(|topic| {
            [Live::Linked, Live::Focused, Live::Current, Live::Ticked].map(|live| live(topic))
        });
        let others = [
            Live::Shown(DrawingIx(1)),
            Live::Drawing,
            Live::Lit,
            Live::WithFocus,
            Live::WithTicks,
        ];
        for live in of_topics.chain(others) {
            assert_eq!(Live::read(&live.code()), Some(live), "{}", live.code());
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for code in [
            "",
            ":",
            "linked",
            "linked:",
            "linked:c",
            "linked:é1",
            "linked:c65536",
            "lit1",
        ] {
            assert_eq!(Live::read(code), None, "{code}");
        }
    }
}
