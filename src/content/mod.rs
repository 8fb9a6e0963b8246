//! The native side of content: what authors write, read, checked, signed and turned into a
//! [`Condition`](crate::model::condition::Condition). `content/SCHEMA.md` teaches the format.
//!
//! `read` takes files into the authored `schema` and goes on after every fault; `walk` lays all
//! texts out flat; `checks` holds the table of rules; `build` makes the condition once all of them
//! pass. May use `model` only.

mod build;
pub mod checks;
pub mod commands;
mod decode;
mod drawn;
mod fault;
mod figure_set;
pub mod library;
mod load;
mod names;
mod provenance;
mod read;
mod readability;
mod report;
mod review;
mod schema;
mod signoff;
mod source;
mod summary;
mod walk;
mod walker;

pub use library::Places;
pub use load::{load, load_signed};
pub use report::{Problem, Report};
