//! What holds for every condition; each test runs it with a table of its own.

mod accessible;
mod chosen;
mod early;
mod history;
mod layout;
mod links;

pub use accessible::every_state_is_accessible;
pub use chosen::assert_chosen;
pub use early::{TRANSLATE, assert_kept, assert_works, open_early, use_early};
pub use history::the_history_follows_the_focus;
pub use layout::{labels_are_in_place, nothing_is_wider};
pub use links::{every_topic_is_reached_by_keyboard, every_topic_lights_up};
