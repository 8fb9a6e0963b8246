//! Explorers in pages of someone else's: what they show, and what the page around them has of it.

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::host::Fault;
use crate::{Engine, ExplorerPage, Result, page};

/// Runs before any script of the page; see the file.
const PROBE: &str = include_str!("in_page/embedded.js");
/// How a usage page brings the element's script in.
const SCRIPT_TAG: &str = "<script type=\"module\" async src=\"../embed.js\"></script>";
/// A usage page.
const PLAIN: &str = "/embed/plain.html";
const PATIENCE: Duration = Duration::from_secs(40);
const PAUSE: Duration = Duration::from_millis(50);

/// One `<condition-explorer>`.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Embedded {
    /// The element's id.
    pub id: String,
    /// The root's state; empty when there is none.
    pub state: String,
    /// What is selected, as the root says.
    pub selected: Option<String>,
    /// What is selected, as the element tells its host.
    pub tells: Option<String>,
    /// What is marked in place of an address's target.
    pub marked: Vec<String>,
    /// The symptoms that are ticked.
    pub ticked: Vec<String>,
    /// The contributors that light up.
    pub linked: Vec<String>,
    /// The status line.
    pub status: String,
    /// By how many pixels it is wider than its place.
    pub too_wide: f64,
    /// How high its frame is, when it has one.
    pub frame_height: Option<f64>,
    /// What its frame is called.
    pub frame_title: Option<String>,
}

/// The page around.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Around {
    /// Names on `window` that were not there before.
    pub globals: Vec<String>,
    /// What stands in its head.
    pub head: String,
    /// How many style sheets its scripts have adopted.
    pub styles: usize,
    /// Its address.
    pub address: String,
    /// Entries in its history.
    pub entries: usize,
    /// How often its history was written.
    pub pushes: usize,
    /// What is listened to on window and document.
    pub listening: Vec<String>,
    /// The events that it heard.
    pub heard: Vec<Heard>,
}

/// An event that the page heard.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Heard {
    /// The id of the element.
    pub from: String,
    /// What it is about.
    pub what: String,
    /// What it says.
    pub detail: Value,
    /// Whether it bubbles and crosses shadow roots.
    pub travels: bool,
}

impl ExplorerPage {
    /// Opens a page of someone else's.
    pub async fn open_around(&self, address: &str) -> Result<()> {
        if self.engine == Engine::Chromium {
            self.run_first(PROBE).await?;
        }
        Ok(self.browser.goto(address).await?)
    }

    /// Opens one of the usage pages, in any engine.
    pub async fn open_usage(&self, name: &str) -> Result<()> {
        let path = format!("/embed/{name}.html");
        if self.engine != Engine::Chromium {
            self.serve_around(&path, &self.host.page(&path)?);
        }
        self.open_around(&self.host.url(&path)).await
    }

    /// Opens the plain page with something else in place of its explorer, in any engine.
    pub async fn open_around_this(&self, snippet: &str) -> Result<()> {
        self.open_in_plain(&self.host.page(PLAIN)?, snippet).await
    }

    /// The same, but the element's script is late: it is there once it is brought.
    pub async fn open_around_early(&self, snippet: &str) -> Result<()> {
        let page = self.host.page(PLAIN)?;
        let early = page.replace(SCRIPT_TAG, "");
        self.open_in_plain(&early, snippet).await
    }

    /// Opens the plain page on another origin, with something else in place of its explorer and
    /// without the element's script, in any engine.
    pub async fn open_elsewhere_early(&self, snippet: &str) -> Result<()> {
        self.expect_problem("request beyond the page's own origin: http://localhost");
        let page = self.host.page(PLAIN)?.replace(SCRIPT_TAG, "");
        self.serve_around(PLAIN, &with_snippet(&page, snippet)?);
        self.allow_elsewhere(PLAIN);
        self.open_around(&self.host.elsewhere(PLAIN)).await
    }

    /// Brings the element's script into a page.
    pub async fn bring_script(&self) -> Result<()> {
        let source = "
            const script = document.createElement('script');
            Object.assign(script, { type: 'module', src: arguments[0] });
            document.body.append(script);";
        let address = self.host.url("/embed.js");
        self.script::<Value>(source, [address.into()]).await?;
        Ok(())
    }

    /// What the clinic's page says that a policy has to allow, and the host's own files.
    fn allow_elsewhere(&self, path: &str) {
        let site = self.host.url("/");
        let policy = format!(
            "default-src 'none'; script-src 'self' {site}; connect-src {site}; \
             frame-src 'self' {site}; style-src 'self'; img-src 'self'"
        );
        let header = Fault::header("content-security-policy", &policy);
        self.host.faults.add(path, header);
    }

