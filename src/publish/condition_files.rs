//! The files of one condition that know nothing of the page around them.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::figure::chain_line::with_chain;
use crate::model::condition::Condition;
use crate::model::ids::Id;
use crate::model::published::Published;

use super::document::{self, Place};
use super::embedding::{Addresses, END, Start, declarative, halves};
use super::engine::Engine;
use super::error::PublishError;
use super::files::{write, write_hashed};
use super::fragment::checked_fragment;
use super::style_sheet::style_sheet;

/// One condition as `conditions/index.json` lists it. Addresses are relative to the site.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// The condition's id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The language that it is in.
    language: String,
    /// The whole markup.
    fragment: String,
    /// The outline.
    pub outline: String,
    /// The element's style sheet.
    style: String,
    /// The page.
    pub page: String,
    /// The page for a frame.
    pub frame: String,
    /// Style and upper part; left out where they stand in `embed.js`.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    /// What the upper part lacks.
    rest: String,
}

/// What the documents of a condition are called.
pub struct Names {
    /// The page, as addresses name it.
    pub page: String,
    /// The page's file.
    pub page_file: String,
    /// The file of the page for a frame.
    pub frame: String,
}

impl Names {
    /// The default condition's page is the site's own.
    pub fn of(id: &Id, is_default: bool) -> Self {
        let own = |page: &str, file: &str, frame: &str| Self {
            page: page.to_owned(),
            page_file: file.to_owned(),
            frame: frame.to_owned(),
        };
        if is_default {
            return own("./", "index.html", "embed.html");
        }
        let page = format!("page.{id}.html");
        own(&page, &page, &format!("embed.{id}.html"))
    }
}

/// What one condition's files hold.
pub struct ConditionFiles {
    /// The markup inside the root.
    pub fragment: String,
    /// The part of the style sheet that the content decides.
    pub style: String,
    /// What an element shows first.
    pub start: Start,
    /// Their addresses.
    pub listed: Listed,
}

impl ConditionFiles {
    /// Puts the start into a file: that of the first condition stands in `embed.js`.
    pub fn write_start(&mut self, site: &Path) -> Result<(), PublishError> {
        let start = serde_json::to_string(&self.start)?;
        let stem = format!("conditions/{}", self.listed.id);
        self.listed.start = Some(write_hashed(site, &stem, "start.json", start)?);
        Ok(())
    }

    /// Writes what a host's server can put into its page; returns its address.
    pub fn write_declarative(
        &self,
        condition: &Condition,
        engine: &Engine,
        site: &Path,
    ) -> Result<String, PublishError> {
        let Self {
            fragment,
            start,
            listed,
            ..
        } = self;
        let addresses = Addresses {
            outline: &listed.outline,
            page: &listed.page,
        };
        let piece = declarative(condition, fragment, &start.style, engine, addresses);
        let file = format!("embed/declarative.{}.html", listed.id);
        write(&site.join(&file), piece)?;
        Ok(file)
    }
}

/// Writes the files of one condition.
pub fn write_condition(
    condition: &Arc<Condition>,
    names: &Names,
    element_style: &str,
    site: &Path,
) -> Result<ConditionFiles, PublishError> {
    let id = &condition.outline.id;
    let stem = format!("conditions/{id}");
    let published = Published::new(&condition.outline, &condition.words.live);
    let outline = write_hashed(site, &stem, "json", &serde_json::to_string(&published)?)?;
    let style = style_sheet(condition);
    let fragment = checked_fragment(condition)?;
    let root = document::root(condition, &fragment, &outline, Place::Embedded);
    let element_style = for_embedding(&format!("{element_style}{style}"));
    let (upper, rest) = halves(condition, &fragment, &outline);
    let listed = Listed {
        id: id.clone(),
        title: condition.title.text.clone(),
        language: condition.language.clone(),
        fragment: write_hashed(site, &stem, "html", [&root, END].concat())?,
        outline,
        style: write_hashed(site, &stem, "css", &element_style)?,
        page: names.page.clone(),
        frame: names.frame.clone(),
        start: None,
        rest: write_hashed(site, &stem, "rest.html", [&rest, END].concat())?,
    };
    let start = Start {
        style: element_style,
        upper,
    };
    Ok(ConditionFiles {
        fragment,
        style,
        start,
        listed,
    })
}

/// Puts every drawing but the first into a file of its own, and notes its address.
pub fn write_figures(condition: &mut Condition, site: &Path) -> Result<(), PublishError> {
    let fetched = condition.figure.drawings.iter().skip(1);
    let sources: Vec<_> = fetched
        .map(|drawing| {
            let stem = format!("figures/{}", drawing.file.trim_end_matches(".svg"));
            write_hashed(site, &stem, "svg", with_chain(drawing))
        })
        .collect::<Result<_, _>>()?;
    condition.outline.set_sources(sources);
    Ok(())
}

/// A style sheet for where the address is someone else's: what it would name is marked instead.
pub fn for_embedding(style: &str) -> String {
    style.replace(":target", ":is(:target,[data-target])")
}
