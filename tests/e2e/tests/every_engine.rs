//! All tests that are made in every engine, as one program: in which one, `E2E_ENGINE` says.
//! `cargo xtask test --all-engines` makes them in Firefox and `WebKit`.

mod embed_declared;
mod embed_element;
mod embed_hosts;
mod embed_snippet;
mod journeys;
mod journeys_elsewhere;
mod journeys_heard;
mod journeys_quotes;
mod journeys_search;
