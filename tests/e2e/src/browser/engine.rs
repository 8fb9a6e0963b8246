//! The engines that the page is tested in.

use std::ffi::OsString;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::{Result, environment};

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's and Edge's. All tests run in it.
    Chromium,
    /// Firefox's. The journeys run in it, too.
    Firefox,
    /// Safari's, as GTK has it. The journeys run in it, too.
    WebKit,
}

/// Chromium without a display, as root, and without a request of its own.
const CHROMIUM_ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Engine {
    /// Its driver.
    pub(super) fn driver(self) -> String {
        match self {
            Self::Chromium => environment::required("CHROMEDRIVER"),
            Self::Firefox => environment::required("GECKODRIVER"),
            Self::WebKit => environment::required("WEBKIT_DRIVER"),
        }
    }

    /// Whether its driver takes a free port by itself and says which.
    pub(super) fn says_its_port(self) -> bool {
        self != Self::WebKit
    }

    /// What its driver is started with.
    pub(super) fn environment(self, folder: &Path) -> Vec<(&'static str, OsString)> {
        match self {
            // A home of its own: neither takes another's settings, nor leaves some behind.
            Self::WebKit => vec![
                ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
                ("HOME", folder.into()),
                ("XDG_RUNTIME_DIR", folder.into()),
            ],
            Self::Firefox => vec![("HOME", folder.into())],
            Self::Chromium => Vec::new(),
        }
    }

    /// Puts settings where the browser looks for them. The others are told by a session.
    pub(super) fn settle(self, folder: &Path, still: bool) -> Result<()> {
        if self == Self::WebKit && still {
            // GTK's word for reduced motion: what is on the screen is final, as in other visits.
            let settings = folder.join(".config/gtk-3.0");
            std::fs::create_dir_all(&settings)?;
            let text = "[Settings]\ngtk-enable-animations=0\n";
            std::fs::write(settings.join("settings.ini"), text)?;
        }
        Ok(())
    }

    /// Whether a page runs in a tab that was opened by its driver. `WebKit` takes it for one that nobody
    /// sees: there all visits are in the first one.
    pub(super) fn runs_in_any_tab(self) -> bool {
        self != Self::WebKit
    }

    /// Whether its scripts can be switched off. Where they cannot, a page is served without any.
    pub(crate) fn can_do_without_scripts(self) -> bool {
        self != Self::WebKit
    }

    /// What a session asks for.
    pub(super) fn capabilities(self, scripts: bool, still: bool) -> Result<Capabilities> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": environment::required("CHROMIUM"),
                    "args": CHROMIUM_ARGUMENTS,
                },
                // The console, and every request: both are audited when the visit ends.
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": environment::required("FIREFOX"),
                    "args": ["-headless"],
                    "prefs": {
                        // As the other visits: what is on the screen is final.
                        "ui.prefersReducedMotion": u8::from(still),
                        "javascript.enabled": scripts,
                        // No request of its own.
                        "app.update.disabledForTesting": true,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "network.prefetch-next": false,
                    },
                },
            }),
            Self::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        let mut capabilities = Capabilities::new();
        capabilities.set("unhandledPromptBehavior", "accept")?;
        if let Value::Object(wanted) = wanted {
            for (name, value) in wanted {
                capabilities.set(name, value)?;
            }
        }
        Ok(capabilities)
    }
}
