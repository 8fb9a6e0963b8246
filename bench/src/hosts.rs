//! Pages of other people's with the explorer in them, beside the page itself.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::cdp::Browser;
use crate::device::Device;
use crate::samples::Samples;
use crate::visit::Visit;

/// The hosts, as their files are called.
pub const HOSTS: [&str; 2] = ["small", "busy"];
/// The ways to put an explorer into them; first without any.
pub const WAYS: [&str; 5] = ["none", "element", "frame", "declarative", "iframe"];
/// Visits to the same address: the first, and one that finds in the cache what may be kept.
pub const VISITS: [&str; 2] = ["first visit", "second visit"];

/// What is measured of a visit. Times in milliseconds since the address was asked for.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Hosted {
    fcp: f64,
    cls: f64,
    figure: f64,
    live: f64,
    html: f64,
    blocked: f64,
    longest: f64,
}

/// The visits to one page.
#[derive(Clone, Debug, Default)]
pub struct Stay {
    /// The host's first contentful paint.
    pub fcp: Samples,
    /// Layout shift, the host's and the explorer's.
    pub cls: Samples,
    /// When the figure was on the screen.
    pub figure: Samples,
    /// When the explorer was live.
    pub live: Samples,
    /// When all of the host's HTML was there.
    pub html: Samples,
    /// Total blocking time from the first paint on.
    pub blocked: Samples,
    /// The longest task; 0 when none takes 50 ms.
    pub longest: Samples,
}

impl Stay {
    fn add(&mut self, seen: Hosted) {
        self.fcp.add(seen.fcp);
        self.cls.add(seen.cls);
        self.figure.add(seen.figure);
        self.live.add(seen.live);
        self.html.add(seen.html);
        self.blocked.add(seen.blocked);
        self.longest.add(seen.longest);
    }
}

/// Everything that was measured, by visit, host and way; the page itself is a host of its own.
#[derive(Debug, Default)]
pub struct Hosts(BTreeMap<(usize, String, String), Stay>);

/// What the page itself is called among the hosts.
const PAGE: &str = "page";

impl Hosts {
    /// Whether none was visited.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One way in one host.
    pub fn get(&self, visit: usize, host: &str, way: &str) -> Stay {
        let key = (visit, host.to_owned(), way.to_owned());
        self.0.get(&key).cloned().unwrap_or_default()
    }

    /// The page itself.
    pub fn page(&self, visit: usize) -> Stay {
        self.get(visit, PAGE, PAGE)
    }

    /// How much later than the page, as a ratio: the page from the moment that its address was asked
    /// for, an explorer in a host from the moment that the host alone has all of its HTML.
    pub fn against_page(
        &self,
        visit: usize,
        host: &str,
        way: &str,
        of: fn(&Stay) -> &Samples,
    ) -> f64 {
        let start = self.get(visit, host, WAYS[0]).html.median();
        let own = of(&self.get(visit, host, way)).median() - start;
        own / of(&self.page(visit)).median()
    }
}

/// Visits the page and each host in each way, twice each. `page` and `site` are addresses.
pub async fn measure_hosts(
    browser: &Browser,
    page: &str,
    site: &str,
    turn: usize,
    hosts: &mut Hosts,
) -> Result<()> {
    let mut pages = vec![(PAGE, PAGE, page.to_owned())];
    for host in HOSTS {
        for way in WAYS {
            pages.push((host, way, format!("{site}{host}.{way}.html")));
        }
    }
    let count = pages.len();
    pages.rotate_left(turn % count);
    for (host, way, address) in pages {
        let visit = Visit::open(browser, &Device::PHONE, &address).await?;
        let seen = twice(&visit, &address, way != WAYS[0]).await;
        visit.close().await?;
        let seen = seen.with_context(|| address.clone())?;
        for (at, seen) in seen.into_iter().enumerate() {
            let key = (at, host.to_owned(), way.to_owned());
            hosts.0.entry(key).or_default().add(seen);
        }
    }
    Ok(())
}

async fn twice(visit: &Visit<'_>, address: &str, has_explorer: bool) -> Result<[Hosted; 2]> {
    let hosted = format!("__bench.hosted({has_explorer})");
    let first = visit.evaluate(&hosted).await?;
    visit.go(address).await?;
    Ok([first, visit.evaluate(&hosted).await?])
}
