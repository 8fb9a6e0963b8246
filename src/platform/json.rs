//! Parsed JSON, as the browser's own parser leaves it: no parser, and no formatted messages, in the
//! WebAssembly.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Some value of parsed JSON. Whoever asks it for something gets `None` when it is not that.
#[derive(Clone, Debug)]
pub struct Json(pub JsValue);

impl Json {
    /// What an object has under a name.
    pub fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(&self.0, &name.into()).ok().map(Self)
    }

    /// The text that an object has under a name.
    pub fn text_field(&self, name: &str) -> Option<String> {
        self.field(name)?.text()
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// A whole number that can be a position.
    pub fn position(&self) -> Option<u16> {
        let number = self.0.as_f64()?;
        // Rust's conversion saturates, and takes what is no number for 0.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let position = number as u16;
        (f64::from(position) - number == 0.0).then_some(position)
    }

    /// Whether nothing is there.
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// What an array has at an index; `undefined`, which is nothing that can be asked for, beyond.
    pub fn at(&self, index: u32) -> Option<Self> {
        let array: &Array = self.0.dyn_ref()?;
        Some(Self(array.get(index)))
    }

    /// Each value of an array, read; `None` when one of them cannot be.
    pub fn each<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let array: &Array = self.0.dyn_ref()?;
        let values = 0..array.length();
        values.map(|index| read(&Self(array.get(index)))).collect()
    }

    /// Each value of the array that an object has under a name, read.
    pub fn list<T>(&self, name: &str, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.field(name)?.each(read)
    }
}
