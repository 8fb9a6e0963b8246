//! The steps of a set-up, side by side where none waits for another.

use std::sync::Mutex;
use std::thread;

use anyhow::{Error, Result};

use super::needs::{Lane, Need};
use super::step::Step;
use super::tools::Tools;
use super::{
    browser, cargo_tool, checkers, crates, deny, engines, node, poppler, rust_src, screen_reader,
    wasm_bindgen, wasm_target,
};
use crate::process::stop_others;

/// Sets up what is needed: in this order within a lane, and lanes side by side. When a step fails,
/// the others are stopped.
pub fn set_up(needs: &[Need]) -> Result<Tools> {
    println!("Set-up: looked for first, and installed when missing; some of it side by side.");
    for (index, need) in needs.iter().enumerate() {
        let (what, seconds) = need.plan();
        println!(
            "[{}/{}] {what}: usually {} when missing",
            index + 1,
            needs.len(),
            duration(seconds)
        );
    }
    let tools = Mutex::new(Tools::default());
    let failure: Mutex<Option<Error>> = Mutex::new(None);
    thread::scope(|scope| {
        for lane in Lane::ALL {
            let (tools, failure) = (&tools, &failure);
            scope.spawn(move || {
                if let Err(error) = run_lane(lane, needs, tools) {
                    // What fails after the first failure was stopped because of it.
                    locked(failure).get_or_insert(error);
                    stop_others();
                }
            });
        }
    });
    if let Some(error) = locked(&failure).take() {
        return Err(error);
    }
    cargo_tool::clear_leftovers()?;
    Ok(std::mem::take(&mut *locked(&tools)))
}

fn run_lane(lane: Lane, needs: &[Need], tools: &Mutex<Tools>) -> Result<()> {
    for (index, need) in needs.iter().enumerate() {
        if need.lane() == lane {
            run_step(*need, &Step::new(index + 1, needs.len()), tools)?;
        }
    }
    Ok(())
}

fn run_step(need: Need, step: &Step, tools: &Mutex<Tools>) -> Result<()> {
    match need {
        Need::WasmTarget => wasm_target::set_up(step)?,
        Need::RustSrc => {
            let rebuilds = rust_src::set_up(step)?;
            locked(tools).rebuilds_std = rebuilds;
        }
        Need::Crates => crates::set_up(step)?,
        Need::Compiled => crates::compile(step)?,
        Need::Node => node::set_up(step)?,
        Need::Peers => node::set_up_peers(step)?,
        Need::ScreenReader => screen_reader::set_up(step)?,
        Need::Poppler => poppler::set_up(step)?,
        Need::Checkers => checkers::set_up(step)?,
        Need::WasmBindgen => {
            let dir = wasm_bindgen::set_up(step)?;
            locked(tools).wasm_bindgen = Some(dir);
        }
        Need::Browser => {
            let browser = browser::set_up(step)?;
            locked(tools).browser = Some(browser);
        }
        Need::Firefox => {
            let firefox = engines::firefox(step)?;
            locked(tools).firefox = Some(firefox);
        }
        Need::WebKit => {
            let webkit = engines::webkit(step)?;
            locked(tools).webkit = Some(webkit);
        }
        Need::Deny => {
            let program = deny::set_up(step)?;
            locked(tools).deny = Some(program);
        }
    }
    Ok(())
}

/// What is behind a lock, also when a thread that had it has panicked.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// A time that people wait for.
fn duration(seconds: u32) -> String {
    match seconds {
        ..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn times_are_read_in_minutes() {
        assert_eq!(duration(5), "5 s");
        assert_eq!(duration(130), "2 min 10 s");
    }
}
