//! Parsed JSON, as the browser's own parser leaves it, read by serde.
//!
//! serde-wasm-bindgen reads more kinds of values and says what is wrong with them: 9 KB more of
//! WebAssembly, for a file that the site itself has written.

use std::fmt::Display;

use js_sys::{Array, Reflect};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};

/// Some value of parsed JSON: a text, a whole number, an array, an object that is read as a struct,
/// or `null` where something may be missing.
#[derive(Clone, Debug)]
pub struct Json(pub JsValue);

/// A value is not what was asked for. What serde says of it is left out: it would repeat what was
/// read, and the code that writes sentences would be a part of the WebAssembly.
#[derive(Clone, Copy, Debug, Error)]
#[error("not what was asked for")]
pub struct Mismatch;

impl serde::de::Error for Mismatch {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if let Some(text) = self.0.as_string() {
            return visitor.visit_string(text);
        }
        if let Some(number) = self.0.as_f64() {
            // The conversion saturates, and makes 0 of what is no number: both are told apart here.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let whole = number as u32;
            if f64::from(whole) - number == 0.0 {
                return visitor.visit_u32(whole);
            }
            return Err(Mismatch);
        }
        let array: Array = self.0.dyn_into().map_err(|_| Mismatch)?;
        visitor.visit_seq(Items { array, at: 0 })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    /// What an object has besides is left out.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_map(Fields {
            object: self.0,
            names: names.iter(),
            value: JsValue::UNDEFINED,
        })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The items of an array, in order.
struct Items {
    array: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        if self.at == self.array.length() {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Json(self.array.get(self.at - 1)))
            .map(Some)
    }
}

/// The fields of an object that its struct names.
struct Fields {
    object: JsValue,
    names: std::slice::Iter<'static, &'static str>,
    /// The value of the field that was named last.
    value: JsValue,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Mismatch> {
        let Some(name) = self.names.next() else {
            return Ok(None);
        };
        self.value = Reflect::get(&self.object, &(*name).into()).map_err(|_| Mismatch)?;
        let name: StrDeserializer<'_, Mismatch> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Json(self.value.clone()))
    }
}
