//! Chromium and its driver, of the same version.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::step::Step;
use super::system;
use crate::paths;
use crate::process::version_of;

/// A browser and the driver that drives it.
#[derive(Debug, Clone)]
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// First the engine alone: a browser with windows starts pages of its own beside each visit.
const CHROMIUM: [&str; 5] = [
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
/// The engine alone in Debian. A script on PATH starts it, and when the driver ends that, it runs on.
const DEBIAN_SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";
const MAC_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const ELSEWHERE: &str = "install Chromium (or Chrome) and the ChromeDriver of the same version, \
    name them with CHROMIUM and CHROMEDRIVER when they are not on PATH, and run this again.";

pub fn set_up(step: &Step) -> Result<Browser> {
    if find().is_none() {
        step.say("Chromium and ChromeDriver: installing the system's packages, to run the tests in a real \
             browser; about a minute");
        system::install(
            step,
            &["chromium-headless-shell", "chromium-driver"],
            ELSEWHERE,
        )?;
    }
    let browser = find().with_context(|| format!("no Chromium.\nWhat to do next: {ELSEWHERE}"))?;
    let (chromium, driver) = (version(&browser.chromium)?, version(&browser.driver)?);
    if major(&chromium) != major(&driver) {
        bail!(
            "Chromium is {chromium} and ChromeDriver {driver}: they only work together when they \
             are of one version.\nWhat to do next: {ELSEWHERE}"
        );
    }
    step.done(format_args!("Chromium {chromium} and its driver: there"));
    Ok(browser)
}

fn find() -> Option<Browser> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let file = |path: &str| Some(PathBuf::from(path)).filter(|it| it.is_file());
    let chromium = named("CHROMIUM")
        .or_else(|| file(DEBIAN_SHELL))
        .or_else(|| CHROMIUM.iter().find_map(|name| paths::on_path(name)))
        .or_else(|| file(MAC_CHROME))?;
    let driver = named("CHROMEDRIVER")
        .or_else(|| paths::on_path("chromedriver"))
        // Where older Debian and Ubuntu packages put it.
        .or_else(|| file("/usr/lib/chromium/chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// The version in a line such as `Chromium 156.0.8078.73 built on Debian`.
fn version(program: &PathBuf) -> Result<String> {
    let line = version_of(program).with_context(|| {
        format!(
            "{} does not answer.\nWhat to do next: {ELSEWHERE}",
            program.display()
        )
    })?;
    let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let version = line.split_whitespace().find(number);
    Ok(version
        .with_context(|| format!("no version in `{line}`"))?
        .to_owned())
}

fn major(version: &str) -> Option<&str> {
    version.split('.').next()
}
