//! From a right answer to a wrong one.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{self, StreamExt as _};

use super::Fault;

/// What hosts with a catch-all page send for a file that they do not have.
const PAGE: &str = "<!doctype html><title>Not here</title><p>This page is not the file.</p>";

/// Lays one fault over an answer. `mended` ends when the fault is taken back.
pub async fn spoil(
    mut response: Response,
    fault: Fault,
    mended: impl Future<Output = ()> + Send + 'static,
) -> Response {
    match fault {
        // Waited for before the file was asked for.
        Fault::Held => response,
        Fault::Status(status) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND);
            (status, [(header::CACHE_CONTROL, "no-store")]).into_response()
        }
        Fault::Page => {
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, html);
            *response.status_mut() = StatusCode::OK;
            whole(response, PAGE.into())
        }
        Fault::Content(bytes) => {
            *response.status_mut() = StatusCode::OK;
            whole(response, bytes.into())
        }
        Fault::Truncated => {
            let (response, bytes) = read(response).await;
            let half = bytes.slice(..bytes.len() / 2);
            whole(response, half)
        }
        Fault::BitFlipped => {
            let (response, bytes) = read(response).await;
            let mut bytes = bytes.to_vec();
            let middle = bytes.len() / 2;
            if let Some(byte) = bytes.get_mut(middle) {
                *byte ^= 1;
            }
            whole(response, bytes.into())
        }
        Fault::CutOff => {
            let (response, bytes) = read(response).await;
            let half = stream::iter([Ok(bytes.slice(..bytes.len() / 2))]);
            let end = stream::once(async {
                // What was sent has to leave first: ending drops what still waits.
                tokio::time::sleep(Duration::from_millis(20)).await;
                Err(io::Error::from(io::ErrorKind::ConnectionAborted))
            });
            in_parts(response, bytes.len(), half.chain(end))
        }
        Fault::Stalled => {
            let (response, bytes) = read(response).await;
            let rest = bytes.slice(bytes.len() / 2..);
            let half = stream::iter([Ok(bytes.slice(..bytes.len() / 2))]);
            let later = stream::once(async move {
                mended.await;
                Ok(rest)
            });
            in_parts(response, bytes.len(), half.chain(later))
        }
        Fault::Header(name, value) => {
            response.headers_mut().remove(&name);
            if let Some(value) = value {
                response.headers_mut().insert(name, value);
            }
            response
        }
    }
}

async fn read(response: Response) -> (Response, Bytes) {
    let (parts, body) = response.into_parts();
    // Files of a site are small; one that cannot be read is empty.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (Response::from_parts(parts, Body::empty()), bytes)
}

fn whole(response: Response, bytes: Bytes) -> Response {
    with_length(response, bytes.len(), Body::from(bytes))
}

fn in_parts(
    response: Response,
    length: usize,
    parts: impl stream::Stream<Item = Result<Bytes, io::Error>> + Send + 'static,
) -> Response {
    with_length(response, length, Body::from_stream(parts))
}

fn with_length(mut response: Response, length: usize, body: Body) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    // What the validators spoke of is another content.
    headers.remove(header::LAST_MODIFIED);
    headers.remove(header::ETAG);
    *response.body_mut() = body;
    response
}
