//! Traces the figure while choices are made in it, on a processor four times slower.
//!
//! Chromium's own trace tells the main thread's work; the page tells what moved and what shifted.

use std::fs;
use std::net::Ipv4Addr;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use serde::Deserialize;
use serde_json::json;
use site_server::{Running, Site};

use crate::cdp::Browser;
use crate::device::Device;
use crate::trace_events::{Trace, Work};
use crate::visit::Visit;

/// Runs before any script of a page; see the file.
const STEPS: &str = include_str!("in_page/steps.js");
/// How many times slower than this machine.
const SLOWDOWN: u32 = 4;
/// How long a choice is watched, in milliseconds: two crossfades.
const CALM: u32 = 700;
/// What the main thread is asked to note.
const CATEGORIES: [&str; 4] = [
    "toplevel",
    "devtools.timeline",
    "disabled-by-default-devtools.timeline",
    "blink.user_timing",
];
/// What may change over time: two that the compositor moves, and two that only say when a picture that
/// has faded out is gone, at once.
const MAY_MOVE: [&str; 4] = ["opacity", "transform", "visibility", "content-visibility"];

/// Where the site is, and where the trace goes.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder of the site
    #[arg(long)]
    site: PathBuf,
    /// The browser
    #[arg(long)]
    chromium: PathBuf,
    /// The folder for what the browser noted, to open in its developer tools
    #[arg(long)]
    into: PathBuf,
}

/// All that there is to choose in the figure.
#[derive(Debug, Deserialize)]
struct Choices {
    contributors: Vec<String>,
    situations: Vec<String>,
    views: Vec<String>,
}

/// What the page saw while a choice was made.
#[derive(Debug, Deserialize)]
struct Seen {
    moved: Vec<String>,
    /// Of the figure.
    shift: f64,
    /// Of what makes room for a panel that opens.
    around: f64,
    frame: f64,
}

/// Traces each choice on a narrow and a wide screen.
///
/// # Errors
/// When something else than opacity and transform moves, or anything of the figure shifts.
pub async fn trace(options: &Options) -> Result<()> {
    let served = Site::serve(&options.site, (Ipv4Addr::LOCALHOST, 0)).await?;
    let browser = Browser::start(&options.chromium).await?;
    println!(
        "{}, processor {SLOWDOWN}x slower.",
        browser.version().await?
    );
    let screens = [("narrow", Device::PHONE_AT_HOME), ("wide", Device::LAPTOP)];
    let mut faults = Vec::new();
    for (name, device) in screens {
        faults.extend(on_screen(&browser, &served, options, name, &device).await?);
    }
    browser.stop().await?;
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    println!("\nNothing but opacity and transform moved, and the figure stayed where it is.");
    Ok(())
}

async fn on_screen(
    browser: &Browser,
    served: &Running,
    options: &Options,
    name: &str,
    device: &Device,
) -> Result<Vec<String>> {
    let visit = Visit::open(browser, device, "about:blank").await?;
    for (method, params) in [
        ("Emulation.setEmulatedMedia", json!({ "features": [] })),
        (
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": SLOWDOWN }),
        ),
        (
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": STEPS }),
        ),
        ("Page.navigate", json!({ "url": served.url("/") })),
    ] {
        visit.call(method, params).await?;
    }
    visit.loaded(true).await?;
    let choices: Choices = visit.evaluate("__steps.choices()").await?;
    let first = [&choices.situations[..1], &choices.views[..1]].concat();
    // The first of each is what the page starts with, so it comes last: back from the others.
    let others = choices.situations[1..].iter().chain(&choices.views[1..]);
    let steps = choices.contributors.iter().chain(others).chain(&first);
    visit.start_trace(&CATEGORIES).await?;
    let mut seen = Vec::new();
    for step in steps {
        let made: Seen = visit
            .evaluate(&format!("__steps.choose({step:?}, {CALM})"))
            .await?;
        seen.push((step, made));
    }
    let events = visit.end_trace().await?;
    visit.close().await?;
    let file = options.into.join(format!("trace-{name}.json"));
    fs::create_dir_all(&options.into)?;
    fs::write(&file, &events).with_context(|| format!("writing {}", file.display()))?;
    let trace = Trace::read(&events)?;
    println!("\n{name}: {}", file.display());
    println!(
        "| choice | main thread, ms | longest task, ms | longest frame, ms | figure shifts | page makes room | what moved |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    let mut faults = Vec::new();
    for (
        step,
        Seen {
            moved,
            shift,
            around,
            frame,
        },
    ) in seen
    {
        let Work { total, longest } = trace.work(step)?;
        let moves = moved.join(", ");
        println!(
            "| {step} | {total:.1} | {longest:.1} | {frame:.1} | {shift:.4} | {around:.4} | {moves} |"
        );
        let odd = moved.iter().filter(|it| !MAY_MOVE.contains(&it.as_str()));
        faults.extend(odd.map(|it| format!("{name}, {step}: {it} moves")));
        faults.extend((shift > 0.0).then(|| format!("{name}, {step}: shifts by {shift}")));
    }
    Ok(faults)
}
