//! The explorer at work in a document: what becomes of what the visitor does.

mod announcements;
mod desk;
mod hearing;
mod host;
mod session;

pub use session::{Session, StartError};
