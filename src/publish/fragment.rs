//! The fragment: the prerendered explorer, complete and readable without any script.

use std::sync::Arc;

use leptos::prelude::*;

use crate::island::Explorer;
use crate::model::condition::Condition;
use crate::page::{Page, PageProps};
use crate::state::update::State;
use crate::ui::Ui;

/// Renders a condition: what stands inside the root.
pub fn fragment(condition: &Arc<Condition>) -> String {
    fragment_in(condition, State::default())
}

/// Renders a condition as it is once it has come into a state.
pub fn fragment_in(condition: &Arc<Condition>, state: State) -> String {
    let ui = Ui::new(Arc::clone(condition), state);
    let html = Owner::new().with(|| {
        provide_context(Explorer::new(ui.app.clone(), "", |_| {}));
        Page(PageProps { ui }).to_html()
    });
    // Between texts and around lists Leptos leaves markers for a hydration that walks the tree.
    html.replace("<!>", "")
}
