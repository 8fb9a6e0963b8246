//! `cargo xtask serve`: the dev site on loopback, rebuilt on change.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use anyhow::Result;
use site_server::{Ready, Site};
use tokio::net::TcpListener;

use crate::compile::{Profile, scratch};
use crate::paths;
use crate::setup::{self, set_up};
use crate::site::build_site;
use crate::watch::{seen, wait_for_change};

/// Sets up, builds, serves and rebuilds until it is stopped. A first build that fails ends it;
/// after that the last whole site is served, whatever a rebuild says.
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

    let mut built = seen(paths::root());
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
    loop {
        wait_for_change(paths::root(), built);
        built = seen(paths::root());
        let start = Instant::now();
        match build_site(&tools, Profile::Dev, &dist) {
            Ok(()) => println!("\nRebuilt in {} s.\n", start.elapsed().as_secs()),
            Err(error) => eprintln!(
                "\nerror: {error:#}\n\nThe last whole site is still served; the next change \
                 rebuilds.\n"
            ),
        }
    }
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
