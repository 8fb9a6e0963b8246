//! Which drawing is shown: fetched when it is asked for, shown when it is there, unless another one
//! is wanted by then.

use std::rc::Rc;

use crate::model::drawing::{Wanted, closest};
use crate::model::ids::{DrawingIx, SituationIx};
use crate::model::template::fill;
use crate::platform::artwork;
use crate::state::deep_link;
use crate::state::selection::Intent;

use super::super::announcements::drawing_shown;
use super::Desk;

/// Who asks for a drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AskedBy {
    /// The visitor: it is announced, and written to the history.
    Visitor,
    /// The address, or the walk, which says it in its own words: it is neither.
    Address,
}

impl Desk {
    /// The visitor asks for a view or a situation.
    pub(super) fn ask_for(self: &Rc<Self>, wanted: Wanted) {
        let drawings = &self.state.outline().drawings;
        if let Some(drawing) = closest(drawings, self.state.selection().drawing, wanted) {
            self.fetch(drawing, AskedBy::Visitor);
        }
    }

    /// The address or a step of the walk asks for a situation: it is shown from where it is seen
    /// best.
    pub(super) fn show_situation(self: &Rc<Self>, situation: SituationIx) {
        let present = self.shown_situation();
        let mut drawings = (0..).map(DrawingIx).zip(&self.state.outline().drawings);
        let best = drawings.find(|(_, drawing)| drawing.situation == situation);
        match best {
            Some((drawing, _)) if present != Some(situation) => {
                self.fetch(drawing, AskedBy::Address);
            }
            // What is shown is what is wanted: whatever is under way is not.
            _ => self.settle(),
        }
    }

    /// The fragment of the situation that is shown, unless it is the first.
    pub(super) fn situation(&self) -> Option<String> {
        let shown = self
            .shown_situation()
            .filter(|shown| *shown != SituationIx(0))?;
        deep_link::situation_fragment(self.state.outline(), shown)
    }

    fn shown_situation(&self) -> Option<SituationIx> {
        let drawing = self.state.selection().drawing;
        let drawings = &self.state.outline().drawings;
        drawings
            .get(drawing.index())
            .map(|drawing| drawing.situation)
    }

    fn fetch(self: &Rc<Self>, drawing: DrawingIx, by: AskedBy) {
        self.wanted.set(drawing);
        let source = &self.state.outline().drawings[drawing.index()].source;
        let place = self.root.artwork_place(drawing);
        let place = place.filter(|place| place.first_element_child().is_none());
        let (Some(place), Some(source)) = (place, source) else {
            return self.arrived(drawing, by, true);
        };
        if by == AskedBy::Visitor {
            self.say(&self.words.drawing_loading, drawing);
        }
        let desk = Rc::clone(self);
        // Past what the browser may have kept of an answer that was none.
        let again = if self.missed.get() { "?again" } else { "" };
        artwork::load(
            &[self.base.as_str(), source, again].concat(),
            place,
            move |result| {
                desk.arrived(drawing, by, result.is_ok());
            },
        );
    }

    fn arrived(&self, drawing: DrawingIx, by: AskedBy, is_there: bool) {
        if drawing != self.wanted.get() {
            return;
        }
        let before = self.state.selection().drawing;
        let situation = self.shown_situation();
        if !is_there {
            self.missed.set(true);
            let failed = self.named(&self.words.drawing_failed, drawing);
            self.announcer.notify(&failed);
        } else if self.state.apply(Intent::Show(drawing)) && by == AskedBy::Visitor {
            let said = drawing_shown(&self.words, &self.state, before);
            self.announcer.announce(&said);
            if self.shown_situation() != situation {
                self.write_situation();
            }
        }
        self.settle();
    }

    /// The switches say what is shown.
    fn settle(&self) {
        let shown = self.state.selection().drawing;
        self.wanted.set(shown);
        if let Some(drawing) = self.state.outline().drawings.get(shown.index()) {
            self.root
                .check("[data-switch=view] input", drawing.view.index());
            self.root
                .check("[data-switch=situation] input", drawing.situation.index());
        }
    }

    /// The situation becomes the address; what else is chosen goes with it.
    fn write_situation(&self) {
        let shown = self.shown_situation().unwrap_or_default();
        let fragment = deep_link::situation_fragment(self.state.outline(), shown);
        self.address
            .push(fragment.as_deref(), self.place().as_deref());
    }

    fn say(&self, words: &str, drawing: DrawingIx) {
        self.announcer.announce(&self.named(words, drawing));
    }

    /// Words with the name of what sets a drawing apart from the one that is shown.
    fn named(&self, words: &str, drawing: DrawingIx) -> String {
        let outline = self.state.outline();
        let drawing = &outline.drawings[drawing.index()];
        let situation = outline.situations.get(drawing.situation.index());
        let situation = situation.filter(|_| self.shown_situation() != Some(drawing.situation));
        let name = situation.map_or_else(
            || {
                outline
                    .views
                    .get(drawing.view.index())
                    .map(|view| view.name.as_str())
            },
            |situation| Some(situation.name.as_str()),
        );
        fill(words, &[("name", name.unwrap_or_default())])
    }
}
