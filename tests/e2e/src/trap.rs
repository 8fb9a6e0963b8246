//! WebAssembly that traps on purpose: the product's own file, in which the bodies of some of its
//! functions are `unreachable`. What runs into one gets a real trap, as from a panic, and no code
//! of the product knows of it.

use anyhow::{Context as _, bail};

use crate::Result;

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const CODE: u8 = 10;
/// No locals, `unreachable`, `end`.
const TRAP: [u8; 3] = [0x00, 0x00, 0x0b];

/// The same module, in which the exported functions that `is_chosen` names trap when called.
pub fn trapping(wasm: &[u8], is_chosen: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let sections = sections(wasm)?;
    let content = |id| {
        let section = sections.iter().find(|section| section.id == id);
        section.map_or(&[][..], |section| section.content)
    };
    let imported = imported_functions(content(IMPORTS))?;
    let mut chosen = Vec::new();
    for (name, function) in exported_functions(content(EXPORTS))? {
        if is_chosen(&name) {
            chosen.push(function.checked_sub(imported).context("an import")?);
        }
    }
    if chosen.is_empty() {
        bail!("no exported function is chosen to trap");
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

/// The exported functions by which the browser calls event listeners, as the glue names them.
pub fn event_listeners(glue: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        if line.contains("Cast intrinsic") && line.contains("Event\")") {
            let call = lines.next().unwrap_or_default();
            let name = call.rsplit([' ', ',']).next().unwrap_or_default();
            found.push(name.trim_end_matches([')', ';']).to_owned());
        }
    }
    found
}

struct Section<'a> {
    id: u8,
    content: &'a [u8],
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

fn exported_functions(content: &[u8]) -> Result<Vec<(String, u32)>> {
    let mut reader = Reader(content);
    let mut functions = Vec::new();
    for _ in 0..reader.number()? {
        let name = String::from_utf8_lossy(reader.sized()?).into_owned();
        let (kind, index) = (reader.byte()?, reader.number()?);
        if kind == 0 {
            functions.push((name, index));
        }
    }
    Ok(functions)
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
