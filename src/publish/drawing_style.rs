//! The part of the generated style sheet that follows the drawings: where labels stand in each, what
//! is said beside it, and the stretches of the chain.

use std::fmt::{self, Write as _};

use crate::figure::chain_line;
use crate::figure::geometry::Side;
use crate::figure::placement::{Placement, placements};
use crate::model::anchor;
use crate::model::condition::Condition;
use crate::model::drawing::names;
use crate::model::figure::{Anchor, ArtworkBox, ArtworkPoint, FigureDrawing};
use crate::model::ids::{ContributorIx, DrawingIx, SituationIx};

use super::style_sheet::STATIC;

/// The share of a narrow stage's height that the part of a close-up takes.
const CLOSE_UP: f64 = 0.5;

pub(super) fn write(css: &mut String, condition: &Condition) -> fmt::Result {
    let has_chain = condition.figure.drawings.iter().any(chain_line::has_chain);
    for contributor in condition.outline.contributor_ixs() {
        write_label(css, condition, contributor)?;
        if has_chain {
            write_chain(css, condition, contributor)?;
        }
    }
    let drawings = condition
        .outline
        .drawing_ixs()
        .zip(&condition.figure.drawings);
    for ((ix, drawing), placement) in drawings.zip(placements(condition)) {
        write_drawing(css, ix, drawing, &placement)?;
    }
    for situation in condition.outline.situation_ixs() {
        write_situation(css, condition, situation)?;
    }
    Ok(())
}

/// Which of a drawing's numbers are a label's; and what a narrow stage brings nearer.
fn write_label(css: &mut String, condition: &Condition, ix: ContributorIx) -> fmt::Result {
    let id = condition.outline.contributors[ix.index()].id.as_str();
    let n = ix.0;
    write!(
        css,
        ".ce-label[data-contributor={id:?}]{{--ax:var(--x{n});--ay:var(--y{n});--s:var(--s{n});\
         --l:var(--l{n});--seen:var(--v{n},1)}}\
         [data-selected={id:?}] .ce-stage\
         {{--zx:var(--x{n});--zy:var(--y{n});--near:var(--k{n},1.7)}}"
    )
}

/// The chain in a contributor's colour, solid where it acts.
fn write_chain(css: &mut String, condition: &Condition, ix: ContributorIx) -> fmt::Result {
    let id = condition.outline.contributors[ix.index()].id.as_str();
    let mark = condition.contributors[ix.index()].mark.as_str();
    let chosen = format!(":is([data-selected={id:?}],{STATIC}:has(#{id}:target))");
    let (stretches, places) = chain_line::acts(condition, ix);
    let stretches = stretches.iter().map(|at| format!(".s{at}"));
    let acts: Vec<_> = stretches
        .chain(places.iter().map(|at| format!(".w{at}")))
        .collect();
    write!(css, "{chosen} .ce-way{{--c:var(--ce-c-{mark});opacity:1}}")?;
    if acts.is_empty() {
        return Ok(());
    }
    write!(css, "{chosen} .ce-way :is({}){{--acts:1}}", acts.join(","))
}

/// A drawing's size, where its labels stand, and which words are those of another.
fn write_drawing(
    css: &mut String,
    ix: DrawingIx,
    drawing: &FigureDrawing,
    placement: &Placement,
) -> fmt::Result {
    let shown = ix.0;
    write!(
        css,
        ".ce-art:nth-child({nth}),.ce-stage[data-shown=\"{shown}\"]\
         {{--w:{};--h:{};--cx:{};--reach:{}}}.ce-stage[data-shown=\"{shown}\"]{{--n:{shown}",
        drawing.width,
        drawing.height,
        placement.middle,
        placement.reach,
        nth = shown + 1
    )?;
    let labels = drawing
        .anchors
        .iter()
        .zip(&placement.sides)
        .zip(&placement.heights);
    for (n, ((anchor, side), height)) in labels.enumerate() {
        let (x, y) = (anchor.point.x, anchor.point.y);
        let sign = match side {
            Side::Left => -1,
            Side::Right => 1,
        };
        write!(
            css,
            ";--x{n}:{x};--y{n}:{y};--l{n}:{};--s{n}:{sign}",
            height.round()
        )?;
        if let Some(near) = drawing
            .close_up
            .and_then(|part| near(drawing, part, anchor))
        {
            write!(css, ";--k{n}:{near:.1}")?;
        }
        if !anchor.seen {
            write!(css, ";--v{n}:0")?;
        }
    }
    write!(
        css,
        "}}.ce-explore[data-shown=\"{shown}\"] [data-in]:not([data-in~=\"{shown}\"])\
         {{--away:hidden}}\
         .ce-explore[data-shown=\"{shown}\"] [data-part-in]:not([data-part-in~=\"{shown}\"])\
         {{display:none}}"
    )
}

/// How much nearer a narrow stage brings an anchor in the close-up: its part fills half the height.
fn near(drawing: &FigureDrawing, part: ArtworkBox, anchor: &Anchor) -> Option<f64> {
    let ArtworkPoint { x, y } = anchor.point;
    let across = part.start.x..=part.start.x + part.width;
    let down = part.start.y..=part.start.y + part.height;
    let inside = across.contains(&x) && down.contains(&y) && part.height > 0.0;
    inside.then(|| CLOSE_UP * drawing.height / part.height)
}

/// The words of a situation that is not in the picture give way, and what belongs to one that is
/// says so.
fn write_situation(css: &mut String, condition: &Condition, ix: SituationIx) -> fmt::Result {
    let outline = &condition.outline;
    let situation = &outline.situations[ix.index()];
    let own = outline.drawing_ixs();
    let own = own.filter(|it| outline.drawings[it.index()].situation == ix);
    let own: Vec<_> = names(own)
        .split(' ')
        .map(|it| format!("[data-shown={it:?}]"))
        .collect();
    let (shown, id) = (own.join(","), &situation.id);
    write!(
        css,
        ".ce-explore:is({shown}) #{}{id}{{--told:visible}}",
        anchor::SITUATION
    )?;
    for symptom in &situation.symptoms {
        let symptom = outline.symptoms[symptom.index()].id.as_str();
        write!(
            css,
            ".ce-explore:is({shown}) [data-symptom-card={symptom:?}] .ce-in-picture\
             {{visibility:visible}}"
        )?;
    }
    Ok(())
}
