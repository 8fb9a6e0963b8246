//! From a request to a file and its headers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::headers::HeaderRules;

/// Where the rules stand; read again for each request, since a rebuild may have changed them.
const RULES: &str = "_headers";

/// A router that serves a folder.
pub fn router(dir: &Path) -> Router {
    let files = ServeDir::new(dir)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let dir: Arc<Path> = PathBuf::from(dir).into();
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(dir, respond))
}

async fn respond(State(dir): State<Arc<Path>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if is_hidden(&path) {
        return plain(StatusCode::NOT_FOUND, "Not found.\n");
    }
    let rules = match rules(&dir) {
        Ok(rules) => rules,
        Err(problem) => return plain(StatusCode::INTERNAL_SERVER_ERROR, &problem),
    };
    let file = if path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.clone()
    };
    let Ok(uri) = file.parse::<Uri>() else {
        return plain(StatusCode::BAD_REQUEST, "Bad address.\n");
    };
    *request.uri_mut() = uri;

    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        return plain(StatusCode::NOT_FOUND, "Not found.\n");
    }
    if response.status().is_success()
        && let Some(content_type) = content_type(&file)
    {
        let value = HeaderValue::from_static(content_type);
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    set(response.headers_mut(), rules.for_path(&path));
    response
}

/// What no host serves: its own settings, and files that start with a dot. A path that spells one
/// of these characters out (`%2e`) is none that a site of ours writes.
fn is_hidden(path: &str) -> bool {
    let plain = path
        .to_ascii_lowercase()
        .replace("%2e", ".")
        .replace("%5f", "_");
    let mut segments = plain.split('/');
    segments.any(|segment| segment.starts_with('.') || segment == RULES)
}

fn rules(dir: &Path) -> Result<HeaderRules, String> {
    match std::fs::read_to_string(dir.join(RULES)) {
        Ok(text) => HeaderRules::parse(&text).map_err(|bad| format!("{bad}\n")),
        // A folder without the file asks for nothing.
        Err(_) => Ok(HeaderRules::default()),
    }
}

/// Each name takes the values that the rules give it, and loses what the server had set.
fn set(headers: &mut HeaderMap, asked: Vec<(HeaderName, HeaderValue)>) {
    for (name, _) in &asked {
        headers.remove(name);
    }
    for (name, value) in asked {
        headers.append(name, value);
    }
}

/// The types that this kind of site has; others are left to the server's own table.
fn content_type(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

fn plain(status: StatusCode, text: &str) -> Response {
    // Never stored: what is missing now may be there after the next build.
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, text.to_owned()).into_response()
}
