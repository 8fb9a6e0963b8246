//! The published outline as it arrives: see [`model::published`](crate::model::published) for what
//! stands in it.

use super::json::Json;
use crate::model::ids::Id;
use crate::model::published::Published;
use crate::model::words::LiveWords;

/// Reads a parsed outline. `None` when it is not one; whether it holds together, the model checks.
pub fn read(json: &Json) -> Option<Published> {
    Some(Published {
        schema: json.field("schema")?.position()?.into(),
        id: id(&json.field("id")?)?,
        contributors: json.list("contributors", named)?,
        symptoms: json.list("symptoms", named)?,
        answers: json.list("answers", named)?,
        phases: json.list("phases", named)?,
        links: json.list("links", |link| {
            let [contributor, kind, target, stated] = numbers(link)?;
            Some((
                contributor,
                kind.try_into().ok()?,
                target,
                stated.try_into().ok()?,
            ))
        })?,
        phase_links: json.list("phase_links", |link| {
            let [phase, answer, stated] = numbers(link)?;
            Some((phase, answer, stated.try_into().ok()?))
        })?,
        steps: json.list("steps", step)?,
        views: json.list("views", named)?,
        situations: json.list("situations", |situation| {
            let (id, name) = named(situation)?;
            Some((id, name, situation.at(2)?.each(Json::position)?))
        })?,
        drawings: json.list("drawings", |drawing| {
            let source = drawing.at(2)?;
            let source = if source.is_null() {
                None
            } else {
                Some(source.text()?)
            };
            Some((
                drawing.at(0)?.position()?,
                drawing.at(1)?.position()?,
                source,
            ))
        })?,
        words: words(&json.field("words")?)?,
    })
}

fn id(json: &Json) -> Option<Id> {
    Id::new(&json.text()?).ok()
}

fn named(json: &Json) -> Option<(Id, String)> {
    Some((id(&json.at(0)?)?, json.at(1)?.text()?))
}

fn step(json: &Json) -> Option<(Option<u16>, Option<u16>)> {
    let shown = |at| {
        let shown = json.at(at)?;
        if shown.is_null() {
            Some(None)
        } else {
            shown.position().map(Some)
        }
    };
    Some((shown(0)?, shown(1)?))
}

fn numbers<const N: usize>(json: &Json) -> Option<[u16; N]> {
    let mut numbers = [0; N];
    for (index, number) in (0..).zip(&mut numbers) {
        *number = json.at(index)?.position()?;
    }
    Some(numbers)
}

/// Every word by its own name: a field that is not listed here does not compile.
macro_rules! read_words {
    ($json:ident: $($word:ident)*) => {
        Some(LiveWords { $($word: $json.text_field(stringify!($word))?,)* })
    };
}

fn words(json: &Json) -> Option<LiveWords> {
    read_words! { json:
        focused focused_alone cleared ticked ticked_alone unticked ticks_cleared unknown_address
        drawing_loading view_shown situation_shown situation_linked drawing_failed found found_one
        found_none copied not_copied ticked_by_link list_separator
    }
}
