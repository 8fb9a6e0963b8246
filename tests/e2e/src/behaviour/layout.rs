//! What holds for the figure and its labels on every screen, whatever the condition.

use std::path::Path;

use crate::figure::{Label, View, views};
use crate::{ExplorerPage, Hand, Kind, Result, Table, Viewport};

/// How far, in CSS pixels, a leader may end from what it leads to.
const NEAR: f64 = 3.0;
/// How high and wide a label has to be: a fingertip.
const TARGET: f64 = 44.0;

/// In every view: leaders end where they should, labels keep apart, stay on the screen, and can be
/// hit with a finger; with nothing chosen, and with each contributor chosen.
pub async fn labels_are_in_place(
    page: &ExplorerPage,
    table: &Table,
    figures: &Path,
    view_names: &[&str],
    viewport: Viewport,
) -> Result<()> {
    for (view, name) in views(figures).iter().zip(view_names) {
        page.show_view(name).await?;
        let what = format!("{} px wide, {}", viewport.width, view.id);
        assert_in_place(page, view, &what).await?;
        for topic in table.of(Kind::Contributor) {
            page.choose(Hand::Mouse, topic).await?;
            assert_in_place(page, view, &format!("{what}, {} chosen", topic.key)).await?;
        }
        page.show_whole_chain().await?;
    }
    Ok(())
}

async fn assert_in_place(page: &ExplorerPage, view: &View, what: &str) -> Result<()> {
    let labels = page.labels(view).await?;
    assert_eq!(
        labels.len(),
        view.anchors.len(),
        "{what}: each contributor has a label"
    );
    let window = page.window().await?;
    for label in &labels {
        let name = &label.contributor;
        let target = label.target;
        assert!(
            target.width() >= TARGET && target.height() >= TARGET,
            "{what}: the label {name} is {} by {} px",
            target.width(),
            target.height()
        );
        assert!(
            label.words.left >= 0.0 && label.words.right <= window.right,
            "{what}: the label {name} leaves the screen: {:?}",
            label.words
        );
        assert_leads(label, what);
    }
    for (index, one) in labels.iter().enumerate() {
        for other in &labels[index + 1..] {
            assert_apart(one, other, what);
        }
    }
    Ok(())
}

fn assert_leads(label: &Label, what: &str) {
    let Some(leader) = label.leader else {
        return;
    };
    let name = &label.contributor;
    let [dx, dy] = [
        label.tip[0] - label.anchor[0],
        label.tip[1] - label.anchor[1],
    ];
    assert!(
        dx.hypot(dy) <= NEAR,
        "{what}: the leader of {name} ends {dx:.1}, {dy:.1} px from its anchor"
    );
    assert!(
        leader.width() > 1.0,
        "{what}: the leader of {name} has no length"
    );
}

fn assert_apart(one: &Label, other: &Label, what: &str) {
    let names = format!("{what}: {} and {}", one.contributor, other.contributor);
    assert!(
        !one.target.overlaps(other.target),
        "{names}: their targets overlap"
    );
    assert!(
        !one.words.overlaps(other.words),
        "{names}: their words overlap: {:?} {:?}",
        one.words,
        other.words
    );
    for (label, line) in [(one, other.leader), (other, one.leader)] {
        let crossed = line.is_some_and(|line| line.overlaps(label.words));
        assert!(
            !crossed,
            "{names}: a leader crosses the words of {}",
            label.contributor
        );
    }
}
