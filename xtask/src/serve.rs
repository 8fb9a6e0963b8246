//! `cargo xtask serve`: the dev site on loopback, rebuilt on change.

use std::fs;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use site_server::Site;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::setup::{self, set_up};
use crate::trunk::{Profile, scratch, trunk};

/// Sets up, builds, serves and rebuilds until it is stopped.
pub fn serve(host: IpAddr, port: u16) -> Result<()> {
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    // Taken first: nobody should wait for a build to learn that the port is not free.
    let listener = runtime.block_on(listen(SocketAddr::new(host, port)))?;
    let tools = set_up(&setup::SITE)?;

    let dist = scratch("serve");
    let page = dist.join("index.html");
    // An earlier run's page must not be taken for this one's.
    match fs::remove_file(&page) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(&dist)?,
    }
    println!("\nBuilding the site; the first time takes some minutes, later ones seconds.");
    let watch = trunk(&tools, "watch", Profile::Dev, &dist)?.into_command();
    runtime.block_on(async {
        let mut command = Command::from(watch);
        let mut watch = command
            .kill_on_drop(true)
            .spawn()
            .context("Trunk did not start")?;
        let result = tokio::select! {
            result = until_served(listener, &dist, start) => result,
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

/// Waits for the first whole build, then serves for good.
async fn until_served(listener: TcpListener, dist: &Path, start: Instant) -> Result<()> {
    // Trunk moves a build into place when it is whole, and only then removes its staging folder.
    while !dist.join("index.html").exists() || dist.join(".stage").exists() {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let site = Site::serve_on(Site::router(dist), listener)?;
    println!(
        "\nReady after {} s:\n\n    {}\n",
        start.elapsed().as_secs(),
        site.url("/")
    );
    println!(
        "A change in src/, style/, public/ or content/ rebuilds; reload the page then. Ctrl-C \
         stops.\n"
    );
    site.wait().await.context("the server stopped")
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
