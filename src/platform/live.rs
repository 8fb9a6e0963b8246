//! Live attributes, taken over in the published markup.

use any_spawner::Executor;
use reactive_graph::effect::RenderEffect;
use reactive_graph::owner::Owner;
use web_sys::Element;

use super::PlatformError;
use super::root::Root;
use crate::state::app_state::AppState;
use crate::state::live::{LIVE, Live};

/// Attributes that follow the state, until this is dropped.
pub struct Followed {
    _effects: Vec<RenderEffect<()>>,
    _owner: Owner,
}

/// Lets every live attribute in the root follow the state, from what it is now.
///
/// # Errors
/// When the markup names a live attribute that this engine does not know.
pub fn follow(root: &Root, state: &AppState) -> Result<Followed, PlatformError> {
    // A second explorer on the page finds the executor there already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let elements = root.all("[data-live]");
    let effects = owner.with(|| {
        let effects = elements.map(|element| follow_one(element, state));
        effects.collect::<Result<_, _>>()
    })?;
    Ok(Followed {
        _effects: effects,
        _owner: owner,
    })
}

/// One effect for an element: its attributes are mostly about one topic.
fn follow_one(element: Element, state: &AppState) -> Result<RenderEffect<()>, PlatformError> {
    let codes = element.get_attribute(LIVE).unwrap_or_default();
    let live: Option<Vec<Live>> = codes.split(' ').map(Live::read).collect();
    let live = live.ok_or(PlatformError::Markup)?;
    let state = state.clone();
    Ok(RenderEffect::new(move |_| {
        for live in &live {
            // Setting an attribute of a fixed, valid name cannot fail.
            let _ = match live.value(&state) {
                Some(value) => element.set_attribute(live.name(), &value),
                None => element.remove_attribute(live.name()),
            };
        }
    }))
}
