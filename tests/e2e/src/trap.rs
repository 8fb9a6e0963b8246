//! WebAssembly that traps on purpose: the product's own file, in which the bodies of some of its
//! functions are `unreachable`. What runs into one gets a real trap, as from a panic, and no code
//! of the product knows of it.

use anyhow::{Context as _, bail};

use crate::Result;

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
/// The part of the names that is about functions.
const FUNCTION_NAMES: u8 = 1;
/// No locals, `unreachable`, `end`.
const TRAP: [u8; 3] = [0x00, 0x00, 0x0b];

/// The same module, in which the functions that `is_chosen` names trap when called. Names are those
/// of the source, as a build without optimisation keeps them: `a::module::Type::method::h0123…`.
pub fn trapping(wasm: &[u8], is_chosen: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let sections = sections(wasm)?;
    let content = |id| {
        let section = sections.iter().find(|section| section.id == id);
        section.map_or(&[][..], |section| section.content)
    };
    let imported = imported_functions(content(IMPORTS))?;
    let names = sections.iter().find_map(Section::names);
    let names = function_names(names.context("no names in the WebAssembly")?)?;
    let chosen = names.into_iter().filter(|(_, name)| is_chosen(name));
    let chosen: Option<Vec<u32>> = chosen.map(|(at, _)| at.checked_sub(imported)).collect();
    let chosen = chosen.context("an import is chosen to trap")?;
    if chosen.is_empty() {
        bail!("no function is chosen to trap");
    }
    let mut out = wasm[..8].to_vec();
    for section in &sections {
        if section.id == CODE {
            let code = code_with_traps(section.content, &chosen)?;
            put_section(&mut out, CODE, &code);
        } else {
            put_section(&mut out, section.id, section.content);
        }
    }
    Ok(out)
}

struct Section<'a> {
    id: u8,
    content: &'a [u8],
}

impl<'a> Section<'a> {
    /// What is in it, when it is the one that names things.
    fn names(&self) -> Option<&'a [u8]> {
        let mut reader = Reader(self.content);
        let is_names = self.id == CUSTOM && reader.sized().is_ok_and(|name| name == b"name");
        is_names.then_some(reader.0)
    }
}

fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>> {
    if !wasm.starts_with(b"\0asm\x01\0\0\0") {
        bail!("no WebAssembly");
    }
    let mut reader = Reader(&wasm[8..]);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let content = reader.sized()?;
        sections.push(Section { id, content });
    }
    Ok(sections)
}

fn imported_functions(content: &[u8]) -> Result<u32> {
    let mut reader = Reader(content);
    let mut functions = 0;
    for _ in 0..reader.number().unwrap_or(0) {
        reader.sized()?;
        reader.sized()?;
        match reader.byte()? {
            0 => {
                reader.number()?;
                functions += 1;
            }
            1 => {
                reader.byte()?;
                reader.limits()?;
            }
            2 => reader.limits()?,
            3 => {
                reader.byte()?;
                reader.byte()?;
            }
            kind => bail!("an import of the unknown kind {kind}"),
        }
    }
    Ok(functions)
}

fn function_names(content: &[u8]) -> Result<Vec<(u32, String)>> {
    let mut reader = Reader(content);
    while !reader.0.is_empty() {
        let kind = reader.byte()?;
        let mut part = Reader(reader.sized()?);
        if kind == FUNCTION_NAMES {
            let count = part.number()?;
            let names = (0..count).map(|_| {
                let at = part.number()?;
                Ok((at, String::from_utf8_lossy(part.sized()?).into_owned()))
            });
            return names.collect();
        }
    }
    bail!("no function has a name")
}

fn code_with_traps(content: &[u8], chosen: &[u32]) -> Result<Vec<u8>> {
    let mut reader = Reader(content);
    let count = reader.number()?;
    let mut out = Vec::with_capacity(content.len());
    put_number(&mut out, count);
    for index in 0..count {
        let body = reader.sized()?;
        let body = if chosen.contains(&index) { &TRAP } else { body };
        put_sized(&mut out, body);
    }
    Ok(out)
}

/// Reads the binary format: bytes, LEB128 numbers, and what they announce the length of.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module ends early")?;
        self.0 = rest;
        Ok(*first)
    }

    fn number(&mut self) -> Result<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("a number is too long")
    }

    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.number()? as usize;
        let (content, rest) = self.0.split_at_checked(length).context("it ends early")?;
        self.0 = rest;
        Ok(content)
    }

    fn limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push((number & 0x7f) as u8);
}

fn put_sized(out: &mut Vec<u8>, content: &[u8]) {
    put_number(out, u32::try_from(content.len()).unwrap_or(u32::MAX));
    out.extend_from_slice(content);
}

fn put_section(out: &mut Vec<u8>, id: u8, content: &[u8]) {
    out.push(id);
    put_sized(out, content);
}
