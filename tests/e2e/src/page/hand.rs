//! The ways to use a control: a mouse, a finger, and keys.

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Key, RequestData, SessionId, WebElement};

use super::ExplorerPage;
use crate::Result;

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse.
    Mouse,
    /// A finger on a touch screen.
    Finger,
}

/// Input as the protocol of the driver writes it: the library's own chains know mice alone.
#[derive(Debug)]
struct Actions(Value);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let body = json!({ "actions": [self.0] });
        RequestData::new(Method::POST, format!("session/{session}/actions")).add_body(body)
    }
}

impl ExplorerPage {
    /// Scrolls to a control as a visitor would, then uses it.
    pub async fn press(&self, hand: Hand, control: &WebElement) -> Result<()> {
        self.scroll_to(control).await?;
        match hand {
            Hand::Mouse => self.click(control).await?,
            Hand::Finger => self.tap(control).await?,
        }
        Ok(())
    }

    /// Clicks with a key held down: the way to ask for a new tab.
    pub async fn press_holding(&self, key: Key, control: &WebElement) -> Result<()> {
        self.scroll_to(control).await?;
        let chain = self.browser.action_chain().key_down(key.clone());
        Ok(chain.click_element(control).key_up(key).perform().await?)
    }

    /// Presses a key, wherever the keyboard's focus is.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.key_of(key.into()).await
    }

    /// Presses the key of a letter.
    pub async fn key_of(&self, value: char) -> Result<()> {
        let actions = json!({ "type": "key", "id": "keyboard", "actions": [
            { "type": "keyDown", "value": value },
            { "type": "keyUp", "value": value },
        ]});
        self.browser.cmd(Actions(actions)).await?;
        Ok(())
    }

    /// Clicks a structure of the figure, where it can be seen, by its contributor.
    pub async fn click_structure(&self, contributor: &str) -> Result<()> {
        let source = include_str!("../in_page/structure.js");
        let [x, y]: [i64; 2] = self.script(source, [contributor.into()]).await?;
        Ok(self
            .browser
            .action_chain()
            .move_to(x, y)
            .click()
            .perform()
            .await?)
    }

    /// The driver takes what a closed disclosure still shows for hidden: there, the mouse goes by
    /// itself to the middle of the control.
    async fn click(&self, control: &WebElement) -> Result<()> {
        match control.click().await {
            Err(error) if matches!(*error, WebDriverErrorInner::ElementNotInteractable(_)) => {
                let chain = self.browser.action_chain();
                Ok(chain.click_element(control).perform().await?)
            }
            clicked => Ok(clicked?),
        }
    }

    async fn tap(&self, control: &WebElement) -> Result<()> {
        let actions = json!({
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": control.to_json()?, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pause", "duration": 40 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        self.browser.cmd(Actions(actions)).await?;
        Ok(())
    }

    /// Into the middle, unless it is in sight already: something may be stuck to the top.
    async fn scroll_to(&self, control: &WebElement) -> Result<()> {
        let source = "
            const box = arguments[0].getBoundingClientRect();
            const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const own = at && (arguments[0].contains(at) || at.contains(arguments[0]));
            if (!own) arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.script::<Value>(source, [control.to_json()?]).await?;
        Ok(())
    }
}
