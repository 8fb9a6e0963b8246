//! What holds for the figure and its labels on every screen, whatever the condition.

use std::path::Path;

use crate::conditions::Picture;
use crate::figure::{Box, Label, View, cross, views};
use crate::{ExplorerPage, Hand, Kind, Result, Table};

/// How far, in CSS pixels, a leader may end from what it leads to.
const NEAR: f64 = 3.0;
/// How high and wide a label has to be: a fingertip, less what a transform loses in arithmetic.
const TARGET: f64 = 43.99;

/// In every picture: leaders end where they should, labels keep apart, stay on the screen, and can be
/// hit with a finger; with nothing chosen, and with each contributor chosen. All that is
/// wrong is told together.
pub async fn labels_are_in_place(
    page: &ExplorerPage,
    table: &Table,
    figures: &Path,
    pictures: &[Picture],
) -> Result<()> {
    let mut faults = Vec::new();
    let views = views(figures);
    for picture in pictures {
        let mut found = views.iter();
        let view = found
            .find(|it| it.id == picture.view.0 && it.pose == picture.pose)
            .unwrap_or_else(|| panic!("the set of figures has {picture:?}"));
        page.show_picture(picture).await?;
        faults.extend(out_of_place(page, view, "nothing chosen").await?);
        for topic in table.of(Kind::Contributor) {
            page.choose(Hand::Mouse, topic).await?;
            faults.extend(out_of_place(page, view, topic.key).await?);
        }
        page.show_whole_chain().await?;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

async fn out_of_place(page: &ExplorerPage, view: &View, state: &str) -> Result<Vec<String>> {
    let labels = page.labels(view).await?;
    assert_eq!(
        labels.len(),
        view.anchors.len(),
        "each contributor has a label"
    );
    let window = page.window().await?;
    let mut faults: Vec<_> = labels.iter().flat_map(|it| alone(it, window)).collect();
    for (index, one) in labels.iter().enumerate() {
        faults.extend(
            labels[index + 1..]
                .iter()
                .flat_map(|other| together(one, other)),
        );
    }
    let under = page.under_the_figure().await?;
    for label in &labels {
        if under.iter().any(|it| it.overlaps(label.words)) {
            let Label { contributor, .. } = label;
            faults.push(format!(
                "the words of {contributor} cover what is under the figure"
            ));
        }
    }
    let told = faults
        .iter()
        .map(|fault| format!("{} {}, {state}: {fault}", view.id, view.pose));
    Ok(told.collect())
}

/// What is wrong with a label by itself.
fn alone(label: &Label, window: Box) -> Vec<String> {
    let Label {
        contributor,
        target,
        words,
        leader,
        pin,
        anchor,
    } = label;
    let mut faults = Vec::new();
    let (width, height) = (target.width(), target.height());
    if width < TARGET || height < TARGET {
        faults.push(format!("the label {contributor} is {width} by {height} px"));
    }
    if words.left < 0.0 || words.right > window.right {
        faults.push(format!(
            "the label {contributor} leaves the screen: {words:?}"
        ));
    }
    for (what, at) in leader
        .iter()
        .map(|line| ("leader", &line[1]))
        .chain(leader.iter().map(|_| ("pin", pin)))
    {
        let [dx, dy] = [at[0] - anchor[0], at[1] - anchor[1]];
        if dx.hypot(dy) > NEAR {
            faults.push(format!(
                "the {what} of {contributor} is {dx:.1}, {dy:.1} px off"
            ));
        }
    }
    if leader.is_some_and(|line| words.is_crossed_by(line)) {
        faults.push(format!("the leader of {contributor} crosses its own words"));
    }
    faults
}

/// What is wrong with two labels together.
fn together(one: &Label, other: &Label) -> Vec<String> {
    let names = format!("{} and {}", one.contributor, other.contributor);
    let mut faults = Vec::new();
    if one.target.overlaps(other.target) {
        faults.push(format!("the targets of {names} overlap"));
    }
    if one.words.overlaps(other.words) {
        faults.push(format!(
            "the words of {names} overlap: {:?} {:?}",
            one.words, other.words
        ));
    }
    for (label, line) in [(one, other.leader), (other, one.leader)] {
        if line.is_some_and(|line| label.words.is_crossed_by(line)) {
            faults.push(format!(
                "{names}: a leader crosses the words of {}",
                label.contributor
            ));
        }
    }
    if let (Some(one), Some(other)) = (one.leader, other.leader)
        && cross(one, other)
    {
        faults.push(format!("the leaders of {names} cross"));
    }
    faults
}

/// Nothing makes the page scroll sideways: with nothing chosen, and with one topic of each kind.
pub async fn nothing_is_wider(page: &ExplorerPage, table: &Table) -> Result<()> {
    page.assert_narrow("nothing chosen").await?;
    for kind in [Kind::Contributor, Kind::Symptom, Kind::Answer, Kind::Phase] {
        if let Some(topic) = table.of(kind).next() {
            page.choose(Hand::Mouse, topic).await?;
            page.assert_narrow(topic.key).await?;
        }
    }
    Ok(())
}

impl ExplorerPage {
    /// Fails with everything that makes the page scroll sideways.
    pub async fn assert_narrow(&self, state: &str) -> Result<()> {
        let wide: Vec<String> = self.script(include_str!("../in_page/wider.js"), []).await?;
        assert!(wide.is_empty(), "{state}: {wide:#?}");
        Ok(())
    }
}
