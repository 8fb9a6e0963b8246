//! Every fault, as a browser gets it.

use std::fs;
use std::io;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use site_server::{Fault, Faults, Site};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;
use tower::ServiceExt as _;

const FILE: &str = "0123456789abcdef";
const RULES: &str = "/*\n  Cache-Control: immutable\n";

fn site() -> io::Result<tempfile::TempDir> {
    let dir = tempfile::tempdir()?;
    fs::write(dir.path().join("_headers"), RULES)?;
    fs::write(dir.path().join("a.js"), FILE)?;
    fs::write(dir.path().join("a.js.br"), "compressed")?;
    fs::write(dir.path().join("b.js"), FILE)?;
    Ok(dir)
}

async fn ask(router: &Router, path: &str) -> Response<Body> {
    let request = Request::get(path).header("accept-encoding", "br");
    let request = request.body(Body::empty()).unwrap_or_default();
    let Ok(response) = router.clone().oneshot(request).await;
    response
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap_or("no text"))
}

async fn bytes(response: Response<Body>) -> Result<Vec<u8>, axum::Error> {
    let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await?;
    Ok(bytes.to_vec())
}

async fn text(response: Response<Body>) -> String {
    let bytes = bytes(response).await.unwrap_or_else(|_| b"cut".to_vec());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_file_without_a_fault_is_as_it_was() -> io::Result<()> {
    let dir = site()?;
    let faults = Faults::default();
    let router = faults.over(Site::router(dir.path()));
    faults.set("/b.js", Fault::Status(404));
    let response = ask(&router, "/a.js").await;
    assert_eq!(header(&response, "content-encoding"), "br");
    assert_eq!(text(response).await, "compressed");
    assert_eq!(ask(&router, "/b.js").await.status(), StatusCode::NOT_FOUND);
    faults.mend("/b.js");
    assert_eq!(text(ask(&router, "/b.js").await).await, FILE);
    Ok(())
}

#[tokio::test]
async fn each_fault_spoils_in_its_own_way() -> io::Result<()> {
    let dir = site()?;
    let faults = Faults::default();
    let router = faults.over(Site::router(dir.path()));
    for (fault, status, body) in [
        (Fault::Status(500), 500, ""),
        (Fault::Truncated, 200, "01234567"),
        (Fault::BitFlipped, 200, "0123456799abcdef"),
        (Fault::Content(b"old".to_vec()), 200, "old"),
    ] {
        faults.set("/*.js", fault.clone());
        let response = ask(&router, "/a.js").await;
        assert_eq!(response.status().as_u16(), status, "{fault:?}");
        assert_eq!(header(&response, "content-encoding"), "", "{fault:?}");
        if status == 200 {
            assert_eq!(header(&response, "cache-control"), "immutable", "{fault:?}");
            let length = body.len().to_string();
            assert_eq!(header(&response, "content-length"), length, "{fault:?}");
        }
        assert_eq!(text(response).await, body, "{fault:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_catch_all_page_takes_the_place_of_a_file_that_is_there_or_not() -> io::Result<()> {
    let dir = site()?;
    let faults = Faults::default();
    let router = faults.over(Site::router(dir.path()));
    faults.set("/*", Fault::Page);
    for path in ["/a.js", "/missing.js"] {
        let response = ask(&router, path).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        assert!(text(response).await.starts_with("<!doctype html>"));
    }
    Ok(())
}

#[tokio::test]
async fn faults_of_one_file_add_up() -> io::Result<()> {
    let dir = site()?;
    let faults = Faults::default();
    let router = faults.over(Site::router(dir.path()));
    faults.set("/a.js", Fault::content_type("text/plain"));
    faults.add("/a.js", Fault::header("content-security-policy", "none"));
    faults.add("/*.js", Fault::Truncated);
    let response = ask(&router, "/a.js").await;
    assert_eq!(header(&response, "content-type"), "text/plain");
    assert_eq!(header(&response, "content-security-policy"), "none");
    assert_eq!(text(response).await, "01234567");
    Ok(())
}

#[tokio::test]
async fn a_connection_that_is_cut_off_promised_the_whole_file() -> io::Result<()> {
    let dir = site()?;
    let faults = Faults::default();
    faults.set("/a.js", Fault::CutOff);
    let router = faults.over(Site::router(dir.path()));
    let running = Site::serve_router(router, ([127, 0, 0, 1], 0)).await?;
    let mut stream = tokio::net::TcpStream::connect(running.addr).await?;
    stream
        .write_all(b"GET /a.js HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    assert!(answer.contains("content-length: 16\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n01234567"), "{answer}");
    running.shutdown().await
}

#[tokio::test]
async fn what_is_held_or_stalls_comes_when_it_is_mended() -> io::Result<()> {
    let dir = site()?;
    for fault in [Fault::Held, Fault::Stalled] {
        let faults = Faults::default();
        let router = faults.over(Site::router(dir.path()));
        faults.set("/*.js", fault.clone());
        let coming = tokio::spawn(async move { text(ask(&router, "/a.js").await).await });
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!coming.is_finished(), "{fault:?}");
        // Another fault comes and goes meanwhile.
        faults.set("/b.js", Fault::Truncated);
        faults.mend("/*.js");
        let come = timeout(Duration::from_secs(5), coming).await;
        let expected = if fault == Fault::Held {
            "compressed"
        } else {
            FILE
        };
        assert_eq!(come??, expected, "{fault:?}");
    }
    Ok(())
}
