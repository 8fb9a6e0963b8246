//! The measurements.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::cdp::Browser;
use crate::device::Device;
use crate::samples::Samples;
use crate::sides::Side;
use crate::visit::{File, Loaded, Visit};

/// What is measured of a side on a device. Times in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// First contentful paint.
    Fcp,
    /// Largest contentful paint.
    Lcp,
    /// When the figure was on the screen.
    Figure,
    /// When the live part was asked for: the WebAssembly, or a peer's script.
    Asked,
    /// When the page was live.
    Live,
    /// Total blocking time.
    Blocked,
    /// Layout shift.
    Cls,
    /// The first selection of a visit, to next paint.
    FirstSelect,
    /// Every selection, to next paint.
    Select,
    /// Every tick, to next paint.
    Tick,
    /// Bytes on the JavaScript heap.
    Heap,
    /// Bytes of WebAssembly memory.
    Wasm,
    /// Topics on the page.
    Topics,
    /// Elements on the page.
    Elements,
}

/// Everything that was measured on one device or with one size of content.
#[derive(Debug, Default)]
pub struct Book {
    samples: BTreeMap<(Side, Metric), Samples>,
    /// What the last visit to each side fetched.
    pub files: BTreeMap<Side, Vec<File>>,
    /// What went wrong, and counts for nothing.
    pub failures: Vec<String>,
}

impl Book {
    /// The samples of one thing.
    pub fn get(&self, side: Side, metric: Metric) -> Samples {
        let samples = self.samples.get(&(side, metric));
        samples.cloned().unwrap_or_default()
    }

    /// Its median.
    pub fn median(&self, side: Side, metric: Metric) -> f64 {
        self.get(side, metric).median()
    }

    /// Keeps what went wrong.
    pub fn note(&mut self, what: &str, outcome: Result<()>) {
        if let Err(error) = outcome {
            let failure = format!("{what}: {error:#}");
            eprintln!("{failure}");
            self.failures.push(failure);
        }
    }

    fn add(&mut self, side: Side, metric: Metric, values: impl IntoIterator<Item = f64>) {
        self.samples
            .entry((side, metric))
            .or_default()
            .extend(values);
    }

    fn add_loaded(&mut self, side: Side, loaded: Loaded) {
        let live_part = |ending: &str| loaded.files.iter().find(|file| file.path.ends_with(ending));
        let asked = live_part(".wasm").or_else(|| live_part(".js"));
        let times = [
            (Metric::Fcp, loaded.fcp),
            (Metric::Lcp, loaded.lcp),
            (Metric::Figure, loaded.figure),
            (Metric::Blocked, loaded.blocked),
            (Metric::Cls, loaded.cls),
            (Metric::Topics, loaded.topics),
            (Metric::Elements, loaded.elements),
        ];
        for (metric, value) in times {
            self.add(side, metric, [value]);
        }
        if side.goes_live() {
            self.add(side, Metric::Live, [loaded.live]);
            self.add(side, Metric::Asked, asked.map(|file| file.start));
        }
        self.files.insert(side, loaded.files);
    }
}

/// How a visitor uses a page, at most.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// How many contributors are selected in turn.
    pub contributors: usize,
    /// How many symptoms are ticked and unticked in turn.
    pub symptoms: usize,
    /// How many times over.
    pub rounds: usize,
}

/// Visits each side in turn, and uses it.
pub async fn visit_all(
    browser: &Browser,
    sides: Vec<(Side, String)>,
    device: &Device,
    usage: Use,
    book: &mut Book,
) {
    for (side, page) in sides {
        let visited = visit_one(browser, side, &page, device, usage, book).await;
        book.note(&format!("{}, {}", side.folder(), device.name), visited);
    }
}

async fn visit_one(
    browser: &Browser,
    side: Side,
    page: &str,
    device: &Device,
    usage: Use,
    book: &mut Book,
) -> Result<()> {
    let visit = Visit::open(browser, device, page).await?;
    let used = use_page(&visit, side, device, usage, book).await;
    visit.close().await?;
    used
}

async fn use_page(
    visit: &Visit<'_>,
    side: Side,
    device: &Device,
    usage: Use,
    book: &mut Book,
) -> Result<()> {
    book.add_loaded(side, visit.loaded(side.goes_live()).await?);
    // Collecting garbage takes long and is the same on every device.
    if device.cpu_slowdown == 1 {
        let wasm: f64 = visit.evaluate("__bench.wasmBytes()").await?;
        book.add(side, Metric::Heap, [visit.heap().await?]);
        book.add(side, Metric::Wasm, [wasm]);
    }
    if !side.goes_live() {
        return Ok(());
    }
    let Use {
        contributors,
        symptoms,
        rounds,
    } = usage;
    let select = format!("__bench.select({contributors}, {rounds})");
    let selected: Vec<f64> = visit.evaluate(&select).await?;
    book.add(side, Metric::FirstSelect, selected.first().copied());
    book.add(side, Metric::Select, selected);
    let tick = format!("__bench.tick({symptoms}, {rounds})");
    let ticked: Vec<f64> = visit.evaluate(&tick).await?;
    book.add(side, Metric::Tick, ticked);
    Ok(())
}
