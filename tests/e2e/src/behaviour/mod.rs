//! What holds for every condition; each test runs it with a table of its own.

mod accessible;
mod history;
mod layout;
mod links;

pub use accessible::every_state_is_accessible;
pub use history::the_history_follows_the_focus;
pub use layout::labels_are_in_place;
pub use links::{assert_chosen, every_topic_is_reached_by_keyboard, every_topic_lights_up};
