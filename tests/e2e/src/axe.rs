//! What axe-core says about the page as it is.

use anyhow::bail;
use serde::Deserialize;
use serde_json::json;

use crate::{ExplorerPage, Result, environment};

/// All that axe-core knows for WCAG 2.2 A and AA, and its advice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Runs axe-core, which `load` has put into the page.
const RUN: &str = "
    const [tags, done] = arguments;
    axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
        preload: false,
    }).then(
        ({ violations, passes }) => done({
            checked: passes.length,
            found: violations.flatMap(({ id, nodes }) => nodes.map(
                ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`)),
        }),
        (error) => done({ checked: 0, found: [`axe-core failed: ${error}`] }),
    );";

#[derive(Deserialize)]
struct Outcome {
    checked: usize,
    found: Vec<String>,
}

impl ExplorerPage {
    /// Puts axe-core into the page. The driver does so beside the page's policy, which stays strict.
    pub async fn load_axe(&self) -> Result<()> {
        self.script::<Option<bool>>(&environment::axe(), []).await?;
        Ok(())
    }

    /// Fails with everything that axe-core finds in the page as it is.
    pub async fn assert_accessible(&self, state: &str) -> Result<()> {
        let outcome: Outcome = self.script_async(RUN, [json!(TAGS)]).await?;
        if !outcome.found.is_empty() {
            bail!("{state}: axe-core finds\n  {}", outcome.found.join("\n  "));
        }
        assert!(
            outcome.checked > 20,
            "{state}: axe-core checked next to nothing"
        );
        Ok(())
    }
}
