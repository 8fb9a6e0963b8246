//! What axe-core is shown of every condition.

use serde_json::Value;

use crate::{ExplorerPage, Hand, Kind, Result, Table};

/// Nothing chosen, each contributor, a tick, an open answer, a phase, and everything open at once:
/// axe-core finds nothing in any of these states. All findings are told together.
pub async fn every_state_is_accessible(page: &ExplorerPage, table: &Table) -> Result<()> {
    page.load_axe().await?;
    let mut found = Vec::new();
    let mut look = async |state: &str| {
        if let Err(error) = page.assert_accessible(state).await {
            found.push(error.to_string());
        }
    };
    look("nothing chosen").await;
    for topic in table.of(Kind::Contributor) {
        page.choose(Hand::Mouse, topic).await?;
        look(topic.key).await;
    }
    page.show_whole_chain().await?;
    for kind in [Kind::Symptom, Kind::Answer, Kind::Phase] {
        if let Some(topic) = table.of(kind).next() {
            page.choose(Hand::Mouse, topic).await?;
            look(topic.key).await;
        }
    }
    let open = "for (const it of document.querySelectorAll('details')) it.open = true;";
    page.script::<Value>(open, []).await?;
    page.settle().await?;
    look("everything open").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
