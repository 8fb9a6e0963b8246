//! Made-up outlines, by way of the browser's own JSON: what is read is an outline or nothing, and
//! what is made of it holds together.

use std::fmt::Write as _;

use condition_explorer::model::anchor;
use condition_explorer::model::ids::Topic;
use condition_explorer::model::outline::Outline;
use condition_explorer::model::published::Published;
use serde::Deserialize;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::{outline, read, words};

const CASES: u64 = 20_000;
/// More than anything that is published.
const MUCH: usize = 10_000_000;

/// Numbers that a seed decides (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = u64::try_from(limit).unwrap();
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap()
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 12 } else { 16 }) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(-1),
            3 => json!(0.5),
            4 => json!(65_535),
            5 => json!(65_536),
            6 => json!(1e300),
            7 => json!(""),
            8 => json!("__proto__"),
            9 => json!("\u{0}\u{202e}<img src=x>"),
            10 | 11 => json!(self.below(5)),
            12 | 13 => (0..self.below(4)).map(|_| self.value(depth - 1)).collect(),
            14 => json!({ "length": self.value(depth - 1), "0": self.value(depth - 1) }),
            _ => json!([self.below(3), self.below(3), self.below(3), self.below(2)]),
        }
    }
}

/// How many places a value has that another can stand in.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(size).sum(),
        Value::Object(map) => map.values().map(size).sum(),
        _ => 0,
    }
}

/// The value in a place, counted from the root.
fn place(value: &mut Value, mut at: usize) -> &mut Value {
    if at == 0 {
        return value;
    }
    at -= 1;
    let inner: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(map) => map.values_mut().collect(),
        _ => Vec::new(),
    };
    for it in inner {
        let own = size(it);
        if at < own {
            return place(it, at);
        }
        at -= own;
    }
    unreachable!("a place is less than the size")
}

fn use_all(outline: &Outline) {
    for topic in outline.topics() {
        let anchor = anchor::of_topic(outline, topic);
        assert!(anchor::topic(outline, &anchor).is_some());
    }
    for link in &outline.links {
        assert!(outline.entry(Topic::from(link.target)).is_some());
    }
}

#[wasm_bindgen_test]
fn outlines_with_pieces_replaced_are_read_as_a_strict_reader_does_or_not_at_all() {
    let published = serde_json::to_value(Published::new(&outline(), &words())).unwrap();
    let seed = js_sys::Date::now().to_bits();
    let (mut readable, mut whole) = (0, 0);
    for case in 0..CASES {
        let mut random = Random(seed.wrapping_add(case));
        let mut json = published.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(size(&json));
            *place(&mut json, at) = random.value(2);
        }
        let text = json.to_string();
        let found = read(&text);
        // The browser's reader leaves out what it is not about; what a strict one takes, it takes.
        let strict = serde_json::from_value::<Published>(json).ok();
        if strict.is_some() {
            assert_eq!(found, strict, "seed {seed}, case {case}: {text}");
        }
        let Some(found) = found else { continue };
        readable += 1;
        if let Ok((outline, _)) = found.into_outline() {
            whole += 1;
            use_all(&outline);
        }
    }
    console_log!("of {CASES} outlines {readable} can be read, and {whole} hold together");
    assert!(readable > 100 && whole > 100 && whole < readable);
}

#[wasm_bindgen_test]
fn ten_megabytes_are_read_in_bounded_time() {
    let text = Published::new(&outline(), &words());
    let published = serde_json::to_value(text).unwrap().to_string();
    let mut ids = String::new();
    for at in 0..MUCH / 40 {
        write!(ids, "[\"s-{at}\",\"a name of twenty-four by\"],").unwrap();
    }
    let long = "a".repeat(MUCH);
    for (what, from, to) in [
        ("a long name", "\"ache\"]", format!("\"{long}\"]")),
        ("a long id", "[\"ache\"", format!("[\"{long}\"")),
        ("many symptoms", "[[\"ache\"", format!("[{ids}[\"ache\"")),
        (
            "many steps",
            "\"steps\":[",
            format!("\"steps\":[{}", "null,".repeat(MUCH / 5)),
        ),
        (
            "many links",
            "\"links\":[",
            format!("\"links\":[{}", "[0,0,1,1],".repeat(MUCH / 10)),
        ),
        (
            "many situations",
            "\"situations\":[",
            format!("\"situations\":[[\"a\",\"a\",[{}0]]", "0,".repeat(MUCH / 2)),
        ),
    ] {
        let text = published.replacen(from, &to, 1);
        assert!(text.len() > MUCH * 9 / 10, "{what}: {}", text.len());
        let start = js_sys::Date::now();
        if let Some(Ok((outline, _))) = read(&text).map(Published::into_outline) {
            assert!(outline.symptoms.len() > 1, "{what}");
        }
        let took = js_sys::Date::now() - start;
        console_log!("{what}: {took} ms");
        assert!(took < 20_000.0, "{what} took {took} ms");
    }
    let deep = "[".repeat(MUCH);
    assert!(js_sys::JSON::parse(&deep).is_err());
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let parsed = js_sys::JSON::parse(&deep).unwrap();
    assert!(Published::deserialize(super::Json(parsed)).is_err());
    assert!(Published::deserialize(super::Json(JsValue::UNDEFINED)).is_err());
}
