//! The root: what the platform alone writes on it, and what the document keeps inside it.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, css};

use crate::model::ids::DrawingIx;

/// The explorer's root element, `[data-explorer]`.
#[derive(Clone, Debug)]
pub struct Root(HtmlElement);

impl Root {
    /// Wraps the root.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The element itself.
    pub fn element(&self) -> &HtmlElement {
        &self.0
    }

    /// Writes `data-selected`: the fragment of the focus, absent when there is none.
    pub fn set_selected(&self, fragment: Option<&str>) {
        // Setting an attribute of a fixed, valid name cannot fail.
        let _ = match fragment {
            Some(fragment) => self.0.set_attribute("data-selected", fragment),
            None => self.0.remove_attribute("data-selected"),
        };
    }

    /// The fragment that was selected before the explorer was live.
    pub fn selected(&self) -> Option<String> {
        self.0.get_attribute("data-selected")
    }

    /// What stands before the `#` in the links within the explorer.
    pub fn page(&self) -> Option<String> {
        let address = self.all(".ce-topic").next()?.get_attribute("href")?;
        Some(address.split('#').next()?.to_owned())
    }

    /// The address of the whole page, from the link to it.
    pub fn full_page(&self) -> Option<String> {
        self.all("[data-full-page]").next()?.get_attribute("href")
    }

    /// `data-url-state`: whether the address is used, where the page is someone else's.
    pub fn url_state(&self) -> Option<String> {
        self.0.get_attribute("data-url-state")
    }

    /// The element with an id inside the root. The id may be anything that stands in an address, so
    /// it is escaped; by a selector the browser finds it without looking at all that exists.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        let selector = ["#", &css::escape(id)].concat();
        self.0.query_selector(&selector).ok().flatten()
    }

    /// What has the keyboard's focus, if it is in here. Not by `:focus`, which `WebKit` matches in the
    /// active window alone.
    pub fn focused(&self) -> Option<Element> {
        let tree = self.0.get_root_node();
        let active: Element = Reflect::get(&tree, &"activeElement".into())
            .ok()?
            .dyn_into()
            .ok()?;
        self.0.contains(Some(&active)).then_some(active)
    }

    /// Whether plain words are read.
    pub fn reads_plain(&self) -> bool {
        let plain = "[name=words][value=plain]:checked";
        self.all(plain).next().is_some()
    }

    /// The ids of the symptoms that are ticked in the document.
    pub fn ticked(&self) -> Vec<String> {
        let checked = self.all("input[name=symptom]:checked");
        checked
            .filter_map(|input| input.get_attribute("value"))
            .collect()
    }

    /// The id of the last answer that is open in the document.
    pub fn open_answer(&self) -> Option<String> {
        self.all("details[data-faq][open]")
            .last()?
            .get_attribute("data-faq")
    }

    /// Opens an answer, if it is not.
    pub fn open(&self, id: &str) {
        let details = self
            .by_id(id)
            .and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        if let Some(details) = details
            && !details.open()
        {
            details.set_open(true);
        }
    }

    /// Opens whatever hides the element with an id: itself, and disclosures that it stands in. Gives
    /// the id of the outermost.
    pub fn open_around(&self, id: &str) -> Option<String> {
        let mut outermost = None;
        let mut inner = self.by_id(id);
        while let Some(element) = inner {
            if element.tag_name() == "DETAILS" {
                let _ = element.set_attribute("open", "");
                outermost = Some(element.id());
            }
            inner = element.parent_element();
        }
        outermost
    }

    /// Whether the ticks are to be part of the link that is copied.
    pub fn wants_ticks_in_link(&self) -> bool {
        self.all("input[name=with-ticks]:checked").next().is_some()
    }

    /// Selects the link that is shown to copy by hand, with the keyboard's focus.
    pub fn select_link(&self) {
        let input = self.all(".ce-copy-link").next();
        if let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            let _ = input.focus();
            input.select();
        }
    }

    /// The place in the markup for a drawing.
    pub fn artwork_place(&self, drawing: DrawingIx) -> Option<Element> {
        self.all(".ce-art").nth(drawing.index())
    }

    /// The first sentence of what a drawing shows. Either all of them have words, or none has.
    pub fn told_of(&self, drawing: DrawingIx) -> Option<String> {
        let told = self.all(".ce-shows b").nth(drawing.index())?;
        told.text_content()
    }

    /// The elements inside the root that match a selector.
    pub fn all(&self, selector: &str) -> impl Iterator<Item = Element> + use<> {
        let nodes = self.0.query_selector_all(selector).ok();
        let length = nodes.as_ref().map_or(0, web_sys::NodeList::length);
        (0..length).filter_map(move |i| nodes.as_ref()?.item(i)?.dyn_into().ok())
    }
}
