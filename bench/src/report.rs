//! `RESULTS.md`: what was measured, as tables, and which goals it meets.

mod explorers;
mod goals;
mod hosts;
mod tables;

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::device::Device;
use crate::measure::Book;
use crate::sides::Side;
use crate::{Options, Results, chart};

/// What makes a page live, in bytes as they are sent.
#[expect(clippy::cast_precision_loss, reason = "far below what a float holds")]
pub fn script_bytes(book: &Book, side: Side) -> f64 {
    let files = book.files.get(&side).map(Vec::as_slice).unwrap_or_default();
    tables::bytes_of(files, &[".wasm", ".js", ".json"]) as f64
}

/// Writes the report and its chart.
pub fn write(results: &Results, options: &Options, browser: &str) -> Result<()> {
    fs::create_dir_all(&options.into)?;
    let put = |name: &str, text: &str| {
        let path = options.into.join(name);
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))
    };
    put("results.svg", &chart::draw(results))?;
    put("RESULTS.md", &report(results, options, browser)?)
}

fn report(results: &Results, options: &Options, browser: &str) -> Result<String> {
    let mut text = String::new();
    write!(
        text,
        "# Measured side by side\n\n\
         Written by `{command}` on {date}, with {browser} on {machine}. Every side has the same \
         published page and style sheet, and is served by the same server on loopback. Each visit \
         is cold: a browser context of its own. {runs} visits to each side on each device, in \
         turn; {growth_runs} with each size of content. Numbers are medians, with the quartiles \
         behind them; times are milliseconds. [README.md](README.md) says what each means and how \
         the sides are written, [TECHNIQUES.md](TECHNIQUES.md) what made it smaller and quicker.\n\n\
         ![Script, time to live and time to select, side by side](results.svg)\n\n",
        command = options.command,
        date = output("date", &["-u", "+%Y-%m-%d"]),
        machine = machine(),
        runs = options.runs,
        growth_runs = options.growth_runs,
    )?;
    writeln!(text, "## Goals\n\n{}", goals::table(results))?;
    writeln!(text, "## What is fetched\n\n{}", tables::bytes(results))?;
    for (device, book) in [
        (Device::PHONE, &results.phone),
        (Device::LAPTOP, &results.laptop),
    ] {
        writeln!(
            text,
            "## To first paint and to live: {}\n\n{}",
            device.name,
            tables::loading(book)
        )?;
        writeln!(
            text,
            "## From a choice to next paint: {}\n\n{}",
            device.name,
            tables::choosing(book)
        )?;
    }
    if !results.hosts.is_empty() {
        writeln!(
            text,
            "## In pages of other people's: {}\n\n{}",
            Device::PHONE.name,
            hosts::tables(&results.hosts)
        )?;
    }
    writeln!(text, "## Memory\n\n{}", tables::memory(&results.laptop))?;
    writeln!(
        text,
        "## Growth: {}\n\n{}",
        Device::LAPTOP.name,
        tables::growth(results)
    )?;
    writeln!(
        text,
        "## More than one explorer on a page\n\n{}",
        explorers::tables(&results.element)
    )?;
    for failure in results.failures() {
        writeln!(text, "Counts for nothing, since it failed: {failure}\n")?;
    }
    writeln!(text, "## Versions\n")?;
    for version in &options.versions {
        let (name, number) = version.split_once('=').unwrap_or((version, ""));
        writeln!(text, "- {name} {number}")?;
    }
    Ok(text)
}

/// The kind of machine: its processor, how many cores, and its system.
fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or_else(
        || "an unnamed processor".to_owned(),
        |(_, name)| name.to_owned(),
    );
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{model}, {cores} cores, {}", output("uname", &["-sm"]))
}

/// What a program prints; empty when it cannot.
fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
    text.unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[test]
    fn a_report_of_nothing_is_a_report() {
        let options = ["bench", "--sites=.", "--chromium=.", "--into=.", "--runs=0"];
        let more = ["--growth-runs=0", "--command=bench", "--version-of=a=1"];
        let options = Options::parse_from(options.iter().chain(&more));
        let results = Results {
            growth: [1, 10, 100].map(|size| (size, Book::default())).into(),
            ..Results::default()
        };
        let report = report(&results, &options, "a browser").unwrap_or_default();
        assert!(
            report.contains("## Goals") && report.contains("- a 1"),
            "{report}"
        );
        assert!(chart::draw(&results).ends_with("</svg>\n"));
    }
}
