//! `cargo xtask check --checkers`: what programs that no one here wrote say of the built page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use site_server::Site;

use crate::compile::scratch;
use crate::parts::Parts;
use crate::paths;
use crate::process::run;
use crate::setup::{Tools, checkers_bin};

/// Categories of Lighthouse in which the page has to be perfect. How quick it is depends on the
/// machine: that is printed, and held by the benchmarks.
const PERFECT: [&str; 3] = ["accessibility", "best-practices", "seo"];

/// What vnu reports and is left as it is:
/// - its CSS part knows neither container queries nor nesting;
/// - `autocomplete=off` on a checkbox is no standard, and the one way to keep Firefox from ticking
///   it again after a reload, without a form that could be sent;
/// - a list is one already, but to `VoiceOver` in Safari it is none once it has no bullets.
const KNOWN: &str = ".*(CSS: |Attribute .autocomplete. is only allowed when the input type is\
     |The .list. role is unnecessary for element .[uo]l.).*";
/// Folders of a site, or the site itself, whose HTML is a whole page.
const PAGES: [&str; 2] = [".", "embed"];

/// Adds them, to run on a site.
pub fn add_parts<'a>(site: PathBuf, tools: &'a Tools, parts: &mut Parts<'a>) {
    let same = site.clone();
    parts.add("HTML, by the Nu Html Checker", move || html(&same));
    parts.add(
        "Accessibility, practices and search, by Lighthouse",
        move || lighthouse(&site, tools),
    );
}

fn html(site: &Path) -> Result<()> {
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in PAGES {
        for entry in fs::read_dir(site.join(folder))? {
            let path = entry?.path();
            let is_page = path.extension().is_some_and(|it| it == "html");
            pages.extend(is_page.then_some(path));
        }
    }
    pages.sort();
    if pages.is_empty() {
        bail!("{} holds no page", site.display());
    }
    let jar = paths::root().join("tools/checkers/node_modules/vnu-jar/build/dist/vnu.jar");
    run("java")
        .args(["-jar".as_ref(), jar.as_os_str()])
        .args(["--Werror", "--skip-info-messages", "--format", "text"])
        .args(["--filterpattern", KNOWN])
        .args(&pages)
        .or("correct the markup that is named above; views below src/ and public/embed/ write it.")
        .go()
}

/// What Google's CSP Evaluator says of a site's policies.
pub fn policies(site: &Path) -> Result<()> {
    run("node")
        .args([paths::root().join("tools/csp.mjs"), site.join("_headers")])
        .or("correct the policy in src/publish/headers.rs.")
        .go()
}

fn lighthouse(site: &Path, tools: &Tools) -> Result<()> {
    let report = scratch("lighthouse.json");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let served = runtime.block_on(Site::serve(site, ([127, 0, 0, 1], 0)))?;
    run(checkers_bin("lighthouse"))
        .args([served.url("/").as_str(), "--quiet", "--output=json"])
        .args([format!("--output-path={}", report.display())])
        .args(["--only-categories=performance,accessibility,best-practices,seo"])
        .args(["--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage"])
        .env("CHROME_PATH", &tools.browser()?.chromium)
        .or("look at what Lighthouse wrote.")
        .go()?;
    runtime.block_on(served.shutdown())?;
    let report: Value = serde_json::from_str(
        &fs::read_to_string(&report).with_context(|| format!("reading {}", report.display()))?,
    )?;
    let mut imperfect = Vec::new();
    for category in ["performance", "accessibility", "best-practices", "seo"] {
        let category_report = &report["categories"][category];
        let score = category_report["score"].as_f64().unwrap_or(0.0);
        println!("  {category}: {:.0}", score * 100.0);
        if score < 1.0 && PERFECT.contains(&category) {
            imperfect.push(category);
            print_failed(&report, category_report);
        }
    }
    if imperfect.is_empty() {
        return Ok(());
    }
    bail!("Lighthouse finds something in: {}", imperfect.join(", "))
}

fn print_failed(report: &Value, category: &Value) {
    for audit in category["auditRefs"].as_array().into_iter().flatten() {
        let id = audit["id"].as_str().unwrap_or_default();
        let result = &report["audits"][id];
        let failed = result["score"].as_f64().is_some_and(|score| score < 1.0);
        if failed && audit["weight"].as_f64() != Some(0.0) {
            println!("    {id}: {}", result["title"].as_str().unwrap_or_default());
            for item in result["details"]["items"].as_array().into_iter().flatten() {
                println!("      {item}");
            }
        }
    }
}
