//! The pages for those who put an explorer into their own: one to choose and copy, and one for each
//! way to use it.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::anchor;
use crate::model::condition::Condition;
use crate::model::ids::Topic;

use super::document::{escape, fill};
use super::engine::Engine;
use super::error::PublishError;
use super::files::{read, write};
use super::headers::Served;

/// Where they stand in the site.
const FOLDER: &str = "embed";

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../public/embed/", $name)))),*]
    };
}

const PAGES: [(&str, &str); 7] = files![
    "index.html",
    "plain.html",
    "strict.html",
    "app.html",
    "two.html",
    "frame.html",
    "narrow.html",
];
const FILES: [(&str, &str); 4] = files!["usage.css", "host.js", "app.js", "configure.js"];
/// The page whose policy also keeps its scripts from making markup of text.
const STRICT: &str = "strict.html";

/// Writes the pages for a site's first condition; `names` are all conditions by id and title.
pub fn write_pages(
    site: &Path,
    engine: &Engine,
    condition: &Condition,
    names: &[(String, String)],
    icon: &str,
    served: &mut Served,
) -> Result<(), PublishError> {
    let script = read(&site.join(&engine.embed_version))?;
    let integrity = STANDARD.encode(Sha256::digest(script.as_bytes()));
    let outline = &condition.outline;
    let topics = outline
        .topics()
        .filter(|topic| !matches!(topic, Topic::Symptom(_)));
    let topics: Vec<(String, &str)> = topics
        .filter_map(|topic| {
            let name = outline.entry(topic)?.name.as_str();
            Some((anchor::of_topic(outline, topic), name))
        })
        .collect();
    let (first, first_name) = topics.first().cloned().unwrap_or_default();
    let values = [
        ("icon", escape(icon)),
        ("condition", escape(outline.id.as_str())),
        ("title", escape(&condition.title.text)),
        ("first", escape(&first)),
        ("first_name", escape(first_name)),
        ("frame", "embed.html".to_owned()),
        ("version", escape(&engine.embed_version)),
        ("integrity", format!("sha256-{integrity}")),
        ("conditions", options(names)),
        ("topics", options(&topics)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let folder = site.join(FOLDER);
    for (name, template) in PAGES {
        write(&folder.join(name), fill(template, &values))?;
        served.add_usage_page(&format!("/{FOLDER}/{name}"), name == STRICT);
    }
    served.add_usage_page(&format!("/{FOLDER}/"), false);
    for (name, content) in FILES {
        write(&folder.join(name), content)?;
        served.add_fresh(&format!("/{FOLDER}/{name}"));
    }
    Ok(())
}

/// Choices of a list: value and what it reads.
fn options<V: AsRef<str>, N: AsRef<str>>(list: &[(V, N)]) -> String {
    let option = |(value, name): &(V, N)| {
        let (value, name) = (escape(value.as_ref()), escape(name.as_ref()));
        format!("<option value=\"{value}\">{name}</option>")
    };
    list.iter().map(option).collect()
}
