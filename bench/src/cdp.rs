//! The browser, and its protocol: a call and its answer, as JSON.

use std::collections::HashMap;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::sync::oneshot;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// No display, as root, no request of the browser's own, and nothing slowed down for being unseen.
const ARGUMENTS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
];

/// How long any one call may take: a slow page with a hundred times the content takes its time.
const PATIENCE: Duration = Duration::from_secs(180);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;
type Waiting = Arc<Mutex<HashMap<u64, oneshot::Sender<Value>>>>;
type Expected = Arc<Mutex<HashMap<String, oneshot::Sender<Value>>>>;

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    socket: tokio::sync::Mutex<SplitSink<Socket, Message>>,
    waiting: Waiting,
    expected: Expected,
    last_call: AtomicU64,
    process: Child,
    // Last, so that it goes when nothing writes to it any more.
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser with a profile of its own.
    pub async fn start(program: &Path) -> Result<Self> {
        let profile = tempfile::tempdir().context("no folder for the browser's profile")?;
        let mut process = Command::new(program)
            .args(ARGUMENTS)
            .arg("--remote-debugging-port=0")
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        let output = process.stderr.take().context("the browser has no output")?;
        let mut lines = BufReader::new(output).lines();
        let address = loop {
            let line = lines.next_line().await?;
            let line = line.ok_or_else(|| anyhow!("the browser ended before it was ready"))?;
            if let Some(address) = line.strip_prefix("DevTools listening on ") {
                break address.to_owned();
            }
        };
        // Read on, so that the browser never waits for its reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let (socket, _) = connect_async(address.as_str()).await?;
        let (sink, stream) = socket.split();
        let waiting = Waiting::default();
        let expected = Expected::default();
        tokio::spawn(deliver(stream, Arc::clone(&waiting), Arc::clone(&expected)));
        Ok(Self {
            socket: tokio::sync::Mutex::new(sink),
            waiting,
            expected,
            last_call: AtomicU64::new(0),
            process,
            _profile: profile,
        })
    }

    /// Calls a method of the browser itself, or of a session.
    pub async fn call(&self, session: Option<&str>, method: &str, params: Value) -> Result<Value> {
        let id = self.last_call.fetch_add(1, Ordering::Relaxed) + 1;
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let (answer, answered) = oneshot::channel();
        if let Ok(mut waiting) = self.waiting.lock() {
            waiting.insert(id, answer);
        }
        let text = Message::text(message.to_string());
        self.socket.lock().await.send(text).await?;
        let answer = timeout(PATIENCE, answered)
            .await
            .with_context(|| format!("{method} was not answered in {PATIENCE:?}"))?
            .with_context(|| format!("the browser ended during {method}"))?;
        if let Some(error) = answer.get("error") {
            bail!("{method}: {error}");
        }
        Ok(answer["result"].clone())
    }

    /// The next event of a kind.
    pub fn expect(&self, event: &str) -> oneshot::Receiver<Value> {
        let (sender, receiver) = oneshot::channel();
        if let Ok(mut expected) = self.expected.lock() {
            expected.insert(event.to_owned(), sender);
        }
        receiver
    }

    /// What the browser calls itself, with its version.
    pub async fn version(&self) -> Result<String> {
        let version = self.call(None, "Browser.getVersion", json!({})).await?;
        Ok(version["product"].as_str().unwrap_or_default().to_owned())
    }

    /// Ends the browser.
    pub async fn stop(mut self) -> Result<()> {
        Ok(self.process.kill().await?)
    }
}

/// Hands each answer to its caller, and each event to who expects it; the others are nobody's.
async fn deliver(mut stream: SplitStream<Socket>, waiting: Waiting, expected: Expected) {
    while let Some(Ok(message)) = stream.next().await {
        let Ok(text) = message.into_text() else {
            continue;
        };
        let answer: Value = serde_json::from_str(&text).unwrap_or_default();
        let event = answer["method"]
            .as_str()
            .and_then(|name| expected.lock().ok()?.remove(name));
        if let Some(event) = event {
            let _ = event.send(answer["params"].clone());
            continue;
        }
        let caller = answer["id"]
            .as_u64()
            .and_then(|id| waiting.lock().ok()?.remove(&id));
        if let Some(caller) = caller {
            // A caller that waits no longer needs no answer.
            let _ = caller.send(answer);
        }
    }
    // Whoever still waits is told that no answer will come.
    if let Ok(mut waiting) = waiting.lock() {
        waiting.clear();
    }
}
