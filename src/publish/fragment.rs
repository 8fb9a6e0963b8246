//! The fragment: the prerendered explorer, complete and readable without any script.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::island::Explorer;
use crate::model::condition::Condition;
use crate::page::{Page, PageProps};
use crate::state::update::State;
use crate::ui::Ui;

use super::error::PublishError;

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

/// The same, when no two elements in it have one id.
///
/// # Errors
/// When two have.
pub fn checked_fragment(condition: &Arc<Condition>) -> Result<String, PublishError> {
    let fragment = fragment(condition);
    let Some(id) = id_twice(&fragment) else {
        return Ok(fragment);
    };
    Err(PublishError::IdTwice {
        condition: condition.outline.id.clone(),
        id: id.to_owned(),
    })
}

/// The first id that stands in a fragment twice. Rules of content keep out what they know; what is
/// put together from several ids is seen only here.
fn id_twice(fragment: &str) -> Option<&str> {
    let mut seen = BTreeSet::new();
    let tags = fragment.split('<').skip(1);
    let mut ids = tags.filter_map(|tag| {
        let mut parts = tag.split('"');
        loop {
            // Between the values of attributes; a tag ends there.
            let outside = parts.next()?;
            if outside.contains('>') {
                return None;
            }
            let value = parts.next()?;
            if outside.ends_with(" id=") {
                return Some(value);
            }
        }
    });
    ids.find(|id| !seen.insert(*id))
}

#[cfg(test)]
mod tests {
    use super::id_twice;

    #[test]
    fn an_id_of_two_elements_is_found_and_words_are_none() {
        let twice = "<p id=\"a\">x</p><i class=\"b>c\" id=\"a\"></i>";
        assert_eq!(id_twice(twice), Some("a"));
        let words = "<p id=\"a\"> id=\"a\" </p><i title=\" id=\" id=\"b\"></i>";
        assert_eq!(id_twice(words), None);
    }
}
