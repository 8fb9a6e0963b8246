//! The page: the figure and the panels in reading order. No browser call.

use leptos::prelude::*;

use crate::figure::stage::Stage;
use crate::figure::switch::SituationSwitch;
use crate::island;
use crate::panels::{
    Answers, CallToAction, Contributors, FigureTold, FigureWords, Footer, Glossary, Introduction,
    Masthead, Matrix, Notices, Phases, Reading, Sheet, Symptoms, Title, UrgentCare,
};
use crate::ui::Ui;

/// Everything inside the root.
#[component]
pub fn Page(
    /// The state to read and the words to write.
    ui: Ui,
) -> impl IntoView {
    let situations = view! { <SituationSwitch ui=ui.clone() /> };
    let explored = ui.clone();
    view! {
        <island::Page>
            <UrgentCare ui=ui.clone() />
            <Masthead ui=ui.clone() />
            <Notices ui=ui.clone() />
            <island::Explore>
                <Title ui=explored.clone() />
                <Stage ui=explored.clone() />
                <FigureTold ui=explored.clone() />
                <Introduction ui=explored.clone() />
                <Symptoms ui=explored.clone() />
                <FigureWords ui=explored.clone() switch=situations />
                <Contributors ui=explored.clone() />
            </island::Explore>
            <Reading ui=ui.clone() />
            <Matrix ui=ui.clone() />
            <Phases ui=ui.clone() />
            <Answers ui=ui.clone() />
            <Sheet ui=ui.clone() />
            <CallToAction ui=ui.clone() />
            <Glossary ui=ui.clone() />
            <Footer ui />
        </island::Page>
    }
}
