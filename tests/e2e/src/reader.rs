//! What a reader does with the words alone: the same with scripts and without.

use anyhow::bail;
use serde_json::Value;
use thirtyfour::{By, Key};

use crate::page::Role;
use crate::{ExplorerPage, Hand, Result};

/// A sentence as it stands on the screen.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Told {
    /// Its id.
    pub id: String,
    /// Whether it is the address's target.
    pub target: bool,
    /// Whether it is displayed, and in sight below what is stuck to the top.
    pub in_sight: bool,
    /// Whether it looks marked.
    pub marked: bool,
}

impl ExplorerPage {
    /// Tabs until something has the keyboard's focus.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        const MOST: usize = 400;
        for _ in 0..MOST {
            self.key(Key::Tab).await?;
            let source = "return document.activeElement.matches(arguments[0]);";
            if self.script::<bool>(source, [selector.into()]).await? {
                return Ok(());
            }
        }
        bail!("{selector} cannot be reached by {MOST} times Tab")
    }

    /// Chooses whose words to read, by the name on the switch.
    pub async fn read_in(&self, hand: Hand, name: &str) -> Result<()> {
        let radio = self.find(Role::Radio, name).await?;
        self.press(hand, &radio).await
    }

    /// How many passages of each version are displayed: the clinic's, and the plain ones.
    pub async fn versions_shown(&self) -> Result<[usize; 2]> {
        let source = "
            const shown = (version) => [...document.querySelectorAll(`p[data-words=${version}]`)]
                .filter((it) => getComputedStyle(it).display !== 'none').length;
            return [shown('clinic'), shown('plain')];";
        self.script(source, []).await
    }

    /// Whether the definition is shown that a term opens, and where: over the term's own line or not.
    pub async fn definition_of(&self, term: &str) -> Result<Option<crate::figure::Box>> {
        let source = "
            const term = document.querySelector(arguments[0]);
            const it = document.getElementById(term.getAttribute('popovertarget'));
            if (!it.matches(':popover-open')) return null;
            const { left, top, right, bottom } = it.getBoundingClientRect();
            return { left, top, right, bottom };";
        self.script(source, [term.into()]).await
    }

    /// The sentence that a quote leads to.
    pub async fn told_at(&self, href: &str) -> Result<Told> {
        let source = "
            const it = document.getElementById(arguments[0].slice(1));
            const { top, bottom, height } = it.getBoundingClientRect();
            const middle = document.elementFromPoint(
                it.getClientRects()[0]?.left + 2, it.getClientRects()[0]?.top + 4);
            return {
                id: it.id,
                target: it.matches(':target'),
                in_sight: height > 0 && top >= 0 && bottom <= innerHeight + 1
                    && (it === middle || it.contains(middle)),
                marked: getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)',
            };";
        self.script(source, [href.into()]).await
    }

    /// Ticks every symptom: what is linked to it is shown then.
    pub async fn tick_all(&self) -> Result<()> {
        let source = "for (const it of document.querySelectorAll('[name=symptom]')) it.click();";
        self.script::<Value>(source, []).await?;
        Ok(())
    }

    /// Opens every disclosure. Gives the address of every different quote that can be followed then.
    pub async fn quotes_in_sight(&self) -> Result<Vec<String>> {
        let source = "
            for (const it of document.querySelectorAll('details:has(q)')) it.open = true;
            const all = [...document.querySelectorAll('a:has(> q)')];
            const shown = all.filter((it) => it.checkVisibility());
            return [...new Set(shown.map((it) => it.getAttribute('href')))];";
        self.script(source, []).await
    }

    /// Follows the first quote in sight with an address, from behind closed answers.
    pub async fn follow_quote(&self, hand: Hand, href: &str) -> Result<()> {
        let source = "
            const href = arguments[0];
            const all = [...document.querySelectorAll('a:has(> q)')];
            const quote = all.find((it) => {
                const own = it.closest('[data-faq]');
                for (const answer of document.querySelectorAll('[data-faq]')) answer.open = answer === own;
                return it.getAttribute('href') === href && it.checkVisibility();
            });
            document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
            quote.dataset.wanted = '';";
        self.script::<Value>(source, [href.into()]).await?;
        let quote = self.browser.find(By::Css("[data-wanted]")).await?;
        self.press(hand, &quote).await?;
        for _ in 0..100 {
            if self.told_at(href).await?.target {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        bail!("following a quote does not lead to {href}")
    }
}
