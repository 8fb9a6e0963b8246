//! Sentences with places to fill in. Plain loops: the formatting machinery of Rust would be a large
//! part of the WebAssembly.

/// Fills the places of a template (`{name}`) in one pass: what is put in is never looked at again.
/// A place without a value stays as it stands.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut pieces = template.split('{');
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let place = piece.split_once('}');
        let value = place.and_then(|(name, rest)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, rest))
        });
        if let Some((value, rest)) = value {
            filled.push_str(value);
            filled.push_str(rest);
        } else {
            filled.push('{');
            filled.push_str(piece);
        }
    }
    filled
}

/// Texts in a row, with a separator between two.
pub fn join<'t>(texts: impl IntoIterator<Item = &'t str>, separator: &str) -> String {
    let mut joined = String::new();
    for (nth, text) in texts.into_iter().enumerate() {
        if nth > 0 {
            joined.push_str(separator);
        }
        joined.push_str(text);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{fill, join};

    #[test]
    fn every_place_is_filled() {
        let values = [("name", "Pain"), ("list", "a, b")];
        assert_eq!(
            fill("{name}: {list}. {name}!", &values),
            "Pain: a, b. Pain!"
        );
        assert_eq!(fill("", &values), "");
        assert_eq!(fill("No place.", &values), "No place.");
    }

    #[test]
    fn what_is_put_in_is_not_filled_again() {
        let values = [("name", "{list}"), ("list", "{name}")];
        assert_eq!(fill("{name} {list}", &values), "{list} {name}");
    }

    #[test]
    fn what_is_no_place_stays() {
        let values = [("name", "Pain")];
        for odd in [
            "{", "}", "{}", "{other}", "a{b", "{{", "{nam", "}{", "{ name}",
        ] {
            assert_eq!(fill(odd, &values), odd);
        }
        assert_eq!(fill("{{name}}", &values), "{Pain}");
    }

    #[test]
    fn separators_stand_between() {
        assert_eq!(join([], ", "), "");
        assert_eq!(join(["a"], ", "), "a");
        assert_eq!(join(["a", "", "b"], ", "), "a, , b");
    }
}
