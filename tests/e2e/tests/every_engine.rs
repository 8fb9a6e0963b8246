//! All tests that are made in every engine, as one program: in which one, `E2E_ENGINE` says.
//! `cargo xtask test --e2e` makes them in Chromium, `--all-engines` in the others.

mod embed;
mod embed_declared;
mod embed_element;
mod embed_hosts;
mod embed_snippet;
mod journeys;
mod journeys_elsewhere;
mod journeys_heard;
mod journeys_look;
mod journeys_paper;
mod journeys_quotes;
mod journeys_search;
mod keyboard;
