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

impl Use {
    /// What a page does in one round, and what that is measured as.
    fn acts(self) -> [(String, Metric); 2] {
        let select = format!("__bench.select({}, 1)", self.contributors);
        let tick = format!("__bench.tick({}, 1)", self.symptoms);
        [(select, Metric::Select), (tick, Metric::Tick)]
    }
}

/// Visits each side in turn. Those that go live are then used in turn, choice by choice: a machine's slow
/// seconds are in all of them.
pub async fn visit_all(
    browser: &Browser,
    sides: Vec<(Side, String)>,
    device: &Device,
    usage: Use,
    book: &mut Book,
) {
    let mut open = Vec::new();
    for (side, page) in sides {
        let what = format!("{}, {}", side.folder(), device.name);
        let visited = async {
            let visit = Visit::open(browser, device, &page).await?;
            let loaded = load(&visit, side, device, book).await;
            // What slows a page down takes the machine's time, whether the page does anything or not.
            let rested = visit.slow_down(1).await;
            open.push((side, visit));
            loaded.and(rested)
        };
        let visited = visited.await;
        book.note(&what, visited);
    }
    for (act, metric) in usage.acts() {
        for round in 0..usage.rounds {
            for (side, visit) in open.iter().filter(|(side, _)| side.goes_live()) {
                let used = act_once(visit, *side, device, (&act, metric), round == 0, book).await;
                book.note(&format!("{}, {}", side.folder(), device.name), used);
            }
        }
    }
    for (side, visit) in open {
        book.note(side.folder(), visit.close().await);
    }
}

async fn load(visit: &Visit<'_>, side: Side, device: &Device, book: &mut Book) -> Result<()> {
    book.add_loaded(side, visit.loaded(side.goes_live()).await?);
    // Collecting garbage takes long and is the same on every device.
    if device.cpu_slowdown == 1 {
        let wasm: f64 = visit.evaluate("__bench.wasmBytes()").await?;
        book.add(side, Metric::Heap, [visit.heap().await?]);
        book.add(side, Metric::Wasm, [wasm]);
    }
    Ok(())
}

async fn act_once(
    visit: &Visit<'_>,
    side: Side,
    device: &Device,
    (act, metric): (&str, Metric),
    is_first: bool,
    book: &mut Book,
) -> Result<()> {
    visit.slow_down(device.cpu_slowdown).await?;
    let times: Vec<f64> = visit.evaluate(act).await?;
    visit.slow_down(1).await?;
    if is_first && metric == Metric::Select {
        book.add(side, Metric::FirstSelect, times.first().copied());
    }
    book.add(side, metric, times);
    Ok(())
}
