//! The style sheet that is generated with a condition: every rule that names an id.
//!
//! It holds where labels stand in each view, which contributor has which mark, and what lights up
//! before the page is live: `:target` and `:checked` do then what state does later.

use std::fmt::{self, Write as _};

use crate::model::anchor;
use crate::model::condition::Condition;
use crate::model::ids::{ContributorIx, Topic};
use crate::panels::{while_focused, while_ticked};

/// Writes the style sheet of one condition.
pub fn style_sheet(condition: &Condition) -> String {
    let mut css = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_layers(&mut css, condition);
    css
}

/// Colours come before every rule of the engine, so that it can fade them; the rest comes after.
fn write_layers(css: &mut String, condition: &Condition) -> fmt::Result {
    css.push_str("@layer ce.marks{");
    for contributor in condition.outline.contributor_ixs() {
        write_mark(css, condition, contributor)?;
    }
    css.push_str("}@layer ce.condition{");
    for contributor in condition.outline.contributor_ixs() {
        write_light(css, condition, contributor)?;
        write_sheet_of(css, condition, contributor)?;
    }
    write_sheet(css, condition)?;
    write_dimming(css, condition)?;
    super::drawing_style::write(css, condition)?;
    css.push('}');
    Ok(())
}

/// The colour of everything that belongs to a contributor.
fn write_mark(css: &mut String, condition: &Condition, ix: ContributorIx) -> fmt::Result {
    let id = &condition.outline.contributors[ix.index()].id;
    let mark = condition.contributors[ix.index()].mark.as_str();
    write!(
        css,
        ":is([data-contributor={id:?}],[data-contributor-card={id:?}],[data-of={id:?}])\
         {{--c:var(--ce-c-{mark})}}",
        id = id.as_str()
    )
}

/// What brings a contributor's structures to full colour, and shows its mark on what it is linked
/// to while it has the focus.
fn write_light(css: &mut String, condition: &Condition, ix: ContributorIx) -> fmt::Result {
    let contributor = &condition.outline.contributors[ix.index()];
    let (id, mark) = (contributor.id.as_str(), while_focused(contributor));
    write!(
        css,
        "[data-selected={id:?}] .{mark}{{display:inline-block}}"
    )?;
    let part = format!(".ce-art .part[data-contributor={id:?}]");
    let early = early_triggers(condition, ix);
    write!(
        css,
        "[data-lit~={id:?}] {part},{STATIC}:has({early}) {part}{{--on:1}}"
    )
}

/// Until the page is live, the root is matched by this.
pub(super) const STATIC: &str = "[data-explorer]:not([data-state=live])";

/// What lights a contributor up before the page is live: its own section, or an answer or phase
/// that it is linked to, as the address's target; or a ticked symptom that it is linked to.
fn early_triggers(condition: &Condition, ix: ContributorIx) -> String {
    let outline = &condition.outline;
    let mut targets = vec![format!("#{}", outline.contributors[ix.index()].id)];
    let mut ticks = Vec::new();
    for link in outline.links.iter().filter(|link| link.contributor == ix) {
        let topic = Topic::from(link.target);
        let Some(entry) = outline.entry(topic) else {
            continue;
        };
        match topic {
            Topic::Symptom(_) => ticks.push(format!("[value={:?}]", entry.id.as_str())),
            _ => targets.push(format!("#{}", anchor::of_topic(outline, topic))),
        }
    }
    for (step, shown) in outline.step_ixs().zip(&outline.steps) {
        if shown.contributor == Some(ix) {
            targets.push(format!("#{}", anchor::of_step(step)));
        }
    }
    let mut triggers = format!(":is({}):target", targets.join(","));
    if !ticks.is_empty() {
        let _ = write!(triggers, ",:is({}):checked", ticks.join(","));
    }
    triggers
}

/// What takes the colour from everything else: anything at all being chosen.
fn write_dimming(css: &mut String, condition: &Condition) -> fmt::Result {
    let outline = &condition.outline;
    let topics = outline.topics();
    let topics = topics.filter(|topic| !matches!(topic, Topic::Symptom(_)));
    let topics = topics.map(|topic| format!("#{}", anchor::of_topic(outline, topic)));
    let steps = outline.step_ixs().zip(&outline.steps);
    let steps = steps.filter(|(_, shown)| shown.contributor.is_some());
    let steps = steps.map(|(step, _)| format!("#{}", anchor::of_step(step)));
    let topics: Vec<_> = topics.chain(steps).collect();
    // Less specific than what lights up, so that it may come in any order.
    write!(
        css,
        ":where([data-lit]) :where(.ce-art) .part,\
         :where({STATIC}:has(:is({}):target,[name=symptom]:checked)) :where(.ce-art) .part\
         {{--on:0}}",
        topics.join(",")
    )
}

/// What the sheet shows while a symptom is ticked: its name, and why it is linked.
fn write_sheet(css: &mut String, condition: &Condition) -> fmt::Result {
    if condition.sheet.is_none() {
        return Ok(());
    }
    for symptom in &condition.outline.symptoms {
        let id = symptom.id.as_str();
        write!(
            css,
            ".ce-explore:has([name=symptom][value={id:?}]:checked)~.ce-sheet .{}\
             {{display:grid}}",
            while_ticked(symptom)
        )?;
    }
    // On the printed sheet the figure shows what the ticks are linked to, whatever has the focus.
    write!(
        css,
        "@media print{{[data-print-sheet] .ce-explore:has([name=symptom]:checked) .ce-art .part{{--on:0}}}}"
    )
}

/// The same of a contributor: while anything is ticked that it is linked to.
fn write_sheet_of(css: &mut String, condition: &Condition, ix: ContributorIx) -> fmt::Result {
    let outline = &condition.outline;
    let links = outline.links.iter().filter(|link| link.contributor == ix);
    let symptoms = links.filter_map(|link| match Topic::from(link.target) {
        topic @ Topic::Symptom(_) => outline.entry(topic),
        _ => None,
    });
    let values: Vec<_> = symptoms
        .map(|symptom| format!("[value={:?}]", symptom.id.as_str()))
        .collect();
    if condition.sheet.is_none() || values.is_empty() {
        return Ok(());
    }
    let ticked = format!(":has([name=symptom]:is({}):checked)", values.join(","));
    let id = outline.contributors[ix.index()].id.as_str();
    write!(
        css,
        ".ce-explore{ticked}~.ce-sheet [data-sheet-of={id:?}]{{display:grid}}\
         @media print{{[data-print-sheet] .ce-explore{ticked} .ce-art .part[data-contributor={id:?}]{{--on:1}}}}"
    )
}
