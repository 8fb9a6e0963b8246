//! Which topics a condition has, and which of them are linked: written down here, by hand, so that
//! the page is held against it and not against the content that it was made from.

use std::collections::BTreeSet;

/// What kind of thing a topic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A part of the chain; takes the focus.
    Contributor,
    /// Something felt; is ticked.
    Symptom,
    /// An answered question; takes the focus.
    Answer,
    /// A phase of recovery; takes the focus.
    Phase,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is.
    pub kind: Kind,
    /// Its id, with the prefix that addresses have: `hip-control`, `faq-imaging`.
    pub key: &'static str,
    /// What it is called; the name of its control starts with this.
    pub name: &'static str,
}

/// All topics of a condition, and their links.
#[derive(Clone, Debug)]
pub struct Table {
    topics: Vec<Topic>,
    links: Vec<(&'static str, &'static [&'static str])>,
}

impl Table {
    /// A table; `links` holds for each contributor the keys of what it is linked to, and for each
    /// phase those of the answers that speak of the same.
    pub fn new(
        topics: &[(Kind, &[(&'static str, &'static str)])],
        links: &[(&'static str, &'static [&'static str])],
    ) -> Self {
        let of_kind = |(kind, list): &(Kind, &[(&'static str, &'static str)])| {
            let kind = *kind;
            list.iter()
                .map(move |&(key, name)| Topic { kind, key, name })
                .collect::<Vec<_>>()
        };
        let table = Self {
            topics: topics.iter().flat_map(of_kind).collect(),
            links: links.into(),
        };
        for (from, to) in links {
            let start = table.topic(from).kind;
            for key in *to {
                let end = table.topic(key).kind;
                let fits = match start {
                    Kind::Contributor => end != Kind::Contributor,
                    Kind::Phase => end == Kind::Answer,
                    _ => false,
                };
                assert!(fits, "{from} to {key}");
            }
        }
        table
    }

    /// Every topic, in page order of its kind.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The topics of a kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.kind == kind)
    }

    /// The topic with a key.
    pub fn topic(&self, key: &str) -> &Topic {
        let found = self.topics.iter().find(|topic| topic.key == key);
        found.unwrap_or_else(|| panic!("the table has no topic {key}"))
    }

    /// The keys of what a topic is linked to: one step, either way.
    pub fn linked_to(&self, key: &str) -> BTreeSet<String> {
        let links = self
            .links
            .iter()
            .flat_map(|(from, to)| to.iter().map(move |to| (*from, *to)));
        let other = links.filter_map(|(from, to)| match key {
            _ if key == from => Some(to),
            _ if key == to => Some(from),
            _ => None,
        });
        other.map(str::to_owned).collect()
    }

    /// The keys of all that lights up: what the focus is linked to, and what each tick is.
    pub fn lit(&self, focus: Option<&str>, ticks: &[&str]) -> BTreeSet<String> {
        let chosen = focus.iter().chain(ticks);
        chosen.flat_map(|key| self.linked_to(key)).collect()
    }

    /// Those of the keys that are contributors.
    pub fn contributors(&self, keys: &BTreeSet<String>) -> BTreeSet<String> {
        let contributors = keys
            .iter()
            .filter(|key| self.topic(key).kind == Kind::Contributor);
        contributors.cloned().collect()
    }
}
