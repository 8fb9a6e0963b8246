//! The glue between browser and WebAssembly, with a guard around every call into it.
//!
//! A panic ends WebAssembly for good, and surfaces wherever the browser happened to call it. The
//! glue stores the exports in one line; putting a function around them there gives the loader one
//! place to notice a panic, stop further calls and offer a restart.

use anyhow::{Result, bail};

/// Where wasm-bindgen's glue stores the exports.
const STORES_EXPORTS: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guardExports(instance.exports);";
/// Until a guard is set, the exports are used as they are.
const PROLOGUE: &str = "let guardExports = (exports) => exports;
export function setExportsGuard(guard) { guardExports = guard; }
";

/// The glue with the guard in it.
pub fn guarded(glue: &str) -> Result<String> {
    let count = glue.matches(STORES_EXPORTS).count();
    if count != 1 {
        bail!(
            "the glue has the line `{STORES_EXPORTS}` {count} times, not once: wasm-bindgen writes \
             something else than this step knows.\nWhat to do next: look at what \
             wasm-bindgen writes, and adapt xtask/src/finish/glue.rs."
        );
    }
    Ok(format!(
        "{PROLOGUE}{}",
        glue.replace(STORES_EXPORTS, GUARDED)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_line_is_guarded() {
        let glue = "let wasm;\nfunction f(instance) {\n    wasm = instance.exports;\n}\nexport { f as default };\n";
        let guarded = guarded(glue).unwrap_or_default();
        assert!(guarded.starts_with("let guardExports = "));
        assert!(guarded.contains("    wasm = guardExports(instance.exports);\n"));
        assert!(guarded.ends_with("export { f as default };\n"));
    }

    #[test]
    fn unknown_glue_is_refused() {
        assert!(guarded("").is_err());
        assert!(guarded(&STORES_EXPORTS.repeat(2)).is_err());
    }
}
