//! A screen reader, and the desktop that it needs.

use anyhow::Result;

use super::step::Step;
use super::system;
use crate::paths;

const PACKAGES: [&str; 7] = [
    "orca",
    "at-spi2-core",
    "speech-dispatcher",
    "dbus-x11",
    "openbox",
    "xdotool",
    "xvfb",
];
const PROGRAMS: [&str; 7] = [
    "orca",
    "gsettings",
    "speech-dispatcher",
    "dbus-daemon",
    "openbox",
    "xdotool",
    "Xvfb",
];
pub const ELSEWHERE: &str = "the screen reader is Orca, by the packages of Debian and Ubuntu.";

/// Whether it is there, or can be installed.
pub fn can_have() -> bool {
    is_there() || paths::on_path("apt-get").is_some() && system::is_root()
}

fn is_there() -> bool {
    PROGRAMS.iter().all(|it| paths::on_path(it).is_some())
}

pub fn set_up(step: &Step) -> Result<()> {
    if !is_there() {
        step.say("Orca and a desktop for it: installing the system's packages; a minute");
        system::install(step, &PACKAGES, ELSEWHERE)?;
    }
    step.done("Orca, and a desktop for it: there");
    Ok(())
}
