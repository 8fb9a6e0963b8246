//! The search box. What it finds is written by the live page, so without it there is no box.

use leptos::prelude::*;

use crate::state::ui::Ui;

/// The box, behind its name where there is little room.
#[component]
pub fn Find(ui: Ui) -> impl IntoView {
    let words = &ui.condition().words.find;
    view! {
        <div class="ce-find" role="search">
            <details>
                <summary>{words.open.clone()}</summary>
                <div class="ce-find-box">
                    <input
                        type="search"
                        aria-label=words.label.clone()
                        placeholder=words.label.clone()
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="search"
                    />
                    <ol class="ce-found" role="list" aria-label=words.places.clone() data-goes="" hidden></ol>
                </div>
            </details>
        </div>
    }
}
