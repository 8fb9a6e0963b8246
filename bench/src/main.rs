//! Measures the explorer side by side with the same explorer written with other means.
//!
//! `cargo xtask bench` builds all of it and runs this; see `bench/README.md`.

mod cdp;
mod chart;
mod device;
mod element;
mod hosts;
mod measure;
mod report;
mod samples;
mod sides;
mod trace;
mod trace_events;
mod visit;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use clap::Parser;

use cdp::Browser;
use device::Device;
use element::{Element, measure_another, measure_mounts};
use hosts::{Hosts, measure_hosts};
use measure::{Book, Use, visit_all};
use sides::{Served, Side};

/// How many times the content, and where its sites are.
const SIZES: [usize; 3] = [1, 10, 100];

/// The usual use, and that of content of any size: what is linked is the same in all.
const USE: Use = Use {
    contributors: 4,
    symptoms: 5,
    rounds: 2,
};
const USE_OF_ANY_SIZE: Use = Use {
    contributors: 3,
    symptoms: 2,
    rounds: 1,
};

/// What to do.
#[derive(Debug, Parser)]
enum Task {
    /// Measure all sides
    Compare(Options),
    /// Trace the choices that can be made in the figure
    Trace(trace::Options),
}

/// Where things are, and how often to measure.
#[derive(Debug, Parser)]
struct Options {
    /// The folder of the sites: `<times>/<side>`
    #[arg(long)]
    sites: PathBuf,
    /// The browser
    #[arg(long)]
    chromium: PathBuf,
    /// Where to write RESULTS.md and its chart
    #[arg(long)]
    into: PathBuf,
    /// How many visits to each side on each device
    #[arg(long)]
    runs: usize,
    /// How many visits to each side with each size of content
    #[arg(long)]
    growth_runs: usize,
    /// Measure nothing but pages of other people's
    #[arg(long)]
    hosts: bool,
    /// Measure all but pages of other people's
    #[arg(long)]
    sides: bool,
    /// The command to name in the report
    #[arg(long)]
    command: String,
    /// Versions to name in the report: `name=version`
    #[arg(long = "version-of")]
    versions: Vec<String>,
}

/// Everything that was measured.
#[derive(Debug, Default)]
pub struct Results {
    /// On a laptop, without throttling.
    pub laptop: Book,
    /// On a slow phone and a slow network.
    pub phone: Book,
    /// As an element in other pages.
    pub element: Element,
    /// In pages of other people's.
    pub hosts: Hosts,
    /// On a laptop, by size of content.
    pub growth: Vec<(usize, Book)>,
}

impl Results {
    /// All that went wrong.
    pub fn failures(&self) -> impl Iterator<Item = &String> {
        let growth = self.growth.iter().map(|(_, book)| book);
        let books = [&self.laptop, &self.phone].into_iter().chain(growth);
        books.flat_map(|book| &book.failures)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = match Task::parse() {
        Task::Compare(options) => options,
        Task::Trace(options) => return trace::trace(&options).await,
    };
    let start = Instant::now();
    let browser = Browser::start(&options.chromium).await?;
    let version = browser.version().await?;
    let results = measure(&browser, &options, start).await;
    browser.stop().await?;
    report::write(&results?, &options, &version)?;
    println!("Measured in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// Measures everything. What fails is noted and counts for nothing; the rest is worth having.
async fn measure(browser: &Browser, options: &Options, start: Instant) -> Result<Results> {
    let mut results = Results::default();
    let mut served = Vec::new();
    for size in SIZES {
        served.push((
            size,
            Served::start(&options.sites.join(size.to_string())).await?,
        ));
        results.growth.push((size, Book::default()));
    }
    let tell = |what: &str, run: usize, runs: usize| {
        let seconds = start.elapsed().as_secs();
        println!("{seconds:>5} s  {what}, {} of {runs}", run + 1);
    };
    let same = &served[0].1;
    if let (Some(page), Some(site)) = (same.page(Side::Ours), same.page(Side::Element)) {
        for run in (0..options.runs).filter(|_| !options.sides) {
            tell("pages of other people's", run, options.runs);
            let measured = measure_hosts(browser, &page, &site, run, &mut results.hosts).await;
            results.laptop.note("pages of other people's", measured);
        }
    }
    if options.hosts {
        return Ok(results);
    }
    for run in 0..options.runs {
        tell("all sides", run, options.runs);
        let laptop = (&Device::LAPTOP, &mut results.laptop);
        let phone = (&Device::PHONE, &mut results.phone);
        for (device, book) in [laptop, phone] {
            let sides = same.pages(run, &Side::ALL);
            visit_all(browser, sides, device, USE, book).await;
        }
    }
    if let Some(host) = same.page(Side::Element) {
        for run in 0..options.runs {
            tell("another explorer", run, options.runs);
            let measured = measure_another(browser, &host, &mut results.element).await;
            results.laptop.note("another explorer", measured);
        }
        for run in 0..options.growth_runs {
            tell("many explorers", run, options.growth_runs);
            let measured = measure_mounts(browser, &host, &mut results.element).await;
            results.laptop.note("many explorers", measured);
        }
    }
    for run in 0..options.growth_runs {
        tell("growth", run, options.growth_runs);
        for ((_, sites), (_, book)) in served.iter().zip(&mut results.growth) {
            let sides = sites.pages(run, &Side::OF_ANY_SIZE);
            visit_all(browser, sides, &Device::LAPTOP, USE_OF_ANY_SIZE, book).await;
        }
    }
    Ok(results)
}