    async fn open_in_plain(&self, page: &str, snippet: &str) -> Result<()> {
        self.serve_around(PLAIN, &with_snippet(page, snippet)?);
        self.open_around(&self.host.url(PLAIN)).await
    }

    /// Asks a page of someone else's until it says yes.
    pub async fn wait_around(&self, what: &str, source: &str) -> Result<()> {
        let start = Instant::now();
        while !self.script::<bool>(source, []).await? {
            if start.elapsed() > PATIENCE {
                bail!("waited {PATIENCE:?} until {what}");
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.settle().await
    }

    /// Opens one of the usage pages on another origin than the explorer's, in any engine.
    pub async fn open_usage_elsewhere(&self, name: &str) -> Result<()> {
        self.expect_problem("request beyond the page's own origin: http://localhost");
        let path = format!("/embed/{name}.html");
        let site = self.host.url("/");
        let page = self.host.page(&path)?;
        let page = page.replace("../embed.js", &format!("{site}embed.js"));
        self.serve_around(&path, &page);
        self.allow_elsewhere(&path);
        self.open_around(&self.host.elsewhere(&path)).await
    }

    /// Serves a page around; what runs before it is in it where the driver does not run it.
    fn serve_around(&self, path: &str, page: &str) {
        if self.engine == Engine::Chromium {
            let page = Fault::Content(page.into());
            self.host.faults.set(path, page);
        } else {
            self.host.run_first(path, page, &[page::PROBE, PROBE]);
        }
    }

    /// Every explorer on the page.
    pub async fn explorers(&self) -> Result<Vec<Embedded>> {
        let source = "return __embedded.explorers().map(__embedded.read);";
        self.script(source, []).await
    }

    /// The page around them.
    pub async fn around(&self) -> Result<Around> {
        self.script("return __embedded.host();", []).await
    }

    /// Waits until all explorers are as they should be.
    pub async fn wait_explorers(
        &self,
        what: &str,
        are: impl Fn(&[Embedded]) -> bool,
    ) -> Result<Vec<Embedded>> {
        let start = Instant::now();
        loop {
            let explorers = self.explorers().await?;
            if are(&explorers) {
                self.settle().await?;
                return self.explorers().await;
            }
            if start.elapsed() > PATIENCE {
                bail!("waited {PATIENCE:?} until {what}; instead: {explorers:#?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until all explorers on the page are live.
    pub async fn wait_explorers_live(&self) -> Result<Vec<Embedded>> {
        let live = |them: &[Embedded]| !them.is_empty() && them.iter().all(|it| it.state == "live");
        self.wait_explorers("they are live", live).await
    }

    /// Waits until the frame of an explorer is as high as what it shows. Gives that height.
    pub async fn wait_fitted(&self) -> Result<f64> {
        let height = |it: &Embedded| it.frame_height.filter(|height| *height > 2000.0);
        let fitted = |them: &[Embedded]| them.iter().any(|it| height(it).is_some());
        let explorers = self.wait_explorers("the frame is fitted", fitted).await?;
        let height = explorers.iter().find_map(height);
        Ok(height.expect("it is fitted still"))
    }

    /// Goes into the frame of an explorer: what is done and read from now on is done in there.
    pub async fn enter_frame_of(&self, explorer: &str) -> Result<()> {
        let source = "return __embedded.frameOf(document.getElementById(arguments[0]));";
        let arguments = vec![json!(explorer)];
        let frame = self.browser.execute(source, arguments).await?.element()?;
        Ok(frame.enter_frame().await?)
    }

    /// Back to the page around.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.browser.enter_default_frame().await?)
    }

    /// Clicks with a mouse on something inside an explorer, the first that a selector names.
    pub async fn click_in(&self, explorer: &str, selector: &str) -> Result<()> {
        let source = "
            const [id, selector] = arguments;
            const root = __embedded.rootOf(document.getElementById(id));
            const found = [...root.querySelectorAll(selector)].find((it) => it.checkVisibility());
            found.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = found.getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)];";
        let arguments = [explorer.into(), selector.into()];
        let [x, y]: [i64; 2] = self.script(source, arguments).await?;
        let chain = self.browser.action_chain().move_to(x, y);
        Ok(chain.click().perform().await?)
    }
}

/// A page with something else in place of its explorer.
fn with_snippet(page: &str, snippet: &str) -> Result<String> {
    let cut = page.split_once("<condition-explorer");
    let (before, rest) = cut.context("the page has an explorer")?;
    let (_, after) = rest
        .split_once("</condition-explorer>")
        .context("the explorer ends")?;
    Ok([before, snippet, after].concat())
}
