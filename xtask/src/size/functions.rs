//! What is in the WebAssembly: its largest functions, by name.

use std::collections::HashMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::compile::{PAGE_CODE, REBUILT_STD, TARGET, scratch};
use crate::finish::wasm::FEATURES;
use crate::paths;
use crate::process::{cargo, run};
use crate::setup::Tools;

/// Builds the release WebAssembly with names, and lists its largest functions.
pub fn largest(tools: &Tools, count: usize) -> Result<()> {
    let target = scratch("release/named");
    let rebuilt_std: &[_] = if tools.rebuilds_std {
        &REBUILT_STD
    } else {
        &[]
    };
    cargo()
        .args(["build", "--release", "--locked", "--target", TARGET])
        .args(PAGE_CODE)
        .env("CARGO_PROFILE_RELEASE_STRIP", "false")
        .env("CARGO_TARGET_DIR", &target)
        .envs(rebuilt_std.iter().copied())
        .or("correct what the compiler reported above.")
        .go()?;
    let built = target.join(TARGET).join("release/condition-explorer.wasm");
    let named = target.join("named.wasm");
    run(paths::node_bin("wasm-opt"))
        .args(["-Oz", "-g"])
        .args(FEATURES)
        .args([built.as_os_str(), "-o".as_ref(), named.as_os_str()])
        .or("look at what wasm-opt wrote; if it is missing, run `npm ci`.")
        .go()?;
    let wasm = fs::read(&named).with_context(|| format!("reading {}", named.display()))?;
    let mut functions =
        functions(&wasm).context("the WebAssembly has another form than expected")?;
    functions.sort_by(|a, b| b.cmp(a));
    println!("\nThe largest functions, in bytes before compression:");
    for (bytes, name) in functions.into_iter().take(count) {
        println!("{bytes:8}  {name}");
    }
    Ok(())
}

/// Sections of a module.
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;

/// Every function's size and name.
fn functions(wasm: &[u8]) -> Result<Vec<(usize, String)>> {
    let mut module = Bytes(wasm.get(8..).context("too short")?);
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    while !module.0.is_empty() {
        let kind = module.byte()?;
        let mut section = Bytes(module.counted()?);
        match kind {
            IMPORTS => imported = imported_functions(&mut section)?,
            CODE => {
                for _ in 0..section.number()? {
                    sizes.push(section.counted()?.len());
                }
            }
            CUSTOM if section.counted()? == b"name" => names = function_names(&mut section)?,
            _ => {}
        }
    }
    let name = |index: usize| names.remove(&index).unwrap_or_default();
    Ok((imported..)
        .map(name)
        .zip(sizes)
        .map(|(name, size)| (size, name))
        .collect())
}

fn imported_functions(section: &mut Bytes<'_>) -> Result<usize> {
    let mut count = 0;
    for _ in 0..section.number()? {
        section.counted()?;
        section.counted()?;
        match section.byte()? {
            0 => {
                section.number()?;
                count += 1;
            }
            // A table, or a memory, with its limits; a global.
            kind @ (1 | 2) => {
                if kind == 1 {
                    section.byte()?;
                }
                let bounded = section.byte()? & 1 == 1;
                section.number()?;
                if bounded {
                    section.number()?;
                }
            }
            3 => {
                section.byte()?;
                section.byte()?;
            }
            other => bail!("an import of kind {other}"),
        }
    }
    Ok(count)
}

fn function_names(section: &mut Bytes<'_>) -> Result<HashMap<usize, String>> {
    const FUNCTIONS: u8 = 1;
    let mut names = HashMap::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let mut part = Bytes(section.counted()?);
        if kind == FUNCTIONS {
            for _ in 0..part.number()? {
                let index = part.number()?;
                names.insert(index, String::from_utf8_lossy(part.counted()?).into_owned());
            }
        }
    }
    Ok(names)
}

/// What is left to read.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("ends early")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in seven bits a byte, the last one without its highest bit.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("a number that is too long")
    }

    /// A number of bytes, and these.
    fn counted(&mut self) -> Result<&'b [u8]> {
        let length = self.number()?;
        let (counted, rest) = self.0.split_at_checked(length).context("ends early")?;
        self.0 = rest;
        Ok(counted)
    }
}

#[cfg(test)]
mod tests {
    use super::functions;

    #[test]
    fn functions_are_read_with_their_names() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([2, 7, 1, 1, b'm', 1, b'i', 0, 0]);
        wasm.extend([10, 7, 2, 2, 0, 0x0b, 2, 0, 0x0b]);
        wasm.extend([0, 12, 4, b'n', b'a', b'm', b'e', 1, 5, 1, 2, 2, b'f', b'g']);
        let read = functions(&wasm).unwrap_or_default();
        assert_eq!(read, [(2, String::new()), (2, "fg".to_owned())]);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(functions(b"").is_err());
        assert!(functions(b"\0asm\x01\0\0\0\x0a\x05\x01").is_err());
    }
}
