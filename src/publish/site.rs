//! The files of a site.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::figure::chain_line::with_chain;
use crate::model::condition::Condition;
use crate::model::ids::Id;
use crate::model::published::Published;

use super::compress::compress_site;
use super::document::{self, Place};
use super::engine::Engine;
use super::error::PublishError;
use super::files::{read, write, write_hashed};
use super::fragment::fragment;
use super::headers::Served;
use super::picture::picture;
use super::shadow::shadow_root;
use super::style_sheet::style_sheet;
use super::usage;

/// The mark in a browser's tab: a chain of three.
const ICON: &str = include_str!("icon.svg");

/// Ends a fragment, so that the loader can tell a whole one from half of one.
const FRAGMENT_END: &str = "<!--end-->";

/// How to publish.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Write compressed copies beside the files.
    pub compress: bool,
}

/// One condition as `conditions/index.json` lists it. Addresses are relative to the site.
#[derive(Debug, Serialize)]
struct Listed {
    id: Id,
    title: String,
    language: String,
    fragment: String,
    outline: String,
    style: String,
    shadow: String,
    page: String,
    frame: String,
}

/// `conditions/index.json`.
#[derive(Debug, Serialize)]
struct Index {
    schema: u32,
    conditions: Vec<Listed>,
}

/// Publishes conditions into a site that holds an engine. The first is the default: its page is
/// `index.html`. Files of earlier publications stay, since cached pages may still ask for them.
///
/// # Errors
/// When the site holds no engine, a file cannot be written, or there is nothing to publish.
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
    let mut listed = Vec::new();
    let mut first = None;
    for mut condition in conditions {
        write_figures(&mut condition, site)?;
        let names = Names::of(&condition.outline.id, listed.is_empty());
        condition.page.clone_from(&names.page);
        let condition = Arc::new(condition);
        let files = write_condition(&condition, &names, &styles.element, site)?;
        let page_style = format!("{}{}", styles.page, files.style);
        let picture = write_picture(&condition, &styles.page, site)?;
        let documents = [
            (Place::Page, &names.page_file, page_style.clone()),
            (Place::Frame, &names.frame, for_embedding(&page_style)),
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
        if listed.is_empty() {
            served.add_document("/", &page_style);
            first = Some(Arc::clone(&condition));
        }
        served.add_condition(&condition.outline.id);
        listed.push(files.listed);
    }
    for script in [&engine.embed, &engine.embed_version] {
        served.add_script(script);
    }
    let names: Vec<_> = (listed.iter())
        .map(|it: &Listed| (it.id.to_string(), it.title.clone()))
        .collect();
    if let Some(condition) = first {
        usage::write_pages(site, &engine, &condition, &names, &icon, &mut served)?;
    }
    let index = serde_json::to_string(&Index {
        schema: 1,
        conditions: listed,
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

/// Puts every drawing but the first into a file of its own, and notes its address.
fn write_figures(condition: &mut Condition, site: &Path) -> Result<(), PublishError> {
    let outlines = condition.outline.drawings.iter_mut();
    for (outline, drawing) in outlines.zip(&condition.figure.drawings).skip(1) {
        let stem = format!("figures/{}", drawing.file.trim_end_matches(".svg"));
        outline.source = Some(write_hashed(site, &stem, "svg", with_chain(drawing))?);
    }
    Ok(())
}

/// The style sheets of an engine.
struct Styles {
    page: String,
    element: String,
}

/// What the documents of a condition are called.
struct Names {
    page: String,
    page_file: String,
    frame: String,
}

impl Names {
    fn of(id: &Id, is_default: bool) -> Self {
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

/// A style sheet for where the address is someone else's: what it would name is marked instead.
fn for_embedding(style: &str) -> String {
    style.replace(":target", ":is(:target,[data-target])")
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

/// What one condition's files hold.
struct ConditionFiles {
    fragment: String,
    style: String,
    listed: Listed,
}

fn write_condition(
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
    let fragment = fragment(condition);
    let root = document::root(condition, &fragment, &outline, Place::Page);
    let element_style = for_embedding(&format!("{element_style}{style}"));
    let shadow = shadow_root(condition, &fragment, &outline, &element_style, &names.page);
    let listed = Listed {
        id: id.clone(),
        title: condition.title.text.clone(),
        language: condition.language.clone(),
        fragment: write_hashed(site, &stem, "html", [&root, FRAGMENT_END].concat())?,
        outline,
        style: write_hashed(site, &stem, "css", &element_style)?,
        shadow: write_hashed(site, &stem, "template", &shadow)?,
        page: names.page.clone(),
        frame: names.frame.clone(),
    };
    Ok(ConditionFiles {
        fragment,
        style,
        listed,
    })
}
