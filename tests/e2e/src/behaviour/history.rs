//! What holds for the address and the history of every condition.

use crate::{ExplorerPage, Hand, Result, Table};

/// Choosing one after the other, then all the way back and forward again: each step is one entry,
/// and each entry shows what was shown when it was made.
pub async fn the_history_follows_the_focus(
    page: &ExplorerPage,
    table: &Table,
    steps: &[&str],
) -> Result<()> {
    let start = page.read().await?;
    for (taken, key) in steps.iter().enumerate() {
        let after = page.choose(Hand::Mouse, table.topic(key)).await?;
        assert_eq!(
            after.entries,
            start.entries + taken + 1,
            "{key} is one entry"
        );
        assert_eq!(after.fragment, format!("#{key}"));
    }
    let shown = |taken: usize| taken.checked_sub(1).map(|index| steps[index]);
    let back = (0..steps.len()).rev().map(|taken| (true, taken));
    let forward = (1..=steps.len()).map(|taken| (false, taken));
    for (is_back, taken) in back.chain(forward) {
        let after = page.travel(is_back).await?;
        assert_eq!(
            after.selected.as_deref(),
            shown(taken),
            "entry {taken}, back: {is_back}"
        );
        assert_eq!(after.linked, table.lit(shown(taken), &[]), "entry {taken}");
        assert_eq!(
            after.pushes.len(),
            steps.len(),
            "travelling writes no history"
        );
        if let Some(answer) = shown(taken).and_then(|key| key.strip_prefix("faq-")) {
            assert!(
                after.open.contains(answer),
                "{answer} is open: {:?}",
                after.open
            );
        }
    }
    Ok(())
}
