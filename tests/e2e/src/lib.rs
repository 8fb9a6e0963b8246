//! Drives a built site in a browser, as its visitors do: in Chromium, and for the main journeys in
//! Firefox and `WebKit` as well.
//!
//! A test plans a [`Visit`] and gets an [`ExplorerPage`]: a page object that finds things by their
//! role and name, as a screen reader's user does. When the test is done, however it ends, the
//! visit is audited: nothing asked of anyone else, nothing stored, no error. See [`audit`].
//!
//! `cargo xtask test --e2e` builds the sites and names them in the environment; see [`environment`].

pub mod audit;
pub mod axe;
pub mod behaviour;
mod browser;
pub mod clinic_text;
pub mod conditions;
pub mod embedded;
pub mod environment;
pub mod figure;
pub mod host;
pub mod page;
pub mod paper;
pub mod reader;
pub mod table;
pub mod trap;
pub mod visit;
pub mod words;

pub use browser::Engine;
pub use page::ExplorerPage;
pub use page::hand::Hand;
pub use table::{Kind, Table, Topic};
pub use visit::{Viewport, Visit};

/// What a step of a test comes to: an error says what could not be done, a panic what is wrong.
pub type Result<T> = anyhow::Result<T>;
