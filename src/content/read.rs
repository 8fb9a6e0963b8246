//! Reads the files of a condition, and goes on after every fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use toml::Table;

use super::decode;
use super::drawn::{Drawn, drawn};
use super::fault::{Fault, FaultKind};
use super::figure_set::FigureSet;
use super::library::{Places, files};
use super::schema::{
    ChainFile, ConditionFile, FaqFile, GlossaryFile, RecoveryFile, SheetFile, SignoffFile,
    SituationsFile, SourceHead, SymptomsFile, TriedFile, WalkFile,
};
use super::source::Source;
use crate::model::ids::Id;
use crate::model::words::UiWords;

/// The largest text file, in bytes: some forty times a long page.
pub const MAX_TEXT_BYTES: u64 = 256 * 1024;
/// The largest artwork or figure set, in bytes.
pub const MAX_FIGURE_BYTES: u64 = 4 * 1024 * 1024;

/// All that was read of a condition.
#[derive(Debug, Default)]
pub struct Authored {
    /// The condition's folder.
    pub folder: PathBuf,
    /// `condition.toml`.
    pub condition: ConditionFile,
    /// `chain.toml`.
    pub chain: ChainFile,
    /// `symptoms.toml`.
    pub symptoms: SymptomsFile,
    /// `faq.toml`; empty when there is none.
    pub faq: FaqFile,
    /// `recovery.toml`; empty when there is none.
    pub recovery: RecoveryFile,
    /// `situations.toml`; empty when there is none.
    pub situations: SituationsFile,
    /// `tried.toml`; empty when there is none.
    pub tried: TriedFile,
    /// `glossary.toml`; empty when there is none.
    pub glossary: GlossaryFile,
    /// `walk.toml`; empty when there is none.
    pub walk: WalkFile,
    /// `sheet.toml`; empty when there is none.
    pub sheet: SheetFile,
    /// `signoff.toml`; empty when there is none.
    pub signoff: SignoffFile,
    /// The head of `source.md`.
    pub source_head: SourceHead,
    /// The clinic's text.
    pub source: Source,
    /// The line of `source.md` that the clinic's text starts after.
    pub source_offset: usize,
    /// The file of interface words.
    pub words_file: PathBuf,
    /// The interface words as they stand in the file.
    pub words_table: Table,
    /// The interface words.
    pub words: Option<UiWords>,
    /// The file of the figure set.
    pub figure_file: PathBuf,
    /// The figure set.
    pub figure: FigureSet,
    /// Artwork by file name.
    pub artwork: BTreeMap<String, String>,
    /// What went wrong while reading.
    pub faults: Vec<Fault>,
}

impl Authored {
    /// The entries of the figure set that the condition shows.
    pub fn drawn(&self) -> Vec<Drawn<'_>> {
        drawn(&self.condition, &self.situations, &self.figure)
    }

    /// Whether nothing was left out while reading.
    pub fn is_whole(&self) -> bool {
        !self.faults.iter().any(Fault::hides_content)
    }
}

/// Reads a condition's folder, its interface words and its figure.
pub fn read(folder: &Path, places: &Places) -> Authored {
    let mut faults = Vec::new();
    let mut authored = Authored {
        folder: folder.to_owned(),
        condition: required(&folder.join(files::CONDITION), &mut faults),
        chain: required(&folder.join(files::CHAIN), &mut faults),
        symptoms: required(&folder.join(files::SYMPTOMS), &mut faults),
        faq: optional(&folder.join(files::FAQ), &mut faults),
        recovery: optional(&folder.join(files::RECOVERY), &mut faults),
        situations: optional(&folder.join(files::SITUATIONS), &mut faults),
        tried: optional(&folder.join(files::TRIED), &mut faults),
        glossary: optional(&folder.join(files::GLOSSARY), &mut faults),
        walk: optional(&folder.join(files::WALK), &mut faults),
        sheet: optional(&folder.join(files::SHEET), &mut faults),
        signoff: optional(&folder.join(files::SIGNOFF), &mut faults),
        ..Authored::default()
    };
    read_source(&mut authored, &mut faults);
    read_words(&mut authored, &places.ui, &mut faults);
    read_figure(&mut authored, &places.figures, &mut faults);
    authored.faults = faults;
    authored
}

