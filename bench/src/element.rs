//! The element: what one more explorer on a page costs, and what many leave behind.

use anyhow::Result;

use crate::cdp::Browser;
use crate::device::Device;
use crate::samples::Samples;
use crate::visit::Visit;

/// How many explorers are put in and taken out again, and after how many it is looked at.
const MOUNTS: [u32; 3] = [0, 100, 500];

/// What was measured of the element, all on a page that has one live explorer already.
#[derive(Debug, Default)]
pub struct Element {
    /// From one more explorer to its paint, live; milliseconds.
    pub another: Samples,
    /// From the same markup, put in alone, to its paint; milliseconds.
    pub markup: Samples,
    /// What one more explorer adds to heap and WebAssembly memory; bytes.
    pub memory: Samples,
    /// How often the WebAssembly was asked for, with two explorers on the page.
    pub wasm_requests: Samples,
    /// What is there after so many explorers were put in and taken out again.
    pub mounts: Vec<(u32, Left)>,
}

/// What is left.
#[derive(Debug, Default)]
pub struct Left {
    /// Heap and WebAssembly memory; bytes.
    pub memory: Samples,
    /// Listeners.
    pub listeners: Samples,
    /// Nodes.
    pub nodes: Samples,
}

/// Measures one more explorer.
pub async fn measure_another(browser: &Browser, page: &str, element: &mut Element) -> Result<()> {
    let visit = Visit::open(browser, &Device::PHONE_AT_HOME, page).await?;
    let measured = another(&visit, element).await;
    visit.close().await?;
    measured
}

async fn another(visit: &Visit<'_>, element: &mut Element) -> Result<()> {
    visit.loaded(true).await?;
    let pairs: [[f64; 2]; 2] = visit.evaluate("__bench.pairs()").await?;
    for [another, markup] in pairs {
        element.another.add(another);
        element.markup.add(markup);
    }
    let before = memory(visit).await?;
    visit.evaluate::<()>("__bench.keep()").await?;
    element.memory.add(memory(visit).await? - before);
    let requests = visit.evaluate("__bench.wasmRequests()").await?;
    element.wasm_requests.add(requests);
    Ok(())
}

/// Puts explorers in and takes them out again, many times.
pub async fn measure_mounts(browser: &Browser, page: &str, element: &mut Element) -> Result<()> {
    let visit = Visit::open(browser, &Device::LAPTOP, page).await?;
    let measured = mounts(&visit, element).await;
    visit.close().await?;
    measured
}

async fn mounts(visit: &Visit<'_>, element: &mut Element) -> Result<()> {
    visit.loaded(true).await?;
    let mut mounted = 0;
    for (at, mounts) in MOUNTS.into_iter().enumerate() {
        let more = mounts - mounted;
        visit
            .evaluate::<()>(&format!("__bench.mount({more})"))
            .await?;
        mounted = mounts;
        if element.mounts.len() == at {
            element.mounts.push((mounts, Left::default()));
        }
        let left = &mut element.mounts[at].1;
        left.memory.add(memory(visit).await?);
        left.listeners.add(visit.counter("JSEventListeners").await?);
        left.nodes.add(visit.counter("Nodes").await?);
    }
    Ok(())
}

async fn memory(visit: &Visit<'_>) -> Result<f64> {
    let wasm: f64 = visit.evaluate("__bench.wasmBytes()").await?;
    Ok(visit.heap().await? + wasm)
}
