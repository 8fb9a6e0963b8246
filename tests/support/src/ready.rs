//! A site that is served before it is built: whoever asks early is told, and asks again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};

/// Browsers load the page again after this many seconds.
const AGAIN: &str = "2";

/// Whether a site is ready to be served. Clones speak of the same site.
#[derive(Clone, Debug, Default)]
pub struct Ready(Arc<AtomicBool>);

impl Ready {
    /// Lays this over a site: until it is ready, every answer says so.
    pub fn over(&self, router: Router) -> Router {
        router.layer(middleware::from_fn_with_state(self.clone(), answer))
    }

    /// From now on the site itself answers.
    pub fn set(&self) {
        self.0.store(true, Ordering::Release);
    }
}

async fn answer(State(ready): State<Ready>, request: Request, next: Next) -> Response {
    if ready.0.load(Ordering::Acquire) {
        return next.run(request).await;
    }
    let headers = [
        (HeaderName::from_static("refresh"), AGAIN),
        (header::RETRY_AFTER, AGAIN),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let text = "The site is being built for the first time. This page loads again by itself.\n";
    (StatusCode::SERVICE_UNAVAILABLE, headers, text).into_response()
}
