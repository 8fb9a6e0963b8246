//! The clinic's page as text, made ready once for every look-up.

use std::collections::BTreeSet;
use std::ops::Range;

/// The clinic's text with white space, quotation marks and dashes made alike.
#[derive(Clone, Debug, Default)]
pub struct Source {
    text: String,
    words: BTreeSet<String>,
}

impl Source {
    /// Makes the source ready. Lines stay apart, so that no quote runs across two of them.
    pub fn new(body: &str) -> Self {
        let lines: Vec<String> = body.lines().map(normalise).collect();
        let text = lines.join("\n");
        let words = words_of(&text).map(str::to_owned).collect();
        Self { text, words }
    }

    /// Whether these words stand in one line of the source, as whole words.
    pub fn holds(&self, words: &str) -> bool {
        self.find_from(&normalise(words), 0).is_some()
    }

    /// Whether a quote stands in one line of the source. An ellipsis stands for words left out: its
    /// parts must follow each other.
    pub fn holds_quote(&self, quote: &str) -> bool {
        let quote = normalise(quote);
        let parts: Vec<&str> = quote
            .split(ELLIPSIS)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let holds = |line: &str| {
            let mut from = 0;
            parts.iter().all(|part| {
                let found = find(line, part, from);
                from = found.as_ref().map_or(from, |found| found.end);
                found.is_some()
            })
        };
        !parts.is_empty() && self.knows_words_of(&quote) && self.text.lines().any(holds)
    }

    /// What is left of each line when every one of `shown` is taken out: line number (from 1) and
    /// the words from the first to the last that is not shown.
    pub fn uncovered<'a>(&self, shown: impl Iterator<Item = &'a str>) -> Vec<(usize, &str)> {
        let mut covered = vec![false; self.text.len()];
        for words in shown {
            let words = normalise(words);
            let mut from = 0;
            while let Some(found) = self.find_from(&words, from) {
                from = found.end;
                covered[found].fill(true);
            }
        }
        let mut start = 0;
        let mut left = Vec::new();
        for (number, line) in self.text.split('\n').enumerate() {
            let is_left = |&(at, c): &(usize, char)| c.is_alphanumeric() && !covered[start + at];
            let first = line.char_indices().find(is_left);
            let last = line.char_indices().rfind(is_left);
            if let (Some((first, _)), Some((last, c))) = (first, last) {
                left.push((number + 1, &line[first..last + c.len_utf8()]));
            }
            start += line.len() + 1;
        }
        left
    }

    fn find_from(&self, words: &str, from: usize) -> Option<Range<usize>> {
        if !self.knows_words_of(words) {
            return None;
        }
        find(&self.text, words, from)
    }

    /// Most of what is not in the source has a word that is not: this spares reading it all.
    fn knows_words_of(&self, words: &str) -> bool {
        words_of(words).all(|word| self.words.contains(word))
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Finds words in a text from a position on, as whole words.
fn find(text: &str, words: &str, from: usize) -> Option<Range<usize>> {
    if words.is_empty() {
        return None;
    }
    let mut found = text.get(from..)?.match_indices(words);
    let (at, _) = found.find(|(at, _)| {
        let (start, end) = (from + at, from + at + words.len());
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        !joined(before, words.chars().next()) && !joined(words.chars().next_back(), after)
    })?;
    Some(from + at..from + at + words.len())
}

const ELLIPSIS: &str = "...";

/// Whether two neighbouring characters belong to one word.
fn joined(left: Option<char>, right: Option<char>) -> bool {
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    in_word(left) && in_word(right)
}

/// One line: white space collapsed; quotation marks, dashes and ellipses in their plain form.
pub fn normalise(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for c in word.chars() {
            match c {
                '“' | '”' | '„' | '«' | '»' => plain.push('"'),
                '‘' | '’' | '‚' => plain.push('\''),
                '‐' | '‑' | '‒' | '–' | '—' | '−' => plain.push('-'),
                '…' => plain.push_str(ELLIPSIS),
                c => plain.push(c),
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn source() -> Source {
        Source::new("It is “lit up” — often.\nLate-run  fatigue; don’t rest.\nPhone")
    }

    #[test]
    fn marks_and_spaces_do_not_matter() {
        assert!(source().holds("is \"lit up\" - often."));
        assert!(source().holds("Late–run fatigue; don't"));
    }

    #[test]
    fn lines_and_words_stay_whole() {
        assert!(!source().holds("often. Late-run"));
        assert!(!source().holds("igue"));
        assert!(!source().holds(""));
    }

    #[test]
    fn an_ellipsis_splits_a_quote_in_order() {
        assert!(source().holds_quote("It is … often"));
        assert!(source().holds_quote("Late-run ... rest"));
        assert!(!source().holds_quote("often … lit up"));
        assert!(!source().holds_quote("often … fatigue"));
        assert!(!source().holds_quote("…"));
    }

    #[test]
    fn what_is_not_shown_is_found() {
        let source = source();
        let left = source.uncovered(["Phone", "It is “lit up”", "fatigue"].into_iter());
        assert_eq!(left, [(1, "often"), (2, "Late-run fatigue; don't rest")]);
    }
}
