//! The compiler's WebAssembly target.

use anyhow::{Result, bail};

use super::step::Step;
use crate::compile::TARGET;
use crate::process::run;

pub fn set_up(step: &Step) -> Result<()> {
    if is_installed()? {
        step.say(format_args!("{TARGET}: there"));
        return Ok(());
    }
    if crate::paths::on_path("rustup").is_none() {
        bail!(
            "the Rust compiler here has no standard library for {TARGET}, and there is no rustup \
             to add it.\nWhat to do next: install Rust with rustup (https://rustup.rs), or your \
             system's package with that target, and run this again."
        );
    }
    step.say(format_args!(
        "{TARGET}: adding it with rustup, so that the page's code can be compiled for browsers"
    ));
    step.go(run("rustup")
        .args(["target", "add", TARGET])
        .or("look at what rustup wrote; without a network, try again when there is one."))?;
    step.done(format_args!("{TARGET}: added"));
    Ok(())
}

/// Asks the compiler, not rustup: a system's own packages can bring the target too.
fn is_installed() -> Result<bool> {
    let printed = run(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--print", "target-libdir", "--target", TARGET])
        .or("install Rust with rustup (https://rustup.rs).")
        .output()?;
    let Ok(mut files) = std::fs::read_dir(printed.trim()) else {
        return Ok(false);
    };
    let is_std = |name: &str| name.starts_with("libstd-");
    Ok(files.any(|file| file.is_ok_and(|file| is_std(&file.file_name().to_string_lossy()))))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_compiler_can_be_asked() {
        assert!(super::is_installed().is_ok());
    }
}
