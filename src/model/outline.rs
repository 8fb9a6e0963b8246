//! The outline of a condition: ids, names and links, without its prose.
//!
//! The outline is all that the browser's side holds. The prose stands in the published page.

use super::drawing::{Drawing, SituationOutline, ViewOutline};
use super::error::OutlineError;
use super::ids::{ContributorIx, Id, SituationIx, Topic};
pub use super::links::{EvidenceKind, Link, LinkTarget, PhaseLink};
use super::sorted::Sorted;

/// One entry of a list: its id and its short name in the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id, as it stands in markup and addresses.
    pub id: Id,
    /// The short name, as announced and shown on labels.
    pub name: String,
}

/// What a step of the walk along the chain shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The contributor that has the focus; none for the whole chain.
    pub contributor: Option<ContributorIx>,
    /// The situation of the figure; none leaves the one that is shown.
    pub situation: Option<SituationIx>,
}

/// Ids, names and links of a condition: complete, and consistent by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The condition's id: the name of its folder.
    pub id: Id,
    /// Contributors, in chain order.
    pub contributors: Vec<Entry>,
    /// Symptoms, in page order.
    pub symptoms: Vec<Entry>,
    /// Symptoms that have a name in plain words, with that.
    pub plain_symptoms: Vec<Entry>,
    /// Answers, in page order.
    pub answers: Vec<Entry>,
    /// Recovery phases, in time.
    pub phases: Vec<Entry>,
    /// Links, ordered by contributor, then target.
    links: Vec<Link>,
    /// Links of the roadmap, ordered by phase, then answer.
    phase_links: Vec<PhaseLink>,
    /// What each step of the walk along the chain shows.
    pub steps: Vec<Step>,
    /// Views of the figure.
    pub views: Vec<ViewOutline>,
    /// Situations of the figure; none where it is drawn in one pose only.
    pub situations: Vec<SituationOutline>,
    /// Drawings of the figure; the first one stands in the page. Those of one situation start with
    /// the one that shows it best.
    pub drawings: Vec<Drawing>,
}

/// The lists that make an [`Outline`]; [`Outline::new`] checks them.
#[derive(Clone, Debug)]
pub struct OutlineParts {
    /// The condition's id.
    pub id: Id,
    /// Contributors, in chain order.
    pub contributors: Vec<Entry>,
    /// Symptoms, in page order.
    pub symptoms: Vec<Entry>,
    /// Symptoms that have a name in plain words, with that.
    pub plain_symptoms: Vec<Entry>,
    /// Answers, in page order.
    pub answers: Vec<Entry>,
    /// Recovery phases, in time.
    pub phases: Vec<Entry>,
    /// Links, in any order.
    pub links: Vec<Link>,
    /// Links of the roadmap, in any order.
    pub phase_links: Vec<PhaseLink>,
    /// What each step of the walk along the chain shows.
    pub steps: Vec<Step>,
    /// Views of the figure.
    pub views: Vec<ViewOutline>,
    /// Situations of the figure.
    pub situations: Vec<SituationOutline>,
    /// Drawings of the figure; the first one stands in the page.
    pub drawings: Vec<Drawing>,
}

impl Outline {
    /// Checks the lists against each other and puts the links in order.
    ///
    /// # Errors
    /// When two entries of a list share an id, a link names what is not there, two links join the
    /// same pair, or a list is longer than positions can name.
    pub fn new(parts: OutlineParts) -> Result<Self, OutlineError> {
        let OutlineParts {
            id,
            contributors,
            symptoms,
            plain_symptoms,
            answers,
            phases,
            links,
            phase_links,
            steps,
            views,
            situations,
            drawings,
        } = parts;
        for list in [&contributors, &symptoms, &answers, &phases] {
            check_list(list)?;
        }
        let links = in_order(links, |link| (link.contributor, link.target))?;
        let phase_links = in_order(phase_links, |link| (link.phase, link.answer))?;
        let resolved = |link: &Link| {
            link.contributor.index() < contributors.len()
                && match link.target {
                    LinkTarget::Symptom(ix) => ix.index() < symptoms.len(),
                    LinkTarget::Answer(ix) => ix.index() < answers.len(),
                    LinkTarget::Phase(ix) => ix.index() < phases.len(),
                }
        };
        let resolved_phase_link = |link: &PhaseLink| {
            link.phase.index() < phases.len() && link.answer.index() < answers.len()
        };
        let resolved_step = |step: &Step| {
            step.contributor
                .is_none_or(|it| it.index() < contributors.len())
                && step
                    .situation
                    .is_none_or(|it| it.index() < situations.len())
        };
        if !links.iter().all(resolved)
            || !phase_links.iter().all(resolved_phase_link)
            || !steps.iter().all(resolved_step)
        {
            return Err(OutlineError::DanglingLink);
        }
        let drawn = |drawing: &Drawing| {
            drawing.view.index() < views.len()
                && drawing.situation.index() < situations.len().max(1)
        };
        let mut placed = situations.iter().flat_map(|it| &it.symptoms);
        if !drawings.iter().all(drawn) || !placed.all(|ix| ix.index() < symptoms.len()) {
            return Err(OutlineError::DanglingLink);
        }
        if steps.len() > usize::from(u16::MAX) {
            return Err(OutlineError::TooMany);
        }
        Ok(Self {
            id,
            contributors,
            symptoms,
            plain_symptoms,
            answers,
            phases,
            links,
            phase_links,
            steps,
            views,
            situations,
            drawings,
        })
    }

    /// The links, ordered by contributor, then target.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The links of the roadmap, ordered by phase, then answer.
    pub fn phase_links(&self) -> &[PhaseLink] {
        &self.phase_links
    }

    /// The entry behind a topic; `None` when the topic belongs to another outline.
    pub fn entry(&self, topic: Topic) -> Option<&Entry> {
        match topic {
            Topic::Contributor(ix) => self.contributors.get(ix.index()),
            Topic::Symptom(ix) => self.symptoms.get(ix.index()),
            Topic::Answer(ix) => self.answers.get(ix.index()),
            Topic::Phase(ix) => self.phases.get(ix.index()),
        }
    }

    /// As [`entry`](Self::entry), with the name that is read where plain words are.
    pub fn plain_entry(&self, topic: Topic) -> Option<&Entry> {
        let entry = self.entry(topic)?;
        let is_symptom = matches!(topic, Topic::Symptom(_));
        let mut plain = self.plain_symptoms.iter().filter(|_| is_symptom);
        Some(plain.find(|it| it.id == entry.id).unwrap_or(entry))
    }
}

/// Puts links in order, and refuses two of a pair. In the browser they are in order already, as they
/// were published, or else refused: sorting would be a large part of the WebAssembly.
fn in_order<L, K: Ord>(
    #[cfg_attr(target_arch = "wasm32", allow(unused_mut))] mut links: Vec<L>,
    pair: impl Fn(&L) -> K,
) -> Result<Vec<L>, OutlineError> {
    #[cfg(not(target_arch = "wasm32"))]
    links.sort_by_key(&pair);
    if links.windows(2).all(|two| pair(&two[0]) < pair(&two[1])) {
        Ok(links)
    } else {
        Err(OutlineError::DuplicateLink)
    }
}

fn check_list(list: &[Entry]) -> Result<(), OutlineError> {
    if list.len() > usize::from(u16::MAX) {
        return Err(OutlineError::TooMany);
    }
    let mut ids = Sorted::default();
    if list.iter().all(|entry| ids.insert(&entry.id)) {
        Ok(())
    } else {
        Err(OutlineError::DuplicateId)
    }
}
