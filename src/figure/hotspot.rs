//! A contributor's label over the figure: a link, tied to its structures by a leader line.

use leptos::prelude::*;

use crate::island::Label;
use crate::model::ids::ContributorIx;
use crate::ui::Ui;

/// One label. Where it stands in each drawing is the published style sheet's to say.
#[component]
pub(crate) fn Hotspot(ui: Ui, contributor: ContributorIx) -> impl IntoView {
    let words = ui.condition().contributors[contributor.index()].clone();
    view! {
        <Label contributor>
            <span class="ce-label-name">
                <i class="ce-mark" data-mark=words.mark.as_str()></i>
                <span>{ui.outline().contributors[contributor.index()].name.clone()}</span>
            </span>
            " "
            <span class="ce-label-structures">{words.structures.text.clone()}</span>
            // The same, set for the other side of the figure: the style sheet shows one of the two.
            <span class="ce-label-structures" aria-hidden="true">
                {words.structures.text.clone()}
            </span>
            <i class="ce-leader"></i>
            <i class="ce-pin"></i>
        </Label>
    }
}
