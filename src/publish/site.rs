//! The files of a site.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::model::condition::Condition;

use super::compress::compress_site;
use super::condition_files::{Listed, Names, for_embedding, write_condition, write_figures};
use super::document::{self, Place};
use super::embedding::{self, Start};
use super::engine::{EMBED, Engine, PINNED};
use super::error::PublishError;
use super::files::{read, write, write_hashed};
use super::headers::Served;
use super::picture::picture;
use super::usage;

/// The mark in a browser's tab: a chain of three.
const ICON: &str = include_str!("icon.svg");

/// How to publish.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Write compressed copies beside the files.
    pub compress: bool,
}

/// `conditions/index.json`.
#[derive(Debug, Serialize)]
struct Index<'a> {
    schema: u32,
    conditions: &'a [Listed],
}

/// What `embed.js` knows of the site.
#[derive(Debug, Serialize)]
struct Embedded<'a> {
    conditions: &'a [Listed],
    start: &'a Start,
}

/// Publishes conditions into a site that holds an engine. The first is the default: its page is
/// `index.html`. Files of earlier publications stay, since cached pages may still ask for them.
///
/// # Errors
/// When the site holds no engine, an id would stand twice in a page, a file cannot be written, or
/// there is nothing to publish.
pub fn publish(
    conditions: Vec<Condition>,
    site: &Path,
    options: Options,
) -> Result<(), PublishError> {
    if conditions.is_empty() {
        return Err(PublishError::NothingToPublish);
    }
    let engine = Engine::read(site)?;
    let styles = Styles {
        page: read(&site.join(&engine.style))?,
        element: read(&site.join(&engine.element_style))?,
    };
    let icon = write_hashed(site, "assets/icon", "svg", ICON)?;
    let mut served = Served::default();
    let mut listed: Vec<Listed> = Vec::new();
    let mut first = None;
    for mut condition in conditions {
        write_figures(&mut condition, site)?;
        let names = Names::of(&condition.outline.id, listed.is_empty());
        condition.page.clone_from(&names.page);
        let condition = Arc::new(condition);
        let mut files = write_condition(&condition, &names, &styles.element, site)?;
        let page_style = format!("{}{}", styles.page, files.style);
        let picture = write_picture(&condition, &styles.page, site)?;
        let documents = [
            (Place::Page, &names.page_file, page_style.clone()),
            (Place::Embedded, &names.frame, for_embedding(&page_style)),
        ];
        for (place, file, style) in documents {
            let root = document::root(&condition, &files.fragment, &files.listed.outline, place);
            let parts = document::Parts {
                place,
                engine: &engine,
                icon: &icon,
                picture: picture.as_deref(),
                outline: &files.listed.outline,
                root: &root,
                style: &style,
            };
            let page = document::page(&condition, &parts);
            write(&site.join(file), &page)?;
            served.add_document(&format!("/{file}"), &style);
        }
        let piece = files.write_declarative(&condition, &engine, site)?;
        served.add_document(&format!("/{piece}"), &files.start.style);
        served.add_condition(&condition.outline.id);
        if listed.is_empty() {
            served.add_document("/", &page_style);
            first = Some((Arc::clone(&condition), files.start));
        } else {
            files.write_start(site)?;
        }
        listed.push(files.listed);
    }
    if let Some((condition, start)) = first {
        let script = write_script(&engine, &listed, &start, site)?;
        served.add_script(EMBED);
        usage::write_pages(site, &script, &condition, &listed, &icon, &mut served)?;
    }
    let index = serde_json::to_string(&Index {
        schema: 1,
        conditions: &listed,
    })?;
    write(&site.join("conditions/index.json"), &index)?;
    write(&site.join("_headers"), served.to_headers_file())?;
    write(&site.join("nginx.conf.example"), served.to_nginx())?;
    if options.compress {
        compress_site(site).map_err(|source| PublishError::Write {
            path: site.to_owned(),
            source,
        })?;
    }
    Ok(())
}

/// The style sheets of an engine.
struct Styles {
    page: String,
    element: String,
}

/// Draws the figure for link previews, which need to know where the page stands; gives its address.
fn write_picture(
    condition: &Condition,
    style: &str,
    site: &Path,
) -> Result<Option<String>, PublishError> {
    if condition.clinic.site_address.is_none() {
        return Ok(None);
    }
    let png = picture(&condition.figure, style)?;
    let stem = format!("figures/{}", condition.outline.id);
    write_hashed(site, &stem, "png", &png).map(Some)
}

/// Writes `embed.js`, and the same under a name that its content decides, for pages that must not
/// change by themselves; returns that name.
fn write_script(
    engine: &Engine,
    listed: &[Listed],
    start: &Start,
    site: &Path,
) -> Result<String, PublishError> {
    let path = site.join(&engine.embed);
    let published = serde_json::to_string(&Embedded {
        conditions: listed,
        start,
    })?;
    let script = embedding::script(&read(&path)?, &published).ok_or(PublishError::Engine {
        path,
        reason: "its element has no place for what is published".to_owned(),
    })?;
    write(&site.join(EMBED), &script)?;
    write_hashed(site, PINNED, "js", &script)
}
