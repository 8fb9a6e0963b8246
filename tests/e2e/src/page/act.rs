//! What visitors do, step by step.

use serde_json::Value;

use super::hand::Hand;
use super::{ExplorerPage, Reading, Role};
use crate::{Kind, Result, Topic};

impl ExplorerPage {
    /// Uses a topic's control and waits until the page has taken it in.
    pub async fn choose(&self, hand: Hand, topic: &Topic) -> Result<Reading> {
        let control = self.control(topic).await?;
        let said = self.read().await?.said.len();
        self.press(hand, &control).await?;
        self.wait_said(topic, said).await
    }

    /// Waits until the status line has spoken again, and the page shows what was chosen.
    pub async fn wait_said(&self, topic: &Topic, said: usize) -> Result<Reading> {
        let focus = topic.kind != Kind::Symptom;
        let what = format!("{} is taken in and announced", topic.key);
        self.wait_for(&what, |it| {
            let shown = !focus || it.selected.as_deref() == Some(topic.key);
            it.said.len() > said && shown
        })
        .await
    }

    /// Follows the link that shows the whole chain.
    pub async fn show_whole_chain(&self) -> Result<Reading> {
        let link = self
            .find(Role::Link, &self.words.page.show_whole_chain)
            .await?;
        self.press(Hand::Mouse, &link).await?;
        self.wait_for("the whole chain is shown", |it| it.selected.is_none())
            .await
    }

    /// Shows a view of the figure by the name of its radio.
    pub async fn show_view(&self, name: &str) -> Result<()> {
        let radio = self.find(Role::Radio, name).await?;
        if radio.is_selected().await? {
            return Ok(());
        }
        let said = self.words.live.view_shown.replace("{name}", name);
        self.press(Hand::Mouse, &radio).await?;
        self.wait_for(&format!("the view {name} is shown"), |it| it.status == said)
            .await?;
        Ok(())
    }

    /// Goes one step in the history, and waits until the page shows its address.
    pub async fn travel(&self, back: bool) -> Result<Reading> {
        if back {
            self.browser.back().await?;
        } else {
            self.browser.forward().await?;
        }
        self.wait_for("the page shows its address", |it| {
            it.selected.as_deref().unwrap_or_default() == it.fragment.trim_start_matches('#')
        })
        .await
    }

    /// Goes one step in the history, wherever that leads.
    pub async fn travel_anywhere(&self, back: bool) -> Result<()> {
        if back {
            self.browser.back().await?;
        } else {
            self.browser.forward().await?;
        }
        self.settle().await
    }

    /// Edits the fragment in the address bar.
    pub async fn edit_fragment(&self, fragment: &str) -> Result<()> {
        self.script::<Value>("location.hash = arguments[0];", [fragment.into()])
            .await?;
        self.settle().await
    }
}
