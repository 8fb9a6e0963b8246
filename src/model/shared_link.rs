//! The link that a visitor may copy with what is ticked: `#hip-control~ticked=load-pain,hot-spots`.
//!
//! It is written only when the visitor asks for it. Opening it ticks the symptoms; the address is
//! then written anew without them.

use super::ids::{SymptomIx, Topic};
use super::outline::Outline;
use super::sorted::Sorted;

/// Between the place and what is said of ticks.
const SAID: char = '~';
/// In front of the ticked symptoms.
const TICKED: &str = "ticked=";
/// Between two symptoms.
const SEPARATOR: char = ',';

/// The fragment of a place, with what is ticked; without `#`.
pub fn write(outline: &Outline, place: &str, ticked: &Sorted<SymptomIx>) -> String {
    let mut fragment = place.to_owned();
    for (nth, symptom) in ticked.iter().enumerate() {
        if let Some(entry) = outline.entry(Topic::Symptom(*symptom)) {
            if nth == 0 {
                fragment.push(SAID);
                fragment.push_str(TICKED);
            } else {
                fragment.push(SEPARATOR);
            }
            fragment.push_str(entry.id.as_str());
        }
    }
    fragment
}

/// The place that a fragment names, without what it says of ticks.
pub fn place(fragment: &str) -> &str {
    match split(fragment) {
        Some((place, _)) => place,
        None => fragment,
    }
}

/// The place that a fragment names, and the symptoms that it says are ticked. `None` when it says
/// nothing of ticks; names of no symptom are left out. The fragment may be anything.
pub fn read<'f>(outline: &Outline, fragment: &'f str) -> Option<(&'f str, Sorted<SymptomIx>)> {
    let (place, list) = split(fragment)?;
    let named = list.split(SEPARATOR).take(outline.symptoms.len());
    let symptom = |id: &str| {
        outline
            .symptom_ixs()
            .find(|ix| outline.symptoms[ix.index()].id.as_str() == id)
    };
    Some((place, named.filter_map(symptom).collect()))
}

/// How the names of parameters start, and how they end, that campaigns and networks add to the address
/// of a page to follow its visitors.
const TRACKING: ([&str; 8], [&str; 3]) = (
    [
        "utm_", "mtm_", "mc_", "_hs", "_g", "gad_", "igsh", "srsltid",
    ],
    ["clid", "clkid", "braid"],
);

/// An address without the parameters that follow a visitor: they are no business of whoever gets the
/// link.
pub fn untracked(address: &str) -> String {
    let (page, query) = address.split_once('?').unwrap_or((address, ""));
    let mut kept = page.to_owned();
    for parameter in query
        .split('&')
        .filter(|it| !follows_a_visitor(it) && !it.is_empty())
    {
        kept.push(if kept.len() == page.len() { '?' } else { '&' });
        kept.push_str(parameter);
    }
    kept
}

fn follows_a_visitor(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    let (starts, ends) = TRACKING;
    starts.iter().any(|it| name.starts_with(it)) || ends.iter().any(|it| name.ends_with(it))
}

/// The place, and the list of ticked symptoms, where there is one.
fn split(fragment: &str) -> Option<(&str, &str)> {
    let name = fragment.strip_prefix('#').unwrap_or(fragment);
    let (place, said) = name.split_once(SAID)?;
    Some((place, said.strip_prefix(TICKED)?))
}
