//! The page on paper: what the print button asks for, and what can be seen.

use serde_json::Value;

use crate::page::Role;
use crate::{ExplorerPage, Hand, Result};

/// Prints for the page: notes what is printed, and tells the page that it is done.
const PRINTER: &str = "
    window.print = () => {
        const root = document.querySelector('[data-explorer]');
        window.__printed = root.hasAttribute('data-print-sheet');
        dispatchEvent(new Event('afterprint'));
    };";

/// Shows the page by its rules for paper: not every driver can switch the medium, but a script can
/// change which one the rules are for.
const AS_PRINTED: &str = "
    const turn = (rules) => {
        for (const rule of rules) {
            if (rule.styleSheet) turn(rule.styleSheet.cssRules);
            else if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
            if (rule.cssRules) turn(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) turn(sheet.cssRules);";

/// The sections of the page that can be seen.
const SEEN: &str = "
    const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 1;
    return [...document.querySelectorAll('section[id], details[data-faq], [data-phase], article, footer, aside, h1')]
        .filter(seen).map((it) => it.id || it.localName);";

impl ExplorerPage {
    /// Presses the sheet's print button. Gives whether the dialogue was asked for with the sheet
    /// alone: nothing when it was not asked for at all.
    pub async fn print_sheet(&self) -> Result<Option<bool>> {
        self.script::<Value>(PRINTER, []).await?;
        let print = self.find(Role::Button, &self.words.sheet.print).await?;
        self.press(Hand::Mouse, &print).await?;
        self.script("return window.__printed ?? null;", []).await
    }

    /// Whether the page prints the sheet alone at this moment.
    pub async fn prints_sheet_alone(&self) -> Result<bool> {
        let source = "return document.querySelector('[data-print-sheet]') !== null;";
        self.script(source, []).await
    }

    /// Prints the sheet alone from now on, or no more.
    pub async fn toggle_sheet_alone(&self) -> Result<()> {
        let source =
            "document.querySelector('[data-explorer]').toggleAttribute('data-print-sheet');";
        self.script::<Value>(source, []).await?;
        Ok(())
    }

    /// Shows the page as it is on paper, for the rest of the visit.
    pub async fn show_as_printed(&self) -> Result<()> {
        self.script::<Value>(AS_PRINTED, []).await?;
        self.settle().await
    }

    /// All that can be read.
    pub async fn text(&self) -> Result<String> {
        self.script("return document.body.innerText;", []).await
    }

    /// The sections that can be seen, by their ids.
    pub async fn sections_seen(&self) -> Result<Vec<String>> {
        self.script(SEEN, []).await
    }
}