fn read_source(authored: &mut Authored, faults: &mut Vec<Fault>) {
    let file = authored.folder.join(files::SOURCE);
    let Some(text) = text(&file, MAX_TEXT_BYTES, faults) else {
        return;
    };
    let (head, body) = split_head(&text);
    if let Some(table) = decode::table(&file, head, faults) {
        authored.source_head = decode::decode(&file, table, faults).unwrap_or_default();
    }
    let before = text.len() - body.len();
    authored.source_offset = decode::line_of(&text, before) - 1;
    authored.source = Source::new(body);
}

/// The TOML head between two lines of `+++`, and the text after it.
fn split_head(text: &str) -> (&str, &str) {
    const FENCE: &str = "+++\n";
    text.strip_prefix(FENCE)
        .and_then(|rest| rest.split_once("\n+++\n"))
        .unwrap_or(("", text))
}

/// Whether a text can be the name of a file beside others: no folder, nothing hidden.
pub fn is_plain_file_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
    !name.is_empty() && name.bytes().all(plain) && !name.starts_with('.')
}

fn read_words(authored: &mut Authored, ui: &Path, faults: &mut Vec<Fault>) {
    let language = &authored.condition.language;
    // A malformed language is reported by its own rule; it must not lead out of the folder.
    if !is_plain_file_name(language) {
        return;
    }
    let file = ui.join(format!("{language}.toml"));
    if let Some(table) =
        text(&file, MAX_TEXT_BYTES, faults).and_then(|text| decode::table(&file, &text, faults))
    {
        authored.words_table = table.clone();
        authored.words = decode::decode(&file, table, faults);
    }
    authored.words_file = file;
}

fn read_figure(authored: &mut Authored, figures: &Path, faults: &mut Vec<Fault>) {
    let set = &authored.condition.figure.set;
    if Id::new(set).is_err() {
        return;
    }
    authored.figure_file = figures.join(format!("{set}.json"));
    let Some(text_of_set) = text(&authored.figure_file, MAX_FIGURE_BYTES, faults) else {
        return;
    };
    match serde_json::from_str::<FigureSet>(&text_of_set) {
        Ok(figure) => authored.figure = figure,
        Err(error) => faults.push(Fault {
            file: authored.figure_file.clone(),
            path: String::new(),
            left_out: None,
            kind: FaultKind::Syntax(format!("{error}.")),
        }),
    }
    let shown = authored.drawn().into_iter();
    let names: BTreeSet<String> = shown.map(|drawn| drawn.entry.file.clone()).collect();
    for name in names.into_iter().filter(|name| is_plain_file_name(name)) {
        if let Some(svg) = text(&figures.join(&name), MAX_FIGURE_BYTES, faults) {
            authored.artwork.insert(name, svg);
        }
    }
}

fn required<T: DeserializeOwned + Default>(file: &Path, faults: &mut Vec<Fault>) -> T {
    text(file, MAX_TEXT_BYTES, faults)
        .and_then(|text| decode::table(file, &text, faults))
        .and_then(|table| decode::decode(file, table, faults))
        .unwrap_or_default()
}

fn optional<T: DeserializeOwned + Default>(file: &Path, faults: &mut Vec<Fault>) -> T {
    if file.exists() {
        required(file, faults)
    } else {
        T::default()
    }
}

/// The text of a file; larger ones are not read.
fn text(file: &Path, limit: u64, faults: &mut Vec<Fault>) -> Option<String> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(file)?.take(limit + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let kind = match read() {
        Ok(bytes) if bytes.len() as u64 > limit => FaultKind::TooLarge(limit),
        Ok(bytes) => match String::from_utf8(bytes) {
            // Line ends as on every other machine.
            Ok(text) if text.contains('\r') => return Some(text.replace("\r\n", "\n")),
            Ok(text) => return Some(text),
            Err(_) => FaultKind::Unreadable("It is not UTF-8 text".to_owned()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => FaultKind::Missing,
        Err(error) => FaultKind::Unreadable(error.to_string()),
    };
    faults.push(Fault {
        file: file.to_owned(),
        path: String::new(),
        left_out: None,
        kind,
    });
    None
}
