//! What is marked inside the page's passages: sentences that links of the graph quote, so that a
//! quote leads to where it stands, and terms at the place where they are first met.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::anchor;
use super::condition::{Condition, Text};
use super::glossary::Term;
use super::ids::Topic;
use super::passages::{Folded, Passage, passages, sentences};

/// Where a quote stands on the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the sentence of this id.
    Sentence(String),
    /// In the title of this topic, or in a text of it that stands elsewhere too.
    Title(Topic),
}

/// A stretch of a passage that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where in the passage.
    pub range: Range<usize>,
    /// The id that it has, or that it opens.
    pub id: String,
    /// The term's position in the glossary; `None` for a quoted sentence.
    pub term: Option<usize>,
}

/// A passage cut at its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words without a mark.
    Words(&'a str),
    /// A quoted sentence: its id, and what is in it.
    Sentence(&'a str, Vec<Piece<'a>>),
    /// A term: its position in the glossary, the id of its definition, and its words here.
    Term(usize, &'a str, &'a str),
}

/// Every mark of a condition's page, and the place of every quote.
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    /// By the passage's text. One that stands on the page more than once has none: its ids would too.
    marks: BTreeMap<String, Vec<Mark>>,
    /// By quote, and the topics that it joins.
    places: BTreeMap<(String, Vec<Topic>), Place>,
}

impl Annotations {
    /// Finds what there is to mark.
    pub fn of(condition: &Condition) -> Self {
        let passages = passages(condition);
        let repeated = repeated(&passages);
        let mut all = Self::default();
        all.find_quotes(condition, &passages, &repeated);
        let mut order: Vec<_> = passages.iter().filter(|it| !it.is_title).collect();
        order.sort_by_key(|passage| !passage.in_sight);
        let terms = condition.glossary.iter().flat_map(|it| &it.terms);
        let mut terms: Vec<(usize, &Term)> = terms.enumerate().collect();
        // A longer term holds what a shorter one would take from it.
        terms.sort_by_key(|(_, term)| std::cmp::Reverse(term.forms().map(str::len).max()));
        let once = |text: &&str| !repeated.contains(text);
        let clinic = order.iter().map(|it| it.text.text.as_str());
        let clinic: Vec<&str> = clinic.filter(once).collect();
        let plain = order.iter().filter_map(|it| it.text.plain.as_deref());
        let plain: Vec<&str> = plain.map(|text| text.text.as_str()).filter(once).collect();
        all.find_terms(&terms, &clinic, "");
        all.find_terms(&terms, &plain, "-plain");
        for marks in all.marks.values_mut() {
            // A sentence comes before what it holds.
            marks.sort_by_key(|mark| (mark.range.start, mark.term.is_some()));
        }
        all
    }

    /// Where a quote stands; `ends` are the topics that it joins, whose own words come first.
    pub fn place(&self, quote: &str, ends: &[Topic]) -> Option<&Place> {
        self.places.get(&(quote.to_owned(), ends.to_owned()))
    }

    /// The terms that are marked in a text, with the ids of their definitions.
    pub fn terms_in(&self, text: &str) -> impl Iterator<Item = (usize, &str)> {
        let marks = self.marks.get(text).into_iter().flatten();
        marks.filter_map(|mark| Some((mark.term?, mark.id.as_str())))
    }

    /// A text cut at its marks.
    pub fn pieces<'a>(&'a self, text: &'a str) -> Vec<Piece<'a>> {
        let marks = self.marks.get(text).map_or(&[][..], Vec::as_slice);
        cut(text, 0..text.len(), marks)
    }

