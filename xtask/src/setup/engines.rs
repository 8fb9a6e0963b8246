//! The other engines that the page is tested in: Firefox and `WebKit`, and what drives them.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cargo_tool::CargoTool;
use super::step::Step;
use super::system;
use crate::paths;
use crate::process::version_of;

/// Firefox and its driver.
#[derive(Debug, Clone)]
pub struct Firefox {
    pub firefox: PathBuf,
    pub driver: PathBuf,
}

/// The driver of `WebKit`, and a display that nobody sees: it has no mode without one.
#[derive(Debug, Clone)]
pub struct WebKit {
    pub driver: PathBuf,
    pub display: PathBuf,
}

const FIREFOX_ELSEWHERE: &str = "install Firefox, name it with FIREFOX when it is not on PATH, and \
    run this again.";
pub const WEBKIT_ELSEWHERE: &str = "WebKit is tested on Debian and Ubuntu, by their packages \
    webkit2gtk-driver and xvfb, or where WebKitWebDriver and Xvfb are on PATH.";

pub fn firefox(step: &Step) -> Result<Firefox> {
    let find = || {
        let named = std::env::var_os("FIREFOX").map(PathBuf::from);
        named.or_else(|| {
            ["firefox-esr", "firefox"]
                .iter()
                .find_map(|it| paths::on_path(it))
        })
    };
    if find().is_none() {
        step.say(
            "Firefox: installing the system's package, to make the main journeys in it; a minute",
        );
        system::install(step, &["firefox-esr"], FIREFOX_ELSEWHERE)?;
    }
    let firefox =
        find().with_context(|| format!("no Firefox.\nWhat to do next: {FIREFOX_ELSEWHERE}"))?;
    let version = version_of(&firefox).unwrap_or_else(|| "Firefox".to_owned());
    step.say(format_args!("{version}: there"));
    let tool = CargoTool {
        package: "geckodriver",
        version: "0.37.1",
        program: "geckodriver",
        beside: &[],
        args: &[],
        title: "geckodriver",
        why: "to drive Firefox",
    };
    let driver = tool.set_up(step)?.join("geckodriver");
    Ok(Firefox { firefox, driver })
}

/// Whether `WebKit` is there, or can be installed.
pub fn can_have_webkit() -> bool {
    find_webkit().is_some() || paths::on_path("apt-get").is_some()
}

fn find_webkit() -> Option<WebKit> {
    let driver = paths::on_path("WebKitWebDriver")?;
    let display = paths::on_path("Xvfb")?;
    Some(WebKit { driver, display })
}

pub fn webkit(step: &Step) -> Result<WebKit> {
    if find_webkit().is_none() {
        step.say(
            "WebKit: installing the system's packages, to make the main journeys in it; a minute",
        );
        system::install(step, &["webkit2gtk-driver", "xvfb"], WEBKIT_ELSEWHERE)?;
    }
    let webkit = find_webkit()
        .with_context(|| format!("no WebKit.\nWhat to do next: {WEBKIT_ELSEWHERE}"))?;
    step.done("WebKit's driver and a display for it: there");
    Ok(webkit)
}
