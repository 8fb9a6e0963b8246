//! The page: the figure and the panels in reading order. No browser call.

use leptos::prelude::*;

use crate::figure::stage::Stage;
use crate::figure::switch::SituationSwitch;
use crate::panels::{
    Answers, CallToAction, Contributors, FigureWords, Footer, Glossary, Introduction, Masthead,
    Matrix, Notices, Phases, Reading, Sheet, Symptoms, Title, UrgentCare,
};
use crate::state::live::Live;
use crate::state::ui::Ui;

/// Everything inside the root.
#[component]
pub fn Page(
    /// The state to read and the words to write.
    ui: Ui,
) -> impl IntoView {
    let situations = view! { <SituationSwitch ui=ui.clone() /> };
    view! {
        <div class="ce-page">
            <UrgentCare ui=ui.clone() />
            <Masthead ui=ui.clone() />
            <Notices ui=ui.clone() />
            <div class="ce-explore" id="explore" {..ui.live([Live::Drawing])}>
                <Title ui=ui.clone() />
                <Stage ui=ui.clone() />
                <Introduction ui=ui.clone() />
                <Symptoms ui=ui.clone() />
                <FigureWords ui=ui.clone() switch=situations />
                <Contributors ui=ui.clone() />
            </div>
            <Reading ui=ui.clone() />
            <Matrix ui=ui.clone() />
            <Phases ui=ui.clone() />
            <Answers ui=ui.clone() />
            <Sheet ui=ui.clone() />
            <CallToAction ui=ui.clone() />
            <Glossary ui=ui.clone() />
            <Footer ui />
        </div>
    }
}
