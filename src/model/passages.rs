//! The clinic's text passage by passage, as the page shows it, and where words stand in it.

use std::ops::Range;

use super::anchor;
use super::condition::{Condition, Text};
use super::ids::Topic;

/// A stretch of the page's text that stands together.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// Its words.
    pub text: &'a Text,
    /// What its sentences' ids are made from.
    pub key: String,
    /// The topic whose words these are.
    pub topic: Option<Topic>,
    /// Whether it is a topic's title.
    pub is_title: bool,
    /// Whether it is in sight before anything is opened.
    pub in_sight: bool,
}

/// Every passage of a condition, in page order.
pub fn passages(condition: &Condition) -> Vec<Passage<'_>> {
    let lede = Passage {
        text: &condition.lede,
        key: "lede".to_owned(),
        topic: None,
        is_title: false,
        in_sight: true,
    };
    let sections = condition.sections.iter().flat_map(|section| {
        let paragraphs = section.paragraphs.iter().enumerate();
        paragraphs.map(move |(at, text)| Passage {
            text,
            key: format!("{}-{}", section.id, at + 1),
            topic: None,
            is_title: false,
            in_sight: true,
        })
    });
    let outline = &condition.outline;
    let symptoms = (outline.symptom_ixs().map(Topic::Symptom)).zip(&condition.symptoms);
    let contributors =
        (outline.contributor_ixs().map(Topic::Contributor)).zip(&condition.contributors);
    let phases = (outline.phase_ixs().map(Topic::Phase)).zip(&condition.phases);
    let answers = (outline.answer_ixs().map(Topic::Answer)).zip(&condition.answers);
    let of = |topic, title, text| of_topic(condition, topic, title, text);
    std::iter::once(lede)
        .chain(symptoms.flat_map(|(topic, it)| of(topic, &it.title, &it.text)))
        .chain(contributors.flat_map(|(topic, it)| of(topic, &it.title, &it.text)))
        .chain(sections)
        .chain(phases.flat_map(|(topic, it)| of(topic, &it.title, &it.text)))
        .chain(answers.flat_map(|(topic, it)| of(topic, &it.title, &it.text)))
        .collect()
}

/// A topic's text, then its title.
fn of_topic<'a>(
    condition: &Condition,
    topic: Topic,
    title: &'a Text,
    text: &'a Text,
) -> [Passage<'a>; 2] {
    let id = condition.outline.entry(topic).map(|entry| &entry.id);
    let id = id.map(ToString::to_string).unwrap_or_default();
    let (key, in_sight) = match topic {
        Topic::Contributor(_) => (id, true),
        // No address names a symptom: where one stands says it too.
        Topic::Symptom(ix) => (format!("felt-{}", ix.index() + 1), false),
        Topic::Answer(_) => (format!("{}{id}", anchor::ANSWER), false),
        Topic::Phase(_) => (format!("{}{id}", anchor::PHASE), true),
    };
    [(text, false), (title, true)].map(|(text, is_title)| Passage {
        text,
        key: key.clone(),
        topic: Some(topic),
        is_title,
        in_sight: in_sight || is_title,
    })
}

/// Whether the clinic has signed every version in plain words: from then on they are read first.
pub fn plain_words_are_signed(condition: &Condition) -> bool {
    let call = condition.call_to_action.iter().map(|call| &call.text);
    let mut plain = (passages(condition).into_iter().map(|it| it.text))
        .chain(call)
        .chain([&condition.clinic.blurb])
        .filter_map(|text| text.plain.as_deref())
        .peekable();
    plain.peek().is_some() && plain.all(Text::is_signed)
}

/// The sentences of a text, without the spaces between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        match c {
            '.' | '?' | '!' => ended = true,
            '”' | '’' | '"' | '\'' | ')' if ended => {}
            c if c.is_whitespace() && ended => {
                sentences.push(start..at);
                start = at + c.len_utf8();
                ended = false;
            }
            _ => ended = false,
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

/// A text made ready to find words in it, whatever the case of letters and the shape of quotation
/// marks and dashes.
#[derive(Clone, Debug)]
pub struct Folded {
    folded: String,
    /// For each character of the text, where it starts; and where the text ends.
    starts: Vec<usize>,
}

impl Folded {
    /// Makes a text ready.
    pub fn new(text: &str) -> Self {
        let starts = text.char_indices().map(|(at, _)| at);
        Self {
            folded: text.chars().map(fold).collect(),
            starts: starts.chain([text.len()]).collect(),
        }
    }

    /// Where words stand in the text, each time as whole words; as positions of the text.
    pub fn find_all(&self, words: &str) -> Vec<Range<usize>> {
        let words: String = words.chars().map(fold).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let found = self.folded.match_indices(&words).filter(|(at, _)| {
            let before = self.folded[..*at].chars().next_back();
            let after = self.folded[at + words.len()..].chars().next();
            !(is_word(before) && is_word(words.chars().next())
                || is_word(after) && is_word(words.chars().next_back()))
        });
        let position = |at: usize| self.starts[self.folded[..at].chars().count()];
        found
            .map(|(at, _)| position(at)..position(at + words.len()))
            .collect()
    }
}

/// A character in its plain form.
fn fold(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts<'a>(text: &'a str, ranges: &[Range<usize>]) -> Vec<&'a str> {
        ranges.iter().map(|range| &text[range.clone()]).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark_and_before_a_space() {
        let text = "It is “not right.” Run 1.5 miles. Why? End";
        let expected = ["It is “not right.”", "Run 1.5 miles.", "Why?", "End"];
        assert_eq!(parts(text, &sentences(text)), expected);
        assert!(sentences("").is_empty());
    }

    #[test]
    fn words_are_found_whole_and_in_any_shape() {
        let text = "The tendon’s “Lit up” tendons – tendon";
        let found = Folded::new(text).find_all("tendon");
        assert_eq!(found.len(), 2, "not inside tendons");
        let quote = Folded::new(text).find_all("\"lit up\"");
        assert_eq!(parts(text, &quote), ["“Lit up”"]);
        assert!(Folded::new(text).find_all("").is_empty());
    }
}
