//! What other people's pages get of a condition: its start, which stands in `embed.js` or in a file of
//! its own, and the rest; and the whole as a declarative shadow root, for hosts that put it into their
//! page on their server.

use serde::Serialize;

use crate::model::condition::Condition;

use super::document::{Place, escape, root};
use super::engine::{EMBED, Engine};

/// The class of what the rest starts with: all before it is the upper part, down to the figure.
const REST: &str = "class=\"ce-symptoms\"";
/// What is open there.
const OPEN: &str = "<div class=\"ce-page\"><div class=\"ce-explore\">";
const CLOSE: &str = "</div></div>";
/// Ends markup that is fetched, so that a whole piece can be told from half of one.
pub const END: &str = "<!--end-->";
/// Stands in a declarative piece for the address of the site, which ends with a slash.
pub const SITE: &str = "{site}";
/// Where the element's script takes what `publish` knows.
const PUBLISHED: &str = "\"%PUBLISHED%\"";

/// The start of a condition in someone else's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Start {
    /// The element's style sheet.
    pub style: String,
    /// The root with the upper part in it.
    pub upper: String,
}

/// The root's two halves, each with what is around it: the upper part, and the rest. Markup that cannot
/// be cut is all upper part.
pub fn halves(condition: &Condition, fragment: &str, outline: &str) -> (String, String) {
    let around = |inner: &str| root(condition, inner, outline, Place::Embedded);
    let rest = fragment.find(REST);
    match rest.and_then(|at| fragment[..at].rfind('<')) {
        Some(at) => (
            around(&[&fragment[..at], CLOSE].concat()),
            around(&[OPEN, &fragment[at..]].concat()),
        ),
        None => (around(fragment), around("")),
    }
}

/// The element's script with what it needs of the site in it, which is JSON; nothing when the script
/// has no place for it.
pub fn script(template: &str, published: &str) -> Option<String> {
    let (before, after) = template.split_once(PUBLISHED)?;
    Some([before, published, after].concat())
}

/// The addresses of a condition's files, relative to the site.
#[derive(Clone, Copy, Debug)]
pub struct Addresses<'a> {
    /// The outline.
    pub outline: &'a str,
    /// The page.
    pub page: &'a str,
}

/// The element with a closed declarative shadow root in it: whole without any script, and taken over
/// by `embed.js`. Every address of the site starts with [`SITE`], for the server to put in.
pub fn declarative(
    condition: &Condition,
    fragment: &str,
    style: &str,
    engine: &Engine,
    addresses: Addresses<'_>,
) -> String {
    let page = [SITE, addresses.page.trim_start_matches("./")].concat();
    let inside = root(condition, fragment, addresses.outline, Place::Embedded);
    // A shadow root is no place that an address names: such links lead to the page.
    let inside = inside
        .replace(" href=\"#", &format!(" href=\"{page}#"))
        .replace(
            &format!(" href=\"{}\"", escape(addresses.page)),
            &format!(" href=\"{page}\""),
        );
    let early = |how: &str, file: &str| {
        format!(
            "<link {how} crossorigin href=\"{SITE}{}\" fetchpriority=\"low\">\n",
            escape(file)
        )
    };
    format!(
        "{glue}{wasm}{json}<script type=\"module\" async src=\"{SITE}{embed}\"></script>\n\
         <condition-explorer condition=\"{id}\" lang=\"{language}\">\
         <template shadowrootmode=\"closed\"><style>{style}</style>{inside}</template>\
         <a href=\"{page}\">{title}</a></condition-explorer>\n",
        glue = early("rel=\"modulepreload\"", &engine.glue),
        wasm = early("rel=\"preload\" as=\"fetch\"", &engine.wasm),
        json = early("rel=\"preload\" as=\"fetch\"", addresses.outline),
        embed = EMBED,
        id = condition.outline.id,
        language = escape(&condition.language),
        title = escape(&condition.title.text),
    )
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn a_script_takes_what_is_published_where_it_has_a_place() {
        let script_with = |template| script(template, "{\"a\":1}");
        let with = script_with("const a = \"%PUBLISHED%\";");
        assert_eq!(with.as_deref(), Some("const a = {\"a\":1};"));
        assert_eq!(script_with("const a = 1;"), None);
    }
}
