//! What commands need, what of it waits for what, and how long each takes.

use super::engines::can_have_webkit;

/// Something that a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The compiler's WebAssembly target.
    WasmTarget,
    /// The source of the standard library, to rebuild it for size; done without where it cannot be had.
    RustSrc,
    /// The crates that the site is made of.
    Crates,
    /// The publisher and the page's code, compiled while the tools are.
    Compiled,
    /// The programs that npm installs.
    Node,
    /// Makes the glue between WebAssembly and the browser, and runs tests there.
    WasmBindgen,
    /// Chromium and its driver.
    Browser,
    /// What the benchmarks' peers are made with.
    Peers,
    /// Firefox and its driver.
    Firefox,
    /// The driver of `WebKit`, and a display for it.
    WebKit,
    /// A screen reader, and the desktop that it needs.
    ScreenReader,
    /// Looks at printed sheets.
    Poppler,
    /// Checkers of the built page.
    Checkers,
    /// Checks licences and sources of what the project builds on.
    Deny,
}

/// What every build of the site needs. What is compiled brings the compiler's target with it.
pub const SITE: [Need; 4] = [Need::Crates, Need::Compiled, Need::Node, Need::WasmBindgen];

/// What a build of the site for visitors needs.
pub const RELEASE: [Need; 5] = [
    Need::WasmTarget,
    Need::RustSrc,
    Need::Crates,
    Need::Node,
    Need::WasmBindgen,
];

/// What the commands need, all together.
pub fn all() -> Vec<Need> {
    let mut needs = RELEASE.to_vec();
    needs.extend([Need::Browser, Need::Firefox, Need::Poppler]);
    needs.extend(can_have_webkit().then_some(Need::WebKit));
    needs.push(Need::Deny);
    needs
}

/// Things of one lane wait for each other; lanes run side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// The compiler, and what it compiles for the site.
    Code,
    /// What cargo builds once for a machine. They share what they compile.
    Tools,
    /// What others have built: packages of npm and of the system.
    Packages,
}

impl Lane {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Code, Self::Tools, Self::Packages];
}

impl Need {
    /// Where it is set up.
    pub fn lane(self) -> Lane {
        match self {
            Self::WasmTarget | Self::RustSrc | Self::Crates | Self::Compiled => Lane::Code,
            Self::WasmBindgen | Self::Firefox | Self::Deny => Lane::Tools,
            Self::Node
            | Self::Peers
            | Self::Browser
            | Self::WebKit
            | Self::ScreenReader
            | Self::Poppler
            | Self::Checkers => Lane::Packages,
        }
    }

    /// What it is called in the plan, and the seconds that it takes where it is missing, on two
    /// cores with nothing beside it.
    pub fn plan(self) -> (&'static str, u32) {
        match self {
            Self::WasmTarget => ("the compiler's target for WebAssembly", 5),
            Self::RustSrc => ("the source of the standard library", 5),
            Self::Crates => ("crates of Cargo.lock", 10),
            Self::Compiled => ("the publisher and the page's code, compiled", 95),
            Self::Node => ("npm tools", 5),
            Self::WasmBindgen => ("wasm-bindgen", 50),
            Self::Browser => ("Chromium and its driver", 60),
            Self::Peers => ("npm packages of the peers", 10),
            Self::Firefox => ("Firefox and its driver", 120),
            Self::WebKit => ("WebKit's driver and a display", 60),
            Self::ScreenReader => ("a screen reader and its desktop", 60),
            Self::Poppler => ("poppler, which looks at printed sheets", 10),
            Self::Checkers => ("checkers of the page", 30),
            Self::Deny => ("cargo-deny", 200),
        }
    }
}
