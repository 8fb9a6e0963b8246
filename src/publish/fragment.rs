//! The fragment: the prerendered explorer, complete and readable without any script.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::condition::Condition;
use crate::page::{Page, PageProps};
use crate::state::ui::Ui;

/// Renders a condition: what stands inside the root.
pub fn fragment(condition: &Arc<Condition>) -> String {
    let ui = Ui::new(Arc::clone(condition));
    let html = Owner::new().with(|| Page(PageProps { ui }).to_html());
    // Between texts and around lists Leptos leaves markers for a hydration that walks the tree.
    html.replace("<!>", "")
}
