//! The skeleton of markup: what hydration walks, and what must be as it was published.
//!
//! A browser's translation or a reader extension may rewrite text before the page goes live. Inside
//! opaque elements that is welcome and stays. Anywhere else hydration would stumble over it, so the
//! loader compares fingerprints first and puts the published fragment back when they differ. The
//! loader's `skeletonOf` must do exactly what [`fingerprint`] does; a browser test holds them
//! together.

use scraper::{Html, Node};

/// FNV-1a, 32 bits: small enough to write twice, in Rust and in the loader.
const FNV_OFFSET: u32 = 0x811c_9dc5;
const FNV_PRIME: u32 = 0x0100_0193;

/// The fingerprint of a fragment's skeleton: eight hexadecimal digits.
///
/// Each node in document order adds to it: an element its name in lower case in `<>`, a comment
/// `!`, a text `#`; after an element's children comes `/`. Children of elements with `data-opaque`
/// are left out, and so is what texts and attributes say.
pub fn fingerprint(html: &str) -> String {
    let fragment = Html::parse_fragment(html);
    let mut skeleton = String::new();
    // The parser puts a fragment under a root element of its own.
    for child in fragment.root_element().children() {
        write(child, &mut skeleton);
    }
    let hash = skeleton.bytes().fold(FNV_OFFSET, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(FNV_PRIME)
    });
    format!("{hash:08x}")
}

fn write(node: ego_tree::NodeRef<'_, Node>, skeleton: &mut String) {
    match node.value() {
        Node::Element(element) => {
            skeleton.push('<');
            skeleton.push_str(element.name());
            skeleton.push('>');
            if element.attr("data-opaque").is_none() {
                for child in node.children() {
                    write(child, skeleton);
                }
            }
            skeleton.push('/');
        }
        Node::Comment(_) => skeleton.push('!'),
        Node::Text(_) => skeleton.push('#'),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn what_an_opaque_element_holds_does_not_count() {
        let published = "<p data-opaque>Text</p><p></p>";
        let translated = "<p data-opaque><font>Texte</font></p><p></p>";
        assert_eq!(fingerprint(published), fingerprint(translated));
    }

    #[test]
    fn a_node_outside_an_opaque_element_counts() {
        let published = "<div><p data-opaque>Text</p></div>";
        let injected = "<div><p data-opaque>Text</p><span></span></div>";
        let text = "<div><p data-opaque>Text</p> </div>";
        assert_ne!(fingerprint(published), fingerprint(injected));
        assert_ne!(fingerprint(published), fingerprint(text));
    }

    #[test]
    fn depth_counts() {
        assert_ne!(fingerprint("<p></p><b></b>"), fingerprint("<p><b></b></p>"));
    }
}
