//! What holds of runner's knee whatever fails: the text, the notice on urgent care and the way to
//! the clinic are there, and one notice says what happened.

use serde::Deserialize;

use super::ExplorerPage;
use crate::Result;
use crate::clinic_text::{plain, sentences};
use crate::environment::root;

/// What the visitor of a page that is not live is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing: what would tell could not load. The page is as it was published.
    Nothing,
    /// That the live part could not load, and to try again.
    CannotLoad,
    /// That the live part cannot run here.
    CannotRun,
    /// That the live part has stopped, and to start it again.
    Stopped,
    /// That the live part has stopped, for good.
    StoppedForGood,
}

/// One look at such a page; see the file.
#[derive(Debug, Deserialize)]
struct Baseline {
    state: String,
    told: Vec<Notice>,
    text: String,
    dangling: Vec<String>,
    urgent: String,
    contacts: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Notice {
    words: String,
    button: Option<String>,
}

/// The clinic's own words that the baseline is about.
#[derive(Deserialize)]
struct Condition {
    urgent_care: UrgentCare,
    clinic: Clinic,
}

#[derive(Deserialize)]
struct UrgentCare {
    prompt: String,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    items: Vec<String>,
}

#[derive(Deserialize)]
struct Clinic {
    email: String,
}

impl ExplorerPage {
    /// Asserts that the page is whole although it is not live, and what its visitor is told.
    pub async fn assert_whole(&self, told: Told) -> Result<()> {
        let source = include_str!("../in_page/baseline.js");
        let seen: Baseline = self.script(source, []).await?;
        self.settle().await?;
        let file = root().join("content/runners-knee/condition.toml");
        let condition: Condition = toml::from_str(&std::fs::read_to_string(file)?)?;

        let text = plain(&seen.text);
        let sentences = sentences();
        let missing: Vec<_> = sentences.iter().filter(|it| !text.contains(*it)).collect();
        assert!(missing.is_empty(), "cannot be read: {missing:#?}");
        let items = condition.urgent_care.groups.iter();
        for item in items.flat_map(|group| &group.items) {
            assert!(text.contains(&plain(item)), "urgent care: {item:?}");
        }
        let prompt = &condition.urgent_care.prompt;
        assert!(
            seen.urgent.contains(prompt),
            "the notice on urgent care can be seen and opened by keyboard: {:?}",
            seen.urgent
        );
        let address = format!("mailto:{}", condition.clinic.email);
        assert!(
            seen.contacts.iter().any(|it| it.starts_with(&address)),
            "the clinic can be reached: {:?}",
            seen.contacts
        );
        assert!(
            seen.dangling.is_empty(),
            "leads nowhere: {:?}",
            seen.dangling
        );
        self.assert_told(told, &seen);
        Ok(())
    }

    fn assert_told(&self, told: Told, seen: &Baseline) {
        let words = &self.words.loader;
        let (state, notice) = match told {
            Told::Nothing => ("static", None),
            Told::CannotLoad => ("failed", Some((&words.failed, Some(&words.retry)))),
            Told::CannotRun => ("failed", Some((&words.failed, None))),
            Told::Stopped => ("failed", Some((&words.stopped, Some(&words.restart)))),
            Told::StoppedForGood => ("failed", Some((&words.stopped, None))),
        };
        assert_eq!(seen.state, state);
        assert_eq!(
            seen.told.len(),
            usize::from(notice.is_some()),
            "one notice, where it helps: {:?}",
            seen.told
        );
        if let (Some(told), Some((words, button))) = (seen.told.first(), notice) {
            assert!(told.words.contains(words), "{told:?}");
            assert_eq!(told.button.as_ref(), button, "{told:?}");
        }
    }

    /// Waits until the page has given up, then asserts that it is whole all the same.
    pub async fn wait_whole(&self, told: Told) -> Result<()> {
        self.wait_for("the page has given up", |it| it.state == "failed")
            .await?;
        self.assert_whole(told).await
    }

    /// Asserts that the visitor is told nothing any more.
    pub async fn assert_quiet(&self) -> Result<()> {
        let source = "return [...document.querySelectorAll('[data-notice]')]
            .filter((it) => it.checkVisibility()).map((it) => it.innerText);";
        let told: Vec<String> = self.script(source, []).await?;
        assert!(told.is_empty(), "told all the same: {told:?}");
        Ok(())
    }
}
