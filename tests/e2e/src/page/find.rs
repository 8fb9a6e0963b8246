//! Finding things as assistive technology does: by role and name, as the browser computes them.

use anyhow::{Context as _, bail};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use super::ExplorerPage;
use crate::{Kind, Result, Topic};

/// The role of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Leads somewhere.
    Link,
    /// Does something.
    Button,
    /// Can be ticked.
    Checkbox,
    /// One of several.
    Radio,
    /// A landmark with links.
    Navigation,
    /// The summary of something that opens.
    Disclosure,
    /// Takes what is looked for.
    SearchBox,
    /// Takes text.
    TextBox,
}

impl Role {
    fn as_str(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
            Self::Navigation => "navigation",
            Self::Disclosure => "disclosure",
            Self::SearchBox => "searchbox",
            Self::TextBox => "textbox",
        }
    }

    /// Whether the browser's word for a role means this one.
    fn is(self, computed: &str) -> bool {
        match self {
            // No role of ARIA's: the browser has a word of its own for it.
            // Firefox has none.
            Self::Disclosure => {
                matches!(computed, "DisclosureTriangle" | "button" | "generic" | "")
            }
            _ => computed == self.as_str(),
        }
    }
}

/// What the browser tells assistive technology about an element.
#[derive(Debug)]
struct Computed<'a>(&'a WebElement, &'static str);

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let (element, what) = (self.0.element_id(), self.1);
        let path = format!("session/{session}/element/{element}/{what}");
        RequestData::new(Method::GET, path)
    }
}

impl ExplorerPage {
    /// The first thing with this role and a name that starts with these words.
    pub async fn find(&self, role: Role, name: &str) -> Result<WebElement> {
        self.find_in(None, role, name).await
    }

    /// The first thing with this role and exactly this name.
    pub async fn find_exactly(&self, role: Role, name: &str) -> Result<WebElement> {
        self.search(None, role, name, |found| found == name).await
    }

    /// The first such thing inside another.
    pub async fn find_in(
        &self,
        scope: Option<&WebElement>,
        role: Role,
        name: &str,
    ) -> Result<WebElement> {
        self.search(scope, role, name, |found| found.starts_with(name))
            .await
    }

    async fn search(
        &self,
        scope: Option<&WebElement>,
        role: Role,
        name: &str,
        is_named: impl Fn(&str) -> bool,
    ) -> Result<WebElement> {
        let scope = scope
            .map(WebElement::to_json)
            .transpose()?
            .unwrap_or(Value::Null);
        let arguments = vec![json!(role.as_str()), json!(name), scope];
        let source = include_str!("../in_page/candidates.js");
        let candidates = self.browser.execute(source, arguments).await?.elements()?;
        let mut seen = Vec::new();
        for element in candidates {
            let computed_role = self.computed(&element, "computedrole").await?;
            let computed_name = self.computed(&element, "computedlabel").await?;
            if role.is(&computed_role) && is_named(&computed_name) {
                return Ok(element);
            }
            seen.push(format!("{computed_role} {computed_name:?}"));
        }
        bail!(
            "nothing on the page is a {} called {name:?}; near it: {seen:?}",
            role.as_str()
        )
    }

    /// What a visitor chooses a topic by: a label over the figure, a checkbox, a question, the
    /// name of a phase.
    pub async fn control(&self, topic: &Topic) -> Result<WebElement> {
        let found = match topic.kind {
            Kind::Contributor => {
                let labels = &self.words.page.chain_navigation;
                let labels = self.find(Role::Navigation, labels).await?;
                self.find_in(Some(&labels), Role::Link, topic.name).await
            }
            Kind::Symptom => self.find(Role::Checkbox, topic.name).await,
            Kind::Answer => self.find(Role::Disclosure, topic.name).await,
            Kind::Phase => {
                let phases = self
                    .browser
                    .find_all(thirtyfour::By::Css("[data-phase]"))
                    .await?;
                let key = topic.key.trim_start_matches("phase-");
                let mut own = None;
                for phase in phases {
                    if phase.attr("data-phase").await?.as_deref() == Some(key) {
                        own = Some(phase);
                    }
                }
                let own = own.with_context(|| format!("no element is the phase {key}"))?;
                self.find_in(Some(&own), Role::Link, topic.name).await
            }
        };
        found.with_context(|| format!("looking for the control of {}", topic.key))
    }

    /// The role and the name of the first element that a selector matches, as the browser tells them.
    pub async fn role_and_name(&self, selector: &str) -> Result<(String, String)> {
        let element = self.browser.find(thirtyfour::By::Css(selector)).await?;
        let role = self.computed(&element, "computedrole").await?;
        Ok((role, self.name_of(&element).await?))
    }

    /// What assistive technology calls an element.
    pub async fn name_of(&self, element: &WebElement) -> Result<String> {
        self.computed(element, "computedlabel").await
    }

    async fn computed(&self, element: &WebElement, what: &'static str) -> Result<String> {
        let response = self.browser.cmd(Computed(element, what)).await?;
        // White space in the markup is none in the name.
        let text: String = response.value()?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
