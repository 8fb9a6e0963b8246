//! Attributes that follow the state.

use std::borrow::Cow;

use leptos::tachys::html::attribute::AttributeValue;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// The value of an attribute that follows the state: absent when `None`.
///
/// It differs from a plain `Option` in one point: where an element is taken over, it is written. An
/// explorer that ran before may have left another value there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark(Option<Cow<'static, str>>);

impl Mark {
    /// An attribute that is there, or not.
    pub fn flag(there: bool) -> Self {
        Self::word(there, "")
    }

    /// A word that is there, or not.
    pub fn word(there: bool, word: &'static str) -> Self {
        Self(there.then_some(Cow::Borrowed(word)))
    }

    /// A text that is there, or not.
    pub fn text(text: Option<String>) -> Self {
        Self(text.map(Cow::Owned))
    }

    fn write(&self, element: &Element, key: &str) {
        match &self.0 {
            Some(value) => Rndr::set_attribute(element, key, value),
            None => Rndr::remove_attribute(element, key),
        }
    }
}

impl AttributeValue for Mark {
    type State = (Element, Self);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html(self, key: &str, buf: &mut String) {
        self.0.to_html(key, buf);
    }

    fn to_template(_: &str, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, key: &str, element: &Element) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        self.write(element, key);
        (element.clone(), self)
    }

    fn rebuild(self, key: &str, state: &mut Self::State) {
        let (element, before) = state;
        if self != *before {
            self.write(element, key);
            *before = self;
        }
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }
}
