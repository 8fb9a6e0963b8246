//! Serves a built site on loopback, as a static host would: with exactly the headers of its
//! `_headers` file, the right types, the compressed copies beside its files, and 404 for what is
//! not there. The dev server, the browser tests and the benchmarks share it.
//!
//! ```no_run
//! # async fn example() -> std::io::Result<()> {
//! let site = site_server::Site::serve("dist", ([127, 0, 0, 1], 0)).await?;
//! println!("{}", site.url("/"));
//! site.shutdown().await
//! # }
//! ```
//!
//! [`Faults`] (a stalled file, a wrong type, a stricter policy) are a layer over [`Site::router`],
//! served with [`Site::serve_router`].

mod faults;
mod headers;
mod ready;
mod respond;

use std::io;
use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub use faults::{Fault, Faults};
pub use headers::{BadLine, HeaderRules};
pub use ready::Ready;

/// A folder that holds a built site.
#[derive(Debug, Clone, Copy)]
pub struct Site;

impl Site {
    /// The site as a router, to put layers over.
    pub fn router(dir: impl AsRef<Path>) -> Router {
        respond::router(dir.as_ref())
    }

    /// Serves a folder at an address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address cannot be taken.
    pub async fn serve(dir: impl AsRef<Path>, addr: impl Into<SocketAddr>) -> io::Result<Running> {
        Self::serve_router(Self::router(dir), addr).await
    }

    /// Serves a router made with [`Site::router`].
    ///
    /// # Errors
    /// When the address cannot be taken.
    pub async fn serve_router(router: Router, addr: impl Into<SocketAddr>) -> io::Result<Running> {
        Self::serve_on(router, TcpListener::bind(addr.into()).await?)
    }

    /// Serves a router on an address that is already taken.
    ///
    /// # Errors
    /// When the listener has no address.
    pub fn serve_on(router: Router, listener: TcpListener) -> io::Result<Running> {
        let addr = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            tokio::select! {
                // Open connections are not waited for: a browser keeps its own for minutes.
                result = axum::serve(listener, router) => result,
                _ = stopped => Ok(()),
            }
        });
        Ok(Running { addr, stop, task })
    }
}

/// A site that is being served, until this is dropped or shut down.
#[derive(Debug)]
pub struct Running {
    /// Where it is served.
    pub addr: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl Running {
    /// The address of a path of the site.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }

    /// Serves until the server fails.
    ///
    /// # Errors
    /// What made the server stop.
    pub async fn wait(self) -> io::Result<()> {
        // Kept until the end: dropping it stops the server.
        let _stop = self.stop;
        self.task.await.map_err(io::Error::other)?
    }

    /// Stops serving.
    ///
    /// # Errors
    /// What made the server stop before it was told to.
    pub async fn shutdown(self) -> io::Result<()> {
        // The other end is gone only when the server has stopped already.
        let _ = self.stop.send(());
        self.task.await.map_err(io::Error::other)?
    }
}