    fn find_quotes(
        &mut self,
        condition: &Condition,
        passages: &[Passage<'_>],
        repeated: &BTreeSet<&str>,
    ) {
        let folded: Vec<Folded> = (passages.iter())
            .map(|passage| Folded::new(&passage.text.text))
            .collect();
        for (quote, ends) in quotes(condition) {
            // Where words are left out, the first part says where it starts.
            let first = quote.split(['…']).map(str::trim).find(|it| !it.is_empty());
            let Some(words) = first else { continue };
            let mut found = (passages.iter().zip(&folded)).filter_map(|(passage, folded)| {
                let range = folded.find_all(words).into_iter().next()?;
                let own = passage.topic.is_some_and(|topic| ends.contains(&topic));
                Some((!own, passage, range))
            });
            let first = found.next();
            let best = first
                .into_iter()
                .chain(found)
                .min_by_key(|(other, ..)| *other);
            let Some((_, passage, range)) = best else {
                continue;
            };
            let is_repeated = repeated.contains(passage.text.text.as_str());
            let place = match passage.topic {
                Some(topic) if passage.is_title || is_repeated => Place::Title(topic),
                None if is_repeated => continue,
                _ => self.mark_sentence(passage, range.start),
            };
            self.places.insert((quote.to_owned(), ends), place);
        }
    }

    fn mark_sentence(&mut self, passage: &Passage<'_>, at: usize) -> Place {
        let text = &passage.text.text;
        let all = sentences(text);
        let nth = all.iter().position(|it| it.contains(&at)).unwrap_or(0);
        let id = if all.len() == 1 {
            format!("{}{}", anchor::SENTENCE, passage.key)
        } else {
            format!("{}{}-{}", anchor::SENTENCE, passage.key, nth + 1)
        };
        let marks = self.marks.entry(text.clone()).or_default();
        if marks.iter().all(|mark| mark.id != id) {
            marks.push(Mark {
                range: all[nth].clone(),
                id: id.clone(),
                term: None,
            });
        }
        Place::Sentence(id)
    }

    /// Marks each term where it is first met in these texts.
    fn find_terms(&mut self, terms: &[(usize, &Term)], texts: &[&str], version: &str) {
        let folded: Vec<Folded> = texts.iter().map(|text| Folded::new(text)).collect();
        for (at, term) in terms {
            let met = texts.iter().zip(&folded).find_map(|(text, folded)| {
                let mut found: Vec<_> = term.forms().flat_map(|it| folded.find_all(it)).collect();
                found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
                let free = found.into_iter().find(|range| self.is_free(text, range));
                free.map(|range| (*text, range))
            });
            if let Some((text, range)) = met {
                self.marks.entry(text.to_owned()).or_default().push(Mark {
                    range,
                    id: format!("{}{}{version}", anchor::DEFINITION, term.id),
                    term: Some(*at),
                });
            }
        }
    }

    /// Whether no term is marked there yet.
    fn is_free(&self, text: &str, range: &Range<usize>) -> bool {
        let marks = self.marks.get(text).into_iter().flatten();
        let overlaps = |other: &Range<usize>| other.start < range.end && range.start < other.end;
        marks
            .filter(|mark| mark.term.is_some())
            .all(|mark| !overlaps(&mark.range))
    }
}

/// The texts that stand on the page more than once.
fn repeated<'a>(passages: &[Passage<'a>]) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let versions = |text: &'a Text| std::iter::once(text).chain(text.plain.as_deref());
    let read = passages.iter().filter(|it| !it.is_title);
    let texts = read
        .flat_map(|it| versions(it.text))
        .map(|it| it.text.as_str());
    texts.filter(|text| !seen.insert(*text)).collect()
}

/// Every quote that the page shows, with the topics that it joins.
fn quotes(condition: &Condition) -> BTreeSet<(&str, Vec<Topic>)> {
    let links = condition.evidence.iter();
    let links = links.map(|it| (&it.quotes, it.ends().to_vec()));
    let roadmap = condition.phase_evidence.iter();
    let roadmap = roadmap.map(|it| (&it.quotes, it.ends().to_vec()));
    let situations = condition.figure.situations.iter();
    let placements = situations.flat_map(|it| &it.evidence);
    let placements = placements.map(|it| (&it.quotes, vec![Topic::Symptom(it.symptom)]));
    let treatments = condition.tried.iter().flat_map(|tried| &tried.treatments);
    let tried = treatments.flat_map(|treatment| {
        let untouched = treatment.untouched.iter().map(|it| &it.quotes);
        let own = [&treatment.helps, &treatment.misses];
        own.into_iter()
            .chain(untouched)
            .map(|quotes| (quotes, Vec::new()))
    });
    let all = links.chain(roadmap).chain(placements).chain(tried);
    all.flat_map(|(quotes, ends)| {
        quotes
            .iter()
            .map(move |quote| (quote.as_str(), ends.clone()))
    })
    .collect()
}

/// Cuts a stretch of a text at the marks inside it, which are in order.
fn cut<'a>(text: &'a str, stretch: Range<usize>, marks: &'a [Mark]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut at = stretch.start;
    let words = |pieces: &mut Vec<Piece<'a>>, from: usize, to: usize| {
        if from < to {
            pieces.push(Piece::Words(&text[from..to]));
        }
    };
    for (nth, mark) in marks.iter().enumerate() {
        if mark.range.start < at || mark.range.end > stretch.end {
            continue;
        }
        words(&mut pieces, at, mark.range.start);
        let inside = mark.range.clone();
        pieces.push(match mark.term {
            Some(term) => Piece::Term(term, &mark.id, &text[inside]),
            None => Piece::Sentence(&mark.id, cut(text, inside, &marks[nth + 1..])),
        });
        at = mark.range.end;
    }
    words(&mut pieces, at, stretch.end);
    pieces
}
