//! What visitors do, step by step.

use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::hand::Hand;
use super::{ExplorerPage, Reading, Role};
use crate::conditions::Picture;
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

    /// Shows a picture of the figure: its situation, then its view.
    pub async fn show_picture(&self, picture: &Picture) -> Result<()> {
        if let Some((_, name)) = picture.situation {
            let said = self.words.live.situation_shown.replace("{name}", name);
            self.switch_to(name, &said).await?;
        }
        self.show_view(picture.view.1).await
    }

    /// Shows a view of the figure by the name of its radio.
    pub async fn show_view(&self, name: &str) -> Result<()> {
        let said = self.words.live.view_shown.replace("{name}", name);
        self.switch_to(name, &said).await
    }

    /// Presses a radio by its name, unless it is chosen, and waits until that was said.
    pub async fn switch_to(&self, name: &str, said: &str) -> Result<()> {
        let radio = self.radio(name).await?;
        if radio.is_selected().await? {
            return Ok(());
        }
        self.press(Hand::Mouse, &radio).await?;
        self.wait_for(&format!("{said} is said"), |it| it.status.contains(said))
            .await?;
        Ok(())
    }

    /// The radio of exactly this name.
    pub async fn radio(&self, name: &str) -> Result<WebElement> {
        self.find_exactly(Role::Radio, name).await
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

    /// Runs a script before any of the page's, on every page that is opened from now on.
    pub async fn run_first(&self, source: &str) -> Result<()> {
        let arguments = json!({ "source": source });
        let cdp = self.browser.cdp();
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", arguments)
            .await?;
        Ok(())
    }

    /// Cuts the browser off from everyone, or connects it again.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        let conditions = json!({
            "offline": offline,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        let cdp = self.browser.cdp();
        cdp.send_raw("Network.emulateNetworkConditions", conditions)
            .await?;
        Ok(())
    }

    /// Shows the page for another medium, or to a visitor with other wishes.
    pub async fn media(&self, medium: &str, wishes: &[(&str, &str)]) -> Result<()> {
        let wishes: Vec<_> = wishes
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "media": medium, "features": wishes });
        let cdp = self.browser.cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }
}
