//! The positions in an outline: what everything in it is named by.

use super::ids::{
    AnswerIx, ContributorIx, DrawingIx, PhaseIx, SituationIx, StepIx, SymptomIx, Topic, ViewIx,
};
use super::outline::Outline;

impl Outline {
    /// Every contributor's position, in chain order.
    pub fn contributor_ixs(&self) -> impl Iterator<Item = ContributorIx> + use<> {
        positions(self.contributors.len()).map(ContributorIx)
    }

    /// Every symptom's position, in page order.
    pub fn symptom_ixs(&self) -> impl Iterator<Item = SymptomIx> + use<> {
        positions(self.symptoms.len()).map(SymptomIx)
    }

    /// Every answer's position, in page order.
    pub fn answer_ixs(&self) -> impl Iterator<Item = AnswerIx> + use<> {
        positions(self.answers.len()).map(AnswerIx)
    }

    /// Every phase's position, in time.
    pub fn phase_ixs(&self) -> impl Iterator<Item = PhaseIx> + use<> {
        positions(self.phases.len()).map(PhaseIx)
    }

    /// Every step of the walk, in order.
    pub fn step_ixs(&self) -> impl Iterator<Item = StepIx> + use<> {
        positions(self.steps.len()).map(StepIx)
    }

    /// The position of every view of the figure.
    pub fn view_ixs(&self) -> impl Iterator<Item = ViewIx> + use<> {
        positions(self.views.len()).map(ViewIx)
    }

    /// Every situation's position.
    pub fn situation_ixs(&self) -> impl Iterator<Item = SituationIx> + use<> {
        positions(self.situations.len()).map(SituationIx)
    }

    /// Every drawing's position.
    pub fn drawing_ixs(&self) -> impl Iterator<Item = DrawingIx> + use<> {
        positions(self.drawings.len()).map(DrawingIx)
    }

    /// Every topic: contributors, symptoms, answers, phases.
    pub fn topics(&self) -> impl Iterator<Item = Topic> + use<> {
        (self.contributor_ixs().map(Topic::Contributor))
            .chain(self.symptom_ixs().map(Topic::Symptom))
            .chain(self.answer_ixs().map(Topic::Answer))
            .chain(self.phase_ixs().map(Topic::Phase))
    }
}

/// `0..len` as positions; an outline is made of lists whose positions fit.
fn positions(len: usize) -> impl Iterator<Item = u16> {
    0..u16::try_from(len).unwrap_or(u16::MAX)
}
