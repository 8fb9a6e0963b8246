//! A condition's whole text as a declarative shadow root, for servers that put it inside
//! `<condition-explorer>`: it is there before any script, and when none comes.

use crate::model::condition::Condition;

use super::document::{self, Place};

/// What the server puts the site's address in place of, with a slash at its end.
const SITE: &str = "{{site}}";

/// The piece: style sheet and root. It is closed, as the element's own shadow root is.
///
/// `outline` is the address of the published outline, `page` that of the condition's page, both
/// relative to the site; `style` is the element's style sheet.
pub fn shadow_root(
    condition: &Condition,
    fragment: &str,
    outline: &str,
    style: &str,
    page: &str,
) -> String {
    let root = document::root(condition, fragment, outline, Place::Frame);
    let root = lead_to_page(&root, page);
    [
        "<template shadowrootmode=\"closed\"><style>",
        style,
        "</style>",
        &root,
        "</template>",
    ]
    .concat()
}

/// Lets links to parts of the explorer, and to its page, lead there from the page around it: where
/// no script runs, a browser finds nothing in a shadow root by a fragment.
fn lead_to_page(root: &str, page: &str) -> String {
    let here = page.trim_start_matches("./");
    let mut led = String::with_capacity(root.len());
    let mut rest = root;
    while let Some(at) = rest.find("<a ") {
        let (before, tag) = rest.split_at(at);
        led.push_str(before);
        let end = tag.find('>').unwrap_or(tag.len());
        let (tag, after) = tag.split_at(end);
        let to_part = [" href=\"", SITE, here, "#"].concat();
        let to_page = [" href=\"", SITE, here, "\""].concat();
        let own = [" href=\"", page, "\""].concat();
        led.push_str(&tag.replace(" href=\"#", &to_part).replace(&own, &to_page));
        rest = after;
    }
    led.push_str(rest);
    led
}

#[cfg(test)]
mod tests {
    use super::lead_to_page;

    #[test]
    fn links_into_the_explorer_lead_to_its_page() {
        let root = "<use href=\"#b\"/><a class=\"x\" href=\"#hip\">a</a><a href=\"./\" id=\"y\">b</a>\
                    <a href=\"https://example.org/#c\">c</a> href=\"#text\"";
        let first = lead_to_page(root, "./");
        assert_eq!(
            first,
            "<use href=\"#b\"/><a class=\"x\" href=\"{{site}}#hip\">a</a>\
             <a href=\"{{site}}\" id=\"y\">b</a><a href=\"https://example.org/#c\">c</a> href=\"#text\""
        );
        let other = lead_to_page(
            "<a href=\"#hip\">a</a><a href=\"page.b.html\">b</a>",
            "page.b.html",
        );
        assert_eq!(
            other,
            "<a href=\"{{site}}page.b.html#hip\">a</a><a href=\"{{site}}page.b.html\">b</a>"
        );
    }
}
