//! The fragment: the prerendered explorer, complete and readable without any script.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::model::condition::Condition;
use crate::page::{Page, PageProps};
use crate::state::ui::Ui;

use super::skeleton;

/// A rendered fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// What stands inside the root.
    pub html: String,
    /// The fingerprint of its skeleton; see [`skeleton`].
    pub skeleton: String,
}

/// Renders a condition with the same views that the browser hydrates.
pub fn fragment(condition: &Arc<Condition>) -> Fragment {
    let context = Arc::new(SsrSharedContext::new());
    let owner = Owner::new_root(Some(context));
    let ui = Ui::publishing(Arc::clone(condition));
    let html = owner.with(|| Page(PageProps { ui }).to_html());
    let skeleton = skeleton::fingerprint(&html);
    Fragment { html, skeleton }
}
