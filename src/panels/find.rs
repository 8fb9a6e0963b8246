//! The search box. What it finds is written by the live page, so without it there is no box.

use leptos::prelude::*;

use crate::island::{FoundPlaces, Search, SearchInput};
use crate::ui::Ui;

/// The box, behind its name where there is little room.
#[component]
pub fn Find(ui: Ui) -> impl IntoView {
    let words = &ui.condition().words.find;
    let nothing = ui.condition().words.live.found_none.clone();
    view! {
        <div class="ce-find" role="search">
            <Search>
                <summary>{words.open.clone()}</summary>
                <div class="ce-find-box">
                    <SearchInput label=words.label.clone() placeholder=words.label.clone() />
                    <FoundPlaces label=words.places.clone() />
                    <p class="ce-found-none">{nothing}</p>
                </div>
            </Search>
        </div>
    }
}
