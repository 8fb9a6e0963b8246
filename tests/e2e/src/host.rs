//! Serves a built site as a static host would, records what it was asked for, and can hold the
//! WebAssembly back or lose it.

use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::Context as _;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use site_server::{Running, Site};
use tokio::sync::watch;

use crate::{Result, environment};

/// What becomes of a request for the WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    /// It is served.
    Served,
    /// It is served once this changes.
    Held,
    /// It is not there.
    Missing,
}

/// One request that was answered.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The path asked for.
    pub path: String,
    /// The status answered.
    pub status: u16,
}

/// A site that is served for one visit.
#[derive(Debug)]
pub struct Host {
    running: Running,
    record: Record,
    wasm: watch::Sender<Wasm>,
}

type Record = Arc<Mutex<Vec<Answered>>>;

impl Host {
    /// Serves a folder on a port of its own.
    pub async fn serve(site: &Path) -> Result<Self> {
        let (wasm, gate) = watch::channel(Wasm::Served);
        let record = Record::default();
        let router = Site::router(site)
            .layer(middleware::from_fn_with_state(gate, guard_wasm))
            .layer(middleware::from_fn_with_state(
                Arc::clone(&record),
                keep_record,
            ));
        let running = Site::serve_router(router, ([127, 0, 0, 1], 0))
            .await
            .context("the site cannot be served")?;
        Ok(Self {
            running,
            record,
            wasm,
        })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        self.running.url(path)
    }

    /// Says what becomes of requests for the WebAssembly from now on, and of those that are held.
    pub fn wasm(&self, wasm: Wasm) {
        self.wasm.send_replace(wasm);
    }

    /// Every request answered so far.
    pub fn answered(&self) -> Vec<Answered> {
        self.record
            .lock()
            .map(|record| record.clone())
            .unwrap_or_default()
    }
}

async fn keep_record(State(record): State<Record>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    if let Ok(mut record) = record.lock() {
        record.push(Answered {
            path,
            status: response.status().as_u16(),
        });
    }
    response
}

async fn guard_wasm(
    State(mut gate): State<watch::Receiver<Wasm>>,
    request: Request,
    next: Next,
) -> Response {
    if is_wasm(request.uri().path()) {
        let open = gate.wait_for(|wasm| *wasm != Wasm::Held).await;
        if open.map_or(Wasm::Missing, |wasm| *wasm) == Wasm::Missing {
            return (StatusCode::NOT_FOUND, [("Cache-Control", "no-store")]).into_response();
        }
    }
    next.run(request).await
}

/// Whether a path is what the live part comes with: the WebAssembly, or, where a site goes live
/// without one, a file with the ending that the environment names.
fn is_wasm(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|it| it == environment::live_part().as_str())
}
