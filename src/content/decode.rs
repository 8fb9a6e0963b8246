//! From TOML to the authored types, with every fault of a file found in one go.
//!
//! Serde stops at the first fault. So the faulty key is noted, taken out, and the rest is read
//! again, until the file reads through.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use toml::{Table, Value};

use super::fault::{Fault, FaultKind};

/// A file with more faults than this is reported up to here; each fault costs one more reading.
const MAX_FAULTS: usize = 100;

/// Reads TOML text as a table.
pub fn table(file: &Path, text: &str, faults: &mut Vec<Fault>) -> Option<Table> {
    match text.parse::<Table>() {
        Ok(table) => Some(table),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let message = format!("Line {}: {}.", line_of(text, at), error.message());
            faults.push(fault(file, String::new(), None, FaultKind::Syntax(message)));
            None
        }
    }
}

/// Reads a table as `T`, whose fields must have defaults, or be strings in tables.
pub fn decode<T: DeserializeOwned>(
    file: &Path,
    mut table: Table,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    for _ in 0..MAX_FAULTS {
        let error = match serde_path_to_error::deserialize(table.clone()) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        let mut keys: Vec<Key> = error.path().iter().filter_map(Key::new).collect();
        let message = error.inner().message().to_owned();
        if let Some(name) = named(&message, "missing field ") {
            keys.push(Key::Name(name.to_owned()));
            let placeholder = if keys.len() == 1 {
                Value::Table(Table::new())
            } else {
                Value::String(String::new())
            };
            put(&mut table, &keys, placeholder)?;
            // The words of a missing table are each reported by themselves.
            if keys.len() > 1 {
                faults.push(fault(file, show(&keys), None, FaultKind::MissingWord));
            }
            continue;
        }
        let path = show(&keys);
        let kind = match message.strip_prefix("unknown field ") {
            Some(rest) => {
                let known = rest.split_once("expected ").map_or("", |(_, known)| known);
                FaultKind::UnknownKey(known.to_owned())
            }
            None => FaultKind::WrongType(message),
        };
        while matches!(keys.last(), Some(Key::Index(_))) {
            keys.pop();
        }
        faults.push(fault(file, path, Some(show(&keys)), kind));
        remove(&mut table, &keys)?;
    }
    None
}

/// The line, from 1, that a byte of the text stands in.
pub fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|&b| b == b'\n').count() + 1
}

fn fault(file: &Path, path: String, left_out: Option<String>, kind: FaultKind) -> Fault {
    Fault {
        file: file.to_owned(),
        path,
        left_out,
        kind,
    }
}

enum Key {
    Name(String),
    Index(usize),
}

impl Key {
    fn new(segment: &Segment) -> Option<Self> {
        match segment {
            Segment::Map { key } => Some(Self::Name(key.clone())),
            Segment::Seq { index } => Some(Self::Index(*index)),
            Segment::Enum { .. } | Segment::Unknown => None,
        }
    }
}

fn show(keys: &[Key]) -> String {
    let mut path = String::new();
    for key in keys {
        match key {
            Key::Name(name) if path.is_empty() => path.push_str(name),
            Key::Name(name) => path.extend([".", name]),
            Key::Index(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
}

/// The name between backticks after `before`.
fn named<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    message
        .strip_prefix(before)?
        .strip_prefix('`')?
        .split('`')
        .next()
}

fn parent<'a>(table: &'a mut Table, keys: &'a [Key]) -> Option<(&'a mut Table, &'a str)> {
    let [first, rest @ ..] = keys else {
        return None;
    };
    let Key::Name(first) = first else {
        return None;
    };
    if rest.is_empty() {
        return Some((table, first));
    }
    let mut value = table.get_mut(first)?;
    for (at, key) in rest.iter().enumerate() {
        match key {
            Key::Name(name) if at + 1 == rest.len() => return Some((value.as_table_mut()?, name)),
            Key::Name(name) => value = value.as_table_mut()?.get_mut(name)?,
            Key::Index(index) => value = value.as_array_mut()?.get_mut(*index)?,
        }
    }
    None
}

fn remove(table: &mut Table, keys: &[Key]) -> Option<Value> {
    let (table, name) = parent(table, keys)?;
    table.remove(name)
}

fn put(table: &mut Table, keys: &[Key], value: Value) -> Option<()> {
    let (table, name) = parent(table, keys)?;
    table.insert(name.to_owned(), value);
    Some(())
}
