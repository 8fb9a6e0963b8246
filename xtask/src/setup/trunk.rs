//! Trunk, which builds and watches the site.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use super::lanes::Step;

/// The same as in Trunk.toml. Later versions need a newer compiler.
const VERSION: &str = "0.21.14";

/// Trunk's program.
pub fn set_up(step: &Step) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "trunk",
        version: VERSION,
        program: "trunk",
        beside: &[],
        args: &["--no-default-features", "--features", "rustls"],
        title: "Trunk",
        why: "to build the site and rebuild it on change, about 3 minutes",
    };
    Ok(tool.set_up(step)?.join("trunk"))
}

#[cfg(test)]
mod tests {
    use super::VERSION;

    #[test]
    fn trunk_itself_asks_for_the_same_version() {
        let config = include_str!("../../../Trunk.toml");
        assert!(config.contains(&format!("trunk-version = \"={VERSION}\"")));
    }
}
