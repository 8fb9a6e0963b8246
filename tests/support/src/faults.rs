//! Faults: a site that is served wrongly on purpose, path by path.
//!
//! A fault is a layer over a site's router. What it is can be changed while the site is served, so
//! that a test can break a file and mend it again:
//!
//! ```no_run
//! # use site_server::{Fault, Faults, Site};
//! # async fn example() -> std::io::Result<()> {
//! let faults = Faults::default();
//! let router = faults.over(Site::router("dist"));
//! let site = Site::serve_router(router, ([127, 0, 0, 1], 0)).await?;
//! faults.set("/assets/*.wasm", Fault::Truncated);
//! // ... a visit to `site.url("/")` that has to cope; then the file is whole again:
//! faults.mend("/assets/*.wasm");
//! # Ok(())
//! # }
//! ```
//!
//! Patterns are those of `_headers`: `*` stands for any run of characters. When several faults
//! match a path, each is laid over what the ones set before it left. A file with a fault still
//! comes with the headers that the site asks for, so a browser may keep it: a way out has to cope
//! with that, too.

mod spoil;

use std::future::Future;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::sync::watch;

use crate::headers::matches;

/// What is wrong with a file, or with the way it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This status, and nothing of the file: missing (404), gone (410), broken (500).
    Status(u16),
    /// HTML with status 200 where the file should be: hosts with a catch-all page do that.
    Page,
    /// Other content under the headers of this file: an old release's, or one patched on purpose.
    Content(Vec<u8>),
    /// The first half, as if that were all.
    Truncated,
    /// The whole is promised, and the connection ends in the middle.
    CutOff,
    /// One bit, in the middle of the file, is another.
    BitFlipped,
    /// Nothing comes until the fault is mended; then the file does.
    Held,
    /// The first half comes, and the rest once the fault is mended.
    Stalled,
    /// A header has this value, or is not there.
    Header(HeaderName, Option<HeaderValue>),
}

impl Fault {
    /// A header with another value, such as a stricter policy.
    ///
    /// # Panics
    /// When the name or the value is none that can be sent.
    pub fn header(name: &str, value: &str) -> Self {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_str(value);
        let (Ok(name), Ok(value)) = (name, value) else {
            panic!("no header");
        };
        Self::Header(name, Some(value))
    }

    /// A file of the wrong type, such as WebAssembly sent as text.
    pub fn content_type(value: &'static str) -> Self {
        Self::Header(header::CONTENT_TYPE, Some(HeaderValue::from_static(value)))
    }
}

#[derive(Clone, Debug)]
struct Rule {
    pattern: String,
    fault: Fault,
}

/// The faults of a site that is being served. Clones speak of the same site.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    rules: watch::Sender<Vec<Rule>>,
}

impl Faults {
    /// Lays these faults over a site.
    pub fn over(&self, router: Router) -> Router {
        router.layer(middleware::from_fn_with_state(self.clone(), answer))
    }

    /// From now on the files that a pattern names have this fault, and no other of this pattern.
    pub fn set(&self, pattern: &str, fault: Fault) {
        let pattern = pattern.to_owned();
        self.rules.send_modify(|rules| {
            rules.retain(|rule| rule.pattern != pattern);
            rules.push(Rule { pattern, fault });
        });
    }

    /// The files that a pattern names have this fault too.
    pub fn add(&self, pattern: &str, fault: Fault) {
        let pattern = pattern.to_owned();
        self.rules
            .send_modify(|rules| rules.push(Rule { pattern, fault }));
    }

    /// What was set under this pattern is mended. Whoever waits for the file gets it.
    pub fn mend(&self, pattern: &str) {
        self.rules
            .send_modify(|rules| rules.retain(|rule| rule.pattern != pattern));
    }

    /// The faults of a path, in the order in which they were set.
    fn of(&self, path: &str) -> Vec<Fault> {
        of(&self.rules.borrow(), path)
    }

    /// Waits until a path has a fault no more. Without a site to mend it never has.
    fn mended(&self, path: String, fault: Fault) -> impl Future<Output = ()> + use<> {
        let mut rules = self.rules.subscribe();
        async move {
            let is_mended = |rules: &Vec<Rule>| !of(rules, &path).contains(&fault);
            // The sender lives as long as the router that this is a part of.
            let _ = rules.wait_for(is_mended).await;
        }
    }
}

fn of(rules: &[Rule], path: &str) -> Vec<Fault> {
    let matching = rules.iter().filter(|rule| matches(&rule.pattern, path));
    matching.map(|rule| rule.fault.clone()).collect()
}

async fn answer(State(faults): State<Faults>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if faults.of(&path).contains(&Fault::Held) {
        faults.mended(path.clone(), Fault::Held).await;
    }
    let found = faults.of(&path);
    if found.is_empty() {
        return next.run(request).await;
    }
    // A fault is in the file itself: no compressed copy, no part, and no "not modified".
    for name in [
        header::ACCEPT_ENCODING,
        header::RANGE,
        header::IF_MODIFIED_SINCE,
        header::IF_NONE_MATCH,
    ] {
        request.headers_mut().remove(name);
    }
    let mut response = next.run(request).await;
    for fault in found {
        let mended = faults.mended(path.clone(), fault.clone());
        response = spoil::spoil(response, fault, mended).await;
    }
    response
}
