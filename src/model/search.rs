//! Search: finding places on the page by a few words, forgiving of spelling. Plain Rust: what stands
//! on the page is handed in.
//!
//! Texts come in lower case and decomposed (`é` as `e` and a mark), which the browser does better
//! than tables in here would.

/// A place on the page, and everything that is said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedPlace {
    /// The id of its element.
    pub anchor: String,
    /// What it is called.
    pub title: String,
    /// The words of its title.
    pub words: Vec<String>,
    /// Its texts, in page order.
    pub texts: Vec<IndexedText>,
}

/// A text of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedText {
    /// The text as it stands.
    pub text: String,
    /// Its words.
    pub words: Vec<String>,
}

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPlace {
    /// The id of its element.
    pub anchor: String,
    /// What it is called.
    pub title: String,
    /// The text in it that is nearest.
    pub text: String,
}

/// How near a wording is to what was typed: 0 is every word as it stands, in the title.
type Distance = u32;

/// A word that starts as it was typed, but goes on.
const STARTS: Distance = 1;
/// For each letter that is missing, too many or swapped with the next, and twice for a wrong one:
/// farther than any number of words that stand there as they were typed.
const MISSPELT: Distance = 1000;
/// Farther than any word that is taken for the one that was typed.
const FARTHEST: Distance = STARTS + 2 * MISSPELT + 1;
/// A word that stands in the text, not in the title.
const IN_TEXT: Distance = 2;

/// The words of a text: runs of letters and digits, without marks on the letters.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if is_letter(c) {
            word.push(c);
        } else if !is_mark(c) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words
}

/// The sentences of a text, each with the space after it: a full stop and a space end one.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut after_stop = false;
    text.split_inclusive(move |c| {
        let ends = after_stop && c == ' ';
        after_stop = c == '.';
        ends
    })
}

/// Letters and digits: in ASCII as it says, and beyond the Latin signs and general punctuation all
/// that is no space. Good enough to part words without tables of Unicode.
fn is_letter(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        _ => !is_mark(c),
    }
}

/// Marks on letters, and apostrophes within words: they part nothing.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\'' | '\u{2019}')
}

/// The places that have every word that was typed, the nearest wording first, then in page order.
/// Other spellings count only when no place has the words as they were typed.
pub fn search(places: &[IndexedPlace], typed: &[String]) -> Vec<FoundPlace> {
    let mut found = Vec::new();
    for place in places {
        if let Some((distance, place)) = look_in(place, typed) {
            let behind = found.partition_point(|(known, _)| *known <= distance);
            found.insert(behind, (distance, place));
        }
    }
    let as_typed = |(distance, _): &(Distance, _)| *distance < MISSPELT;
    if found.first().is_some_and(as_typed) {
        found.retain(as_typed);
    }
    found.into_iter().map(|(_, found)| found).collect()
}

/// How near a place is to what was typed, and which of its texts has most of it. `None` when a word
/// is not there.
fn look_in(place: &IndexedPlace, typed: &[String]) -> Option<(Distance, FoundPlace)> {
    let nearest =
        |word: &str, among: &[String]| among.iter().filter_map(|it| apart(word, it)).min();
    let mut sum = 0;
    let mut gains: Vec<(Distance, &str)> = (place.texts.iter())
        .map(|text| (0, text.text.as_str()))
        .collect();
    for word in typed {
        let mut best = nearest(word, &place.words);
        for (text, (gain, _)) in place.texts.iter().zip(&mut gains) {
            if let Some(distance) = nearest(word, &text.words) {
                *gain += FARTHEST - distance;
                let distance = distance + IN_TEXT;
                best = Some(best.map_or(distance, |best| best.min(distance)));
            }
        }
        sum += best?;
    }
    // Of several that have as much, the first.
    let text = gains.into_iter().rev().max_by_key(|(gain, _)| *gain);
    let text = text.map_or("", |(_, text)| text);
    let found = FoundPlace {
        anchor: place.anchor.clone(),
        title: place.title.clone(),
        text: text.to_owned(),
    };
    Some((sum, found))
}

/// From so many bytes on, the start of a word is told by what is typed, slips and all. A short word
/// with a slip would be the start of many that have nothing to do with it.
const LONG: usize = 8;

/// How far a word is from the one that was typed, which may be its start.
fn apart(typed: &str, word: &str) -> Option<Distance> {
    if let Some(rest) = word.strip_prefix(typed) {
        return Some(if rest.is_empty() { 0 } else { STARTS });
    }
    let allowed = match typed.len() {
        0..4 => return None,
        4..LONG => 1,
        _ => 2,
    };
    let slips = slips(typed.as_bytes(), word.as_bytes(), allowed)?;
    Some(STARTS + MISSPELT * slips)
}

/// The fewest slips of the pen between what was typed and a word, or the start of one when it is
/// [`LONG`], when no more than allowed: a byte missing, too many, or two swapped. A wrong one is one
/// missing and one too many: "shoes" is not "shows".
fn slips(typed: &[u8], word: &[u8], allowed: u32) -> Option<u32> {
    // One more than can be right, so that a word that goes on is seen to.
    let word = &word[..word.len().min(typed.len() + allowed as usize + 1)];
    // Rows of the table of distances between starts: the last two, and the one being filled.
    let mut before = Vec::new();
    let mut last: Vec<u32> = (0..).take(word.len() + 1).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut row = vec![last[0] + 1];
        for (j, other) in word.iter().enumerate() {
            let mut best = (last[j + 1] + 1).min(row[j] + 1);
            if letter == other {
                best = best.min(last[j]);
            }
            let swapped = i > 0 && j > 0 && *letter == word[j - 1] && typed[i - 1] == *other;
            if swapped {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    let fewest = if typed.len() < LONG {
        last.pop()
    } else {
        last.into_iter().min()
    };
    fewest.filter(|slips| *slips <= allowed)
}
