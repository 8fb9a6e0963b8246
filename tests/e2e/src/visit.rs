//! A visit: where to, on which screen, and what is looked at when it ends.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;

use futures_util::FutureExt as _;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::browser::{Browser, Engine, Settings};
use crate::host::{Fault, Host, files};
use crate::page::PROBE;
use crate::{ExplorerPage, Result, audit, environment};

/// A window's inner size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

impl Viewport {
    /// A phone.
    pub const PHONE: Self = Self {
        width: 360,
        height: 800,
    };
    /// A laptop.
    pub const WIDE: Self = Self {
        width: 1440,
        height: 900,
    };

    /// A screen of this width, as high as such screens usually are.
    pub fn of_width(width: u32) -> Self {
        let height = if width < 1024 {
            width.max(360) * 20 / 9
        } else {
            900
        };
        Self {
            width,
            height: height.min(1024),
        }
    }

    /// Phones and small tablets: touch, and scroll bars that take no room.
    fn is_mobile(self) -> bool {
        self.width < 1024
    }
}

/// A plan for a visit. The default: the first site, on a laptop, in the light scheme.
#[derive(Clone, Debug)]
pub struct Visit {
    engine: Engine,
    site: PathBuf,
    viewport: Viewport,
    dark: bool,
    scripts: bool,
    still: bool,
}

impl Visit {
    /// To the site of the default condition.
    #[expect(
        clippy::new_without_default,
        reason = "it reads the environment, and may panic"
    )]
    pub fn new() -> Self {
        Self::to(environment::site())
    }

    /// To the site of another condition on the same engine.
    pub fn second() -> Self {
        Self::to(environment::second_site())
    }

    /// To the site of a condition whose every text tries to be markup.
    pub fn hostile() -> Self {
        Self::to(environment::hostile_site())
    }

    fn to(site: PathBuf) -> Self {
        Self {
            engine: Engine::Chromium,
            site,
            viewport: Viewport::WIDE,
            dark: false,
            scripts: true,
            still: true,
        }
    }

    /// In the engine that this run of the tests is about.
    #[must_use]
    pub fn in_any_engine(self) -> Self {
        Self {
            engine: environment::engine(),
            ..self
        }
    }

    /// On another screen.
    #[must_use]
    pub fn at(self, viewport: Viewport) -> Self {
        Self { viewport, ..self }
    }

    /// In the dark scheme, when `dark`.
    #[must_use]
    pub fn dark(self, dark: bool) -> Self {
        Self { dark, ..self }
    }

    /// With motion, as most visitors have it.
    #[must_use]
    pub fn moving(self) -> Self {
        Self {
            still: false,
            ..self
        }
    }

    /// With scripts switched off.
    #[must_use]
    pub fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }

    /// Makes the visit. Whatever happens in it, its tab is closed; before that it is audited.
    pub async fn make(self, body: impl AsyncFnOnce(&ExplorerPage) -> Result<()>) {
        let host = Host::serve(&self.site).await.expect("the site is served");
        let settings = Settings {
            engine: self.engine,
            scripts: self.scripts,
            still: self.still,
        };
        let browser = Browser::open(settings).await.expect("a browser opens");
        let prepared = self.prepare(&browser.session, &host).await;
        let page = ExplorerPage::new(self.engine, browser.session.clone(), host);
        let outcome = match prepared {
            Ok(()) => AssertUnwindSafe(body(&page)).catch_unwind().await,
            Err(error) => Ok(Err(error)),
        };
        let found = audit::problems(&page).await;
        // A browser that something went wrong in is nobody else's.
        let is_well = matches!((&outcome, &found), (Ok(Ok(())), Ok(found)) if found.is_empty());
        let closed = if is_well {
            browser.put_back().await
        } else {
            browser.quit().await
        };
        match (outcome, found) {
            // What went wrong in the page is often why the test panicked: say both.
            (Err(panic), found) => {
                if let Ok(found) = found.map(|it| it.join("\n  "))
                    && !found.is_empty()
                {
                    eprintln!("the page also reported:\n  {found}");
                }
                resume_unwind(panic)
            }
            (Ok(Err(error)), found) => panic!("{error:?}\nthe page reported: {found:#?}"),
            (Ok(Ok(())), found) => {
                let found = found.expect("the visit can be audited");
                assert!(
                    found.is_empty(),
                    "what no visit may cause:\n  {}",
                    found.join("\n  ")
                );
            }
        }
        closed.expect("the tab closes");
    }

    async fn prepare(&self, browser: &WebDriver, host: &Host) -> Result<()> {
        if self.engine == Engine::Chromium {
            self.prepare_chromium(browser).await
        } else {
            self.prepare_page(browser, host).await
        }
    }

    /// By the driver's standard alone, and by what the host can do: every engine can be told so.
    async fn prepare_page(&self, browser: &WebDriver, host: &Host) -> Result<()> {
        let Viewport { width, height } = self.viewport;
        browser.set_window_rect(0, 0, width, height).await?;
        let page = host.page("/index.html")?;
        if self.scripts {
            host.run_first(files::PAGE, &page, &[PROBE]);
        } else if !self.engine.can_do_without_scripts() {
            // What a filter on the way does to scripts.
            let page = without_scripts(&page).into_bytes();
            host.faults.set(files::PAGE, Fault::Content(page));
        }
        Ok(())
    }

    async fn prepare_chromium(&self, browser: &WebDriver) -> Result<()> {
        let cdp = browser.cdp();
        let screen = json!({
            "width": self.viewport.width,
            "height": self.viewport.height,
            "deviceScaleFactor": 1,
            "mobile": self.viewport.is_mobile(),
        });
        cdp.send_raw("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        let touch = json!({ "enabled": self.viewport.is_mobile() });
        cdp.send_raw("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        // Without motion what is on the screen is final, and a test never has to guess how long.
        let scheme = if self.dark { "dark" } else { "light" };
        let motion = if self.still {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]});
        cdp.send_raw("Emulation.setEmulatedMedia", features).await?;
        cdp.send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": PROBE }),
        )
        .await?;
        let off = json!({ "value": !self.scripts });
        cdp.send_raw("Emulation.setScriptExecutionDisabled", off)
            .await?;
        Ok(())
    }
}

/// A page with its scripts cut out.
fn without_scripts(page: &str) -> String {
    let mut parts = page.split("<script");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("</script>").map_or("", |(_, rest)| rest));
    }
    kept
}
