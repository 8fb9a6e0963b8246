//! Which drawing is shown: fetched when it is asked for, shown when it is there, unless another one
//! is wanted by then.

use crate::model::anchor;
use crate::model::drawing::{Wanted, closest};
use crate::model::ids::{DrawingIx, SituationIx};
use crate::model::template::fill;
use crate::state::announcements::drawing_shown;
use crate::state::effect::{Effect, Entry, Place};
use crate::state::selection::Choice;

use super::{AskedBy, Pending, Update};

impl Update<'_> {
    /// The visitor asks for a view or a situation.
    pub(super) fn show(&mut self, wanted: Wanted) {
        let drawings = &self.facts.outline.drawings;
        if let Some(drawing) = closest(drawings, self.state.selection.drawing, wanted) {
            self.fetch(drawing, AskedBy::Visitor);
        }
    }

    /// The address or a step of the walk asks for a situation.
    pub(super) fn show_situation(&mut self, situation: SituationIx, by: AskedBy) {
        let drawings = &self.facts.outline.drawings;
        let wanted = Wanted::Situation(situation);
        match closest(drawings, self.state.selection.drawing, wanted) {
            Some(drawing) if self.shown_situation() != Some(situation) => self.fetch(drawing, by),
            // What is shown is what is wanted: whatever is under way is not.
            _ => self.state.pending = None,
        }
    }

    /// The fragment of the situation that is shown, unless it is the first.
    pub(super) fn situation_fragment(&self) -> Option<String> {
        let shown = self.shown_situation().filter(|it| *it != SituationIx(0))?;
        anchor::of_situation(&self.facts.outline, shown)
    }

    fn shown_situation(&self) -> Option<SituationIx> {
        let drawing = self.state.selection.drawing;
        let drawing = self.facts.outline.drawings.get(drawing.index())?;
        Some(drawing.situation)
    }

    fn fetch(&mut self, drawing: DrawingIx, by: AskedBy) {
        self.state.pending = Some(Pending { drawing, by });
        let source = &self.facts.outline.drawings[drawing.index()].source;
        let source = source.as_ref();
        let Some(source) = source.filter(|_| !self.state.fetched.contains(&drawing)) else {
            return self.drawing_came(drawing, true);
        };
        if by != AskedBy::Page {
            let said = self.named(&self.facts.words.drawing_loading, drawing);
            self.announce(said);
        }
        self.order(Effect::FetchDrawing {
            drawing,
            source: source.clone(),
            again: self.state.missed,
        });
    }

    pub(super) fn drawing_came(&mut self, drawing: DrawingIx, came: bool) {
        if came {
            self.state.fetched.insert(drawing);
        }
        let wanted = self.state.pending.filter(|it| it.drawing == drawing);
        let Some(Pending { by, .. }) = wanted else {
            return;
        };
        self.state.pending = None;
        if !came {
            self.state.missed = true;
            let said = self.named(&self.facts.words.drawing_failed, drawing);
            return self.order(Effect::Notify(Place::Figure, said));
        }
        let before = self.state.selection.drawing;
        let situation = self.shown_situation();
        if !self.apply(Choice::Show(drawing)) || by == AskedBy::Page {
            return;
        }
        let said = drawing_shown(self.facts, &self.state, before);
        self.announce_drawing(said, drawing);
        if by == AskedBy::Visitor && self.shown_situation() != situation {
            self.push_situation();
        }
    }

    /// The situation becomes the address; what else is chosen goes with it.
    fn push_situation(&mut self) {
        let shown = self.shown_situation().unwrap_or_default();
        let fragment = anchor::of_situation(&self.facts.outline, shown);
        self.state.gone_to = None;
        self.write_address(Entry::New, [fragment, self.place()]);
    }

    /// Words with the name of what sets a drawing apart from the one that is shown.
    fn named(&self, words: &str, drawing: DrawingIx) -> String {
        let outline = &self.facts.outline;
        let drawing = &outline.drawings[drawing.index()];
        let situation = outline.situations.get(drawing.situation.index());
        let situation = situation.filter(|_| self.shown_situation() != Some(drawing.situation));
        let view = outline.views.get(drawing.view.index());
        let name = situation
            .map(|it| it.name.as_str())
            .or_else(|| Some(view?.name.as_str()));
        fill(words, &[("name", name.unwrap_or_default())])
    }
}
