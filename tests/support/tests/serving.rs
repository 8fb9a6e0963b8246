//! A built site, as its visitors' browsers get it from the server.

use std::fs;
use std::io;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use axum::middleware;
use site_server::{Ready, Site};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tower::ServiceExt as _;

const RULES: &str = "/*
  X-Content-Type-Options: nosniff
/
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
";

fn site() -> io::Result<tempfile::TempDir> {
    let dir = tempfile::tempdir()?;
    let write = |name: &str, content: &str| fs::write(dir.path().join(name), content);
    fs::create_dir_all(dir.path().join("assets"))?;
    fs::create_dir_all(dir.path().join(".stage"))?;
    write("_headers", RULES)?;
    write("index.html", "<p>page</p>")?;
    write("index.html.br", "brotli")?;
    write("index.html.gz", "gzip")?;
    write("assets/a.wasm", "wasm")?;
    write("assets/a.js", "js")?;
    write(".stage/a.js", "unfinished")?;
    Ok(dir)
}

async fn ask(router: Router, request: Request<Body>) -> Response<Body> {
    let Ok(response) = router.oneshot(request).await;
    response
}

fn get(path: &str) -> Request<Body> {
    with("GET", path, "accept", "*/*")
}

fn with(method: &str, path: &str, name: &str, value: &str) -> Request<Body> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(name, value);
    request.body(Body::empty()).unwrap_or_default()
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap_or("no text"))
}

async fn text(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), 1 << 20)
        .await
        .unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn who_asks_before_the_first_build_is_answered() -> io::Result<()> {
    let dir = site()?;
    let ready = Ready::default();
    let router = ready.over(Site::router(dir.path()));
    let early = ask(router.clone(), get("/")).await;
    assert_eq!(early.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(header(&early, "refresh"), "2");
    assert_eq!(header(&early, "cache-control"), "no-store");
    ready.set();
    let later = ask(router, get("/")).await;
    assert_eq!(later.status(), StatusCode::OK);
    assert_eq!(header(&later, "refresh"), "");
    Ok(())
}

#[tokio::test]
async fn the_page_comes_with_its_own_headers_only() -> io::Result<()> {
    let dir = site()?;
    let page = ask(Site::router(dir.path()), get("/")).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(header(&page, "content-type"), "text/html; charset=utf-8");
    assert_eq!(header(&page, "cache-control"), "no-cache");
    assert_eq!(header(&page, "x-content-type-options"), "nosniff");
    assert_eq!(header(&page, "access-control-allow-origin"), "");
    assert_eq!(text(page).await, "<p>page</p>");
    Ok(())
}

#[tokio::test]
async fn types_and_headers_follow_the_path() -> io::Result<()> {
    let dir = site()?;
    let wasm = ask(Site::router(dir.path()), get("/assets/a.wasm")).await;
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert_eq!(
        header(&wasm, "cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(header(&wasm, "access-control-allow-origin"), "*");
    let script = ask(Site::router(dir.path()), get("/assets/a.js")).await;
    assert_eq!(
        header(&script, "content-type"),
        "text/javascript; charset=utf-8"
    );
    Ok(())
}

#[tokio::test]
async fn a_compressed_copy_is_sent_to_who_accepts_it() -> io::Result<()> {
    let dir = site()?;
    for (accepted, encoding, body) in [
        ("gzip, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("br;q=0, gzip", "gzip", "gzip"),
        ("identity", "", "<p>page</p>"),
    ] {
        let request = with("GET", "/", "accept-encoding", accepted);
        let page = ask(Site::router(dir.path()), request).await;
        assert_eq!(header(&page, "content-encoding"), encoding, "{accepted}");
        assert_eq!(
            header(&page, "content-type"),
            "text/html; charset=utf-8",
            "{accepted}"
        );
        assert_eq!(header(&page, "vary"), "accept-encoding", "{accepted}");
        assert_eq!(text(page).await, body, "{accepted}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_there_is_not_found() -> io::Result<()> {
    let dir = site()?;
    for path in [
        "/missing.js",
        "/assets",
        "/assets/",
        "/assets/old.wasm",
        "/_headers",
        "/%5fheaders",
        "/.stage/a.js",
        "/%2estage/a.js",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%2fCargo.toml",
        "/assets/..%2f..%2f..%2f..%2fetc/passwd",
        "//etc/passwd",
    ] {
        let response = ask(Site::router(dir.path()), get(path)).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&response, "cache-control"), "no-store", "{path}");
        assert!(!text(response).await.contains("<p>page</p>"), "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn head_has_the_headers_and_no_body() -> io::Result<()> {
    let dir = site()?;
    let page = ask(Site::router(dir.path()), with("HEAD", "/", "accept", "*/*")).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(header(&page, "content-length"), "11");
    assert_eq!(text(page).await, "");
    let post = ask(Site::router(dir.path()), with("POST", "/", "accept", "*/*")).await;
    assert_eq!(post.status(), StatusCode::METHOD_NOT_ALLOWED);
    Ok(())
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() -> io::Result<()> {
    let dir = site()?;
    let first = ask(Site::router(dir.path()), get("/")).await;
    let date = header(&first, "last-modified").to_owned();
    let again = with("GET", "/", "if-modified-since", &date);
    let again = ask(Site::router(dir.path()), again).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(header(&again, "cache-control"), "no-cache");
    Ok(())
}

#[tokio::test]
async fn rules_that_cannot_be_read_are_an_error() -> io::Result<()> {
    let dir = site()?;
    fs::write(dir.path().join("_headers"), "/*\nname: value\n")?;
    let response = ask(Site::router(dir.path()), get("/")).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(text(response).await.contains("_headers, line 2"));
    Ok(())
}

#[tokio::test]
async fn it_serves_on_a_free_port_until_it_is_shut_down() -> io::Result<()> {
    let dir = site()?;
    let running = Site::serve(dir.path(), ([127, 0, 0, 1], 0)).await?;
    let addr = running.addr;
    assert_eq!(running.url("/x"), format!("http://{addr}/x"));
    let mut stream = tokio::net::TcpStream::connect(addr).await?;
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("<p>page</p>"), "{answer}");
    running.shutdown().await?;
    assert!(tokio::net::TcpStream::connect(addr).await.is_err());
    Ok(())
}

#[tokio::test]
async fn a_fault_can_be_laid_over_a_site() -> io::Result<()> {
    let dir = site()?;
    let faulty = Site::router(dir.path()).layer(middleware::map_response(
        |mut response: Response<Body>| async {
            response.headers_mut().remove(header::CONTENT_TYPE);
            response
        },
    ));
    let wasm = ask(faulty, get("/assets/a.wasm")).await;
    assert_eq!(header(&wasm, "content-type"), "");
    assert_eq!(text(wasm).await, "wasm");
    Ok(())
}
