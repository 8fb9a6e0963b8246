//! The standalone page: a small document around the root.

use crate::model::condition::Condition;

use super::engine::Engine;
use super::found;

/// The document, with `{{name}}` where something is put in.
const TEMPLATE: &str = include_str!("page.html");

/// Whose document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The explorer's own.
    Page,
    /// Someone else's: in a frame in it, or as an element of it.
    Embedded,
}

impl Place {
    /// What the root says about it.
    fn attributes(self) -> &'static str {
        match self {
            Self::Page => "",
            Self::Embedded => " data-embedded data-url-state=\"none\"",
        }
    }

    fn loader(self, engine: &Engine) -> &str {
        match self {
            Self::Page => &engine.boot,
            Self::Embedded => &engine.frame,
        }
    }
}

/// The root element with the fragment in it: what a page, a frame and an element all show.
///
/// `outline` is the address of the published outline, relative to the site.
pub fn root(condition: &Condition, fragment: &str, outline: &str, place: Place) -> String {
    format!(
        "<div class=\"ce\" data-explorer=\"{id}\" data-state=\"static\" \
         data-outline=\"{outline}\"{place} lang=\"{language}\">{fragment}</div>",
        id = condition.outline.id,
        place = place.attributes(),
        language = escape(&condition.language),
    )
}

/// What a document is put together from. Addresses are relative to the site.
pub struct Parts<'a> {
    /// Whose document it is.
    pub place: Place,
    /// The engine, for its loaders.
    pub engine: &'a Engine,
    /// The mark in a browser's tab.
    pub icon: &'a str,
    /// The picture for link previews.
    pub picture: Option<&'a str>,
    /// The address of the published outline.
    pub outline: &'a str,
    /// The root element.
    pub root: &'a str,
    /// The style sheet, inlined so that nothing stands between it and first paint.
    pub style: &'a str,
}

/// The document of one condition.
pub fn page(condition: &Condition, parts: &Parts<'_>) -> String {
    let links = match parts.place {
        Place::Page => [
            found::links(condition, parts.picture),
            found::data_script(condition, parts.picture),
        ]
        .concat(),
        // The page itself is what people should find.
        Place::Embedded => "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
    };
    fill(
        TEMPLATE,
        &[
            ("language", &escape(&condition.language)),
            ("title", &escape(&found::title(condition))),
            ("description", &escape(&condition.lede.text)),
            ("icon", &escape(parts.icon)),
            ("links", &links),
            ("style", parts.style),
            ("boot", &escape(parts.place.loader(parts.engine))),
            ("early", &early(parts)),
            ("skip", &escape(&condition.words.page.skip)),
            ("root", parts.root),
        ],
    )
}

/// What the loader will ask for, asked for while the page is still read: with less weight than the
/// page itself, and not at all where scripts are off.
fn early(parts: &Parts<'_>) -> String {
    let Engine { glue, wasm, .. } = parts.engine;
    let module = "rel=\"modulepreload\"";
    let fetched = "rel=\"preload\" as=\"fetch\" crossorigin";
    let files = [
        (module, glue.as_str()),
        (fetched, wasm),
        (fetched, parts.outline),
    ];
    let link = |(how, file): (&str, &str)| {
        format!(
            "<link {how} href=\"{}\" fetchpriority=\"low\" media=\"(scripting: enabled)\">\n",
            escape(file)
        )
    };
    files.map(link).concat()
}

/// Puts values into a template in one pass: what is put in is never looked at again.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        page.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Escapes text for element content and quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_filled_again() {
        let page = fill(TEMPLATE, &[("title", "{{boot}}"), ("boot", "boot.js")]);
        assert!(page.contains("<title>{{boot}}</title>"));
    }

    #[test]
    fn every_place_in_the_template_has_a_name_that_is_filled() {
        let names: Vec<_> = TEMPLATE
            .split("{{")
            .skip(1)
            .filter_map(|rest| rest.split_once("}}").map(|(name, _)| name))
            .collect();
        let known = [
            "language",
            "title",
            "description",
            "icon",
            "links",
            "style",
            "boot",
            "early",
            "skip",
            "root",
        ];
        for name in names {
            assert!(known.contains(&name), "nothing fills {name}");
        }
    }

    #[test]
    fn markup_in_text_is_text() {
        assert_eq!(escape("<b a=\"'&"), "&lt;b a=&quot;&#39;&amp;");
    }
}
