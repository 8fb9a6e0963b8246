//! What is measured against what.

use std::net::Ipv4Addr;
use std::path::Path;

use anyhow::Result;
use site_server::{Running, Site};

/// One of the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Our own page with every script removed.
    Floor,
    /// Our page.
    Ours,
    /// Our explorer as an element in a page of someone else's.
    Element,
    /// By hand.
    Plain,
    /// Svelte.
    Svelte,
    /// React.
    React,
}

impl Side {
    /// All, in the order of tables.
    pub const ALL: [Self; 6] = [
        Self::Floor,
        Self::Ours,
        Self::Element,
        Self::Plain,
        Self::Svelte,
        Self::React,
    ];

    /// Those that are measured with more content: all that answer, as a page.
    pub const OF_ANY_SIZE: [Self; 4] = [Self::Ours, Self::Plain, Self::Svelte, Self::React];

    /// Its folder below a folder of sites.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Ours => "ours",
            Self::Element => "element",
            Self::Plain => "plain",
            Self::Svelte => "svelte",
            Self::React => "react",
        }
    }

    /// What tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Floor => "no script",
            Self::Ours => "**this explorer**",
            Self::Element => "**as an element**",
            Self::Plain => "plain JavaScript",
            Self::Svelte => "Svelte",
            Self::React => "React",
        }
    }

    /// Whether it ever answers to a visitor.
    pub fn goes_live(self) -> bool {
        self != Self::Floor
    }
}

/// The sides with the same content, each served at an address of its own by the one server.
pub struct Served(Vec<(Side, Running)>);

impl Served {
    /// Serves the sides in a folder.
    pub async fn start(folder: &Path) -> Result<Self> {
        let mut served = Vec::new();
        for side in Side::ALL {
            let site = folder.join(side.folder());
            if !site.join("index.html").is_file() {
                continue;
            }
            served.push((side, Site::serve(site, (Ipv4Addr::LOCALHOST, 0)).await?));
        }
        Ok(Self(served))
    }

    /// The page of a side.
    pub fn page(&self, side: Side) -> Option<String> {
        let own = self.0.iter().find(|(served, _)| *served == side);
        own.map(|(_, site)| site.url("/"))
    }

    /// These sides and their pages, from another one on each turn.
    pub fn pages(&self, turn: usize, sides: &[Side]) -> Vec<(Side, String)> {
        let pages = sides
            .iter()
            .filter_map(|side| Some((*side, self.page(*side)?)));
        let mut pages: Vec<_> = pages.collect();
        let count = pages.len().max(1);
        pages.rotate_left(turn % count);
        pages
    }
}
