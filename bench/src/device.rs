//! The devices that pages are opened on.

use serde_json::{Value, json};

/// A screen, a processor and a network.
#[derive(Clone, Copy, Debug)]
pub struct Device {
    /// What tables call it.
    pub name: &'static str,
    /// The window's inner size in CSS pixels.
    viewport: (u32, u32),
    /// Touch, and scroll bars that take no room.
    is_mobile: bool,
    /// How many times slower than this machine.
    pub cpu_slowdown: u32,
    network: Option<Network>,
}

/// A network as the browser imitates it: each request waits, then its bytes come at a rate.
#[derive(Clone, Copy, Debug)]
struct Network {
    latency_ms: f64,
    down_kbps: f64,
    up_kbps: f64,
}

/// Lighthouse's slow 4G: 150 ms there and back, 1638.4 kbit/s down, 750 kbit/s up. The browser delays
/// requests, not packets; these are the numbers by which Lighthouse has it come to the same.
const SLOW_4G: Network = Network {
    latency_ms: 562.5,
    down_kbps: 1_474.56,
    up_kbps: 675.0,
};

impl Device {
    /// This machine and its loopback network.
    pub const LAPTOP: Self = Self {
        name: "laptop, no throttling",
        viewport: (1440, 900),
        is_mobile: false,
        cpu_slowdown: 1,
        network: None,
    };
    /// A phone four times slower, on slow 4G.
    pub const PHONE: Self = Self {
        name: "phone, slow 4G, CPU 4× slower",
        viewport: (412, 823),
        is_mobile: true,
        cpu_slowdown: 4,
        network: Some(SLOW_4G),
    };
    /// The same phone on the loopback network: for what the network has no part in.
    pub const PHONE_AT_HOME: Self = Self {
        name: "phone, CPU 4× slower",
        network: None,
        ..Self::PHONE
    };

    /// What to tell the browser.
    pub fn settings(&self) -> Vec<(&'static str, Value)> {
        let (width, height) = self.viewport;
        let screen = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": self.is_mobile,
        });
        // Without motion each choice is one frame, and the next one starts from a page at rest.
        let media =
            json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        let mut settings = vec![
            ("Page.enable", json!({})),
            ("Performance.enable", json!({})),
            ("HeapProfiler.enable", json!({})),
            ("Network.enable", json!({})),
            ("Emulation.setDeviceMetricsOverride", screen),
            (
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": self.is_mobile }),
            ),
            ("Emulation.setEmulatedMedia", media),
            (
                "Emulation.setCPUThrottlingRate",
                json!({ "rate": self.cpu_slowdown }),
            ),
        ];
        if let Some(network) = self.network {
            let bytes_per_second = |kbps: f64| (kbps * 1000.0 / 8.0).round();
            let conditions = json!({
                "offline": false,
                "latency": network.latency_ms,
                "downloadThroughput": bytes_per_second(network.down_kbps),
                "uploadThroughput": bytes_per_second(network.up_kbps),
            });
            settings.push(("Network.emulateNetworkConditions", conditions));
        }
        settings
    }
}
