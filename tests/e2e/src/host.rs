//! Serves a built site as a static host would, records what it was asked for, and can go wrong on
//! purpose: see [`Faults`].

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, bail};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::middleware::{self, Next};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use site_server::{HeaderRules, Running, Site};
use tokio::net::TcpListener;

use crate::{Result, environment};

pub use site_server::{Fault, Faults};

/// Where files of a site are, as patterns of [`Faults`].
pub mod files {
    /// The page.
    pub const PAGE: &str = "/";
    /// The loader.
    pub const LOADER: &str = "/assets/boot.*";
    /// The script between browser and WebAssembly.
    pub const GLUE: &str = "/assets/explorer.*.js";
    /// The WebAssembly.
    pub const WASM: &str = "/assets/explorer.*.wasm";
    /// What is linked to what.
    pub const OUTLINE: &str = "/conditions/*.json";
    /// The published markup, fetched to be put back.
    pub const FRAGMENT: &str = "/conditions/*.html";
    /// The list of conditions.
    pub const INDEX: &str = "/conditions/index.json";
}

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
    /// How it was asked for.
    pub method: String,
    /// The path asked for.
    pub path: String,
    /// What stood behind the path.
    pub query: Option<String>,
    /// The status answered.
    pub status: u16,
}

/// A site that is served for one visit.
#[derive(Debug)]
pub struct Host {
    /// What is wrong with it.
    pub faults: Faults,
    site: PathBuf,
    running: Running,
    record: Record,
}

type Record = Arc<Mutex<Vec<Answered>>>;

/// Every port that a site was served on. A browser is handed from visit to visit and keeps what it
/// was served: on a port that comes again it would not ask.
static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

async fn listen_on_new_port() -> Result<TcpListener> {
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let mut ports = PORTS.lock().unwrap_or_else(PoisonError::into_inner);
        if ports.insert(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}

impl Host {
    /// Serves a folder on a port that no visit had.
    pub async fn serve(site: &Path) -> Result<Self> {
        let faults = Faults::default();
        let record = Record::default();
        let kept = middleware::from_fn_with_state(Arc::clone(&record), keep_record);
        let router = faults.over(Site::router(site)).layer(kept);
        let listener = listen_on_new_port().await?;
        let running = Site::serve_on(router, listener).context("the site cannot be served")?;
        Ok(Self {
            faults,
            site: site.to_owned(),
            running,
            record,
        })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        self.running.url(path)
    }

    /// The same site by another name, which is another origin to a browser.
    pub fn elsewhere(&self, path: &str) -> String {
        self.url(path).replacen("127.0.0.1", "localhost", 1)
    }

    /// Says what becomes of requests for the WebAssembly from now on, and of those that are held.
    pub fn wasm(&self, wasm: Wasm) {
        let files = environment::live_part();
        match wasm {
            Wasm::Served => self.faults.mend(&files),
            Wasm::Held => self.faults.set(&files, Fault::Held),
            Wasm::Missing => self.faults.set(&files, Fault::Status(404)),
        }
    }

    /// The policy that the site asks for its page.
    pub fn policy(&self) -> Result<String> {
        let rules = std::fs::read_to_string(self.site.join("_headers"))?;
        let headers = HeaderRules::parse(&rules)?.for_path(files::PAGE);
        let policy = headers
            .into_iter()
            .find(|(name, _)| name == CONTENT_SECURITY_POLICY);
        let (_, policy) = policy.context("the page has no policy")?;
        Ok(policy.to_str()?.to_owned())
    }

    /// Serves other WebAssembly, and a loader that was published with it.
    pub fn publish_wasm(&self, wasm: Vec<u8>) -> Result<()> {
        let integrity = |wasm: &[u8]| format!("sha256-{}", STANDARD.encode(Sha256::digest(wasm)));
        let loader = String::from_utf8(self.file(files::LOADER)?)?;
        let own = integrity(&self.file(files::WASM)?);
        if !loader.contains(&own) {
            bail!("the loader does not say what the WebAssembly must be");
        }
        let loader = loader.replace(&own, &integrity(&wasm));
        self.faults
            .set(files::LOADER, Fault::Content(loader.into()));
        self.faults.set(files::WASM, Fault::Content(wasm));
        Ok(())
    }

    /// Serves a page at a path, with scripts before its own: not every driver can run one first.
    pub fn run_first(&self, path: &str, page: &str, sources: &[&str]) {
        let script = format!("{path}.first.js");
        let first = format!("<head>\n<script src=\"{script}\"></script>");
        let page = page.replacen("<head>", &first, 1);
        self.faults.set(path, Fault::Content(page.into_bytes()));
        let source = sources.join("\n").into_bytes();
        self.faults.set(&script, Fault::Content(source));
        let javascript = Fault::content_type("text/javascript");
        self.faults.add(&script, javascript);
    }

    /// A page of the site, as it is published.
    pub fn page(&self, path: &str) -> Result<String> {
        Ok(String::from_utf8(self.file(path)?)?)
    }

    /// The content of a file of the site, by a pattern that ends in a known way.
    pub fn file(&self, pattern: &str) -> Result<Vec<u8>> {
        let (folder, name) = pattern.rsplit_once('/').context("a path")?;
        let (start, end) = name.rsplit_once('*').unwrap_or((name, ""));
        let folder = self.site.join(folder.trim_start_matches('/'));
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(start) && name.ends_with(end) {
                return Ok(std::fs::read(&path)?);
            }
        }
        bail!("{} has no {name}", folder.display())
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
    let method = request.method().to_string();
    let path = request.uri().path().to_owned();
    let query = request.uri().query().map(str::to_owned);
    let response = next.run(request).await;
    if let Ok(mut record) = record.lock() {
        record.push(Answered {
            method,
            path,
            query,
            status: response.status().as_u16(),
        });
    }
    response
}
