//! `cargo xtask serve`: the dev site on loopback, rebuilt on change.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use site_server::{Ready, Site};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::setup::{self, set_up};
use crate::site::build_site;
use crate::trunk::{Profile, scratch, trunk};

/// Sets up, builds, serves and rebuilds until it is stopped. A first build that fails ends it;
/// after that the last site that was built is served, whatever a rebuild says.
pub fn serve(host: IpAddr, port: u16) -> Result<()> {
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    // Taken first: nobody should wait for a build to learn that the port is not free.
    let listener = runtime.block_on(listen(SocketAddr::new(host, port)))?;
    let dist = scratch("serve");
    let ready = Ready::default();
    let router = ready.over(Site::router(&dist));
    let site = runtime.block_on(async { Site::serve_on(router, listener) })?;

    let tools = set_up(&setup::SITE)?;
    println!("\nBuilding the site.");
    build_site(&tools, Profile::Dev, &dist)?;
    ready.set();
    println!(
        "\nReady after {} s:\n\n    {}\n",
        start.elapsed().as_secs(),
        site.url("/")
    );
    println!(
        "A change in src/, style/, public/ or content/ rebuilds; reload the page then. Ctrl-C \
         stops.\n"
    );
    let watch = trunk(&tools, "watch", Profile::Dev, &dist)?.into_command();
    runtime.block_on(async {
        let mut command = Command::from(watch);
        let mut watch = command
            .kill_on_drop(true)
            .spawn()
            .context("Trunk did not start")?;
        let result = tokio::select! {
            result = site.wait() => result.context("the server stopped"),
            result = watch.wait() => match result? {
                // Ctrl-C reaches both programs, and Trunk may be the first to stop.
                status if status.success() => Ok(()),
                status => bail!("Trunk stopped ({status}); what it wrote stands above"),
            },
            () = stopped() => Ok(()),
        };
        stop(&mut watch).await?;
        result
    })
}

async fn listen(addr: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(addr)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => anyhow::anyhow!(
                "port {port} is taken by another program.\nWhat to do next: stop that program, or \
             choose another port: `cargo xtask serve --port {other}`.",
                port = addr.port(),
                other = addr.port().checked_add(1).unwrap_or(8080),
            ),
            _ => anyhow::anyhow!(
                "cannot serve on {addr}: {error}.\nWhat to do next: choose another --host or \
             --port."
            ),
        })
}

/// Until someone asks this program to stop.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => (),
                _ = terminate.recv() => (),
            }
            return;
        }
    }
    // Without a handler the system's own way of stopping is in force.
    let _ = tokio::signal::ctrl_c().await;
}

async fn stop(watch: &mut Child) -> Result<()> {
    if watch.try_wait()?.is_none() {
        watch.kill().await.context("stopping Trunk")?;
    }
    Ok(())
}
