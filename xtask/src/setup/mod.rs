//! Set-up: everything that a command needs, looked for first, and installed when it is missing.
//!
//! Each step says what it does and why. What is built is kept by version outside the checkout, so
//! that it is built once for a machine.

mod browser;
mod cargo_tool;
mod checkers;
mod crates;
mod deny;
mod engines;
mod lanes;
mod needs;
mod node;
mod poppler;
mod rust_src;
mod screen_reader;
mod step;
mod system;
mod tools;
mod wasm_bindgen;
mod wasm_target;

pub use browser::Browser;
pub use checkers::bin as checkers_bin;
pub use engines::{WEBKIT_ELSEWHERE, can_have_webkit};
pub use lanes::set_up;
pub use needs::{Need, RELEASE, SITE, all};
pub use screen_reader::{ELSEWHERE as SCREEN_READER_ELSEWHERE, can_have as can_have_screen_reader};
pub use tools::Tools;
