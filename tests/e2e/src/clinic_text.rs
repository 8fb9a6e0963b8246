//! The clinic's text on runner's knee, sentence by sentence.

use crate::environment::root;

/// White space, quotation marks and dashes made alike: a page may set them as it likes.
pub fn plain(text: &str) -> String {
    let text = text
        .replace(['“', '”'], "\"")
        .replace(['‘', '’'], "'")
        .replace(['–', '—'], "-");
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The sentences of the clinic's text, without the lines that its head says are not shown.
pub fn sentences() -> Vec<String> {
    let path = root().join("content/runners-knee/source.md");
    let file = std::fs::read_to_string(path).expect("source.md can be read");
    let mut parts = file.splitn(3, "+++\n");
    let (_, head, body) = (parts.next(), parts.next(), parts.next());
    let head: toml::Table = toml::from_str(head.expect("source.md has a head")).expect("as TOML");
    let not_shown = head["not_shown"]
        .as_array()
        .expect("a list of what is not shown");
    let not_shown: Vec<_> = not_shown
        .iter()
        .filter_map(|it| it["line"].as_str())
        .collect();
    let shown = body
        .expect("source.md has a body")
        .lines()
        .filter_map(|line| {
            let line = line.trim();
            let without = |line: &str| {
                not_shown
                    .iter()
                    .find_map(|it| Some(line.strip_suffix(it)?.to_owned()))
            };
            Some(without(line).unwrap_or_else(|| line.to_owned())).filter(|it| !it.is_empty())
        });
    shown.flat_map(|line| split(&plain(&line))).collect()
}

fn split(line: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in line.split(' ') {
        let sentence = sentences.last_mut().expect("never empty");
        *sentence = if sentence.is_empty() {
            word.to_owned()
        } else {
            format!("{sentence} {word}")
        };
        if word.ends_with(['.', '?', '!']) {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}
