//! The outline of a condition: ids, names and links, without its prose.
//!
//! The outline is all that the browser's side holds. The prose stands in the published page. Small
//! records are published as arrays, such as `[id, name]`: the lists of an outline are long.

use std::ops::Deref;

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::drawing::{Drawing, SituationOutline};
use super::error::OutlineError;
use super::ids::{AnswerIx, ContributorIx, Id, PhaseIx, SituationIx, SymptomIx, Topic};
pub use super::links::{EvidenceKind, Link, LinkTarget, PhaseLink};
use super::sorted::Sorted;

/// One entry of a list: its id and its short name in the page's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Entry {
    /// The id, as it stands in markup and addresses.
    pub id: Id,
    /// The short name, as announced and shown on labels.
    pub name: String,
}

/// What a step of the walk along the chain shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Step {
    /// The contributor that has the focus; none for the whole chain.
    pub contributor: Option<ContributorIx>,
    /// The situation of the figure; none leaves the one that is shown.
    pub situation: Option<SituationIx>,
}

/// The lists of an [`Outline`], as they are published. [`Outline::new`] checks them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Links; in an outline ordered by contributor, then target.
    pub links: Vec<Link>,
    /// Links of the roadmap; in an outline ordered by phase, then answer.
    pub phase_links: Vec<PhaseLink>,
    /// What each step of the walk along the chain shows.
    pub steps: Vec<Step>,
    /// Views of the figure.
    pub views: Vec<Entry>,
    /// Situations of the figure; none where it is drawn in one pose only.
    pub situations: Vec<SituationOutline>,
    /// Drawings of the figure; the first one stands in the page. Those of one situation start with
    /// the one that shows it best.
    pub drawings: Vec<Drawing>,
}

impl OutlineParts {
    /// Whether every position names something.
    fn resolve(&self) -> bool {
        let contributor = |ix: ContributorIx| ix.index() < self.contributors.len();
        let symptom = |ix: SymptomIx| ix.index() < self.symptoms.len();
        let answer = |ix: AnswerIx| ix.index() < self.answers.len();
        let phase = |ix: PhaseIx| ix.index() < self.phases.len();
        let situation = |ix: SituationIx| ix.index() < self.situations.len();
        let target = |target: LinkTarget| match target {
            LinkTarget::Symptom(ix) => symptom(ix),
            LinkTarget::Answer(ix) => answer(ix),
            LinkTarget::Phase(ix) => phase(ix),
        };
        // A condition without situations is drawn in its first.
        let drawn = |it: &Drawing| {
            it.view.index() < self.views.len()
                && it.situation.index() < self.situations.len().max(1)
        };
        let mut links = self.links.iter();
        let mut phase_links = self.phase_links.iter();
        let mut steps = self.steps.iter();
        let mut placed = self.situations.iter().flat_map(|it| &it.symptoms);
        links.all(|it| contributor(it.contributor) && target(it.target))
            && phase_links.all(|it| phase(it.phase) && answer(it.answer))
            && steps.all(|it| {
                it.contributor.is_none_or(contributor) && it.situation.is_none_or(situation)
            })
            && self.drawings.iter().all(drawn)
            && placed.all(|it| symptom(*it))
    }
}

/// Ids, names and links of a condition: complete, and consistent. Its lists can be read, not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline(OutlineParts);

impl Deref for Outline {
    type Target = OutlineParts;

    fn deref(&self) -> &OutlineParts {
        &self.0
    }
}

impl Outline {
    /// Checks the lists against each other and puts the links in order.
    ///
    /// # Errors
    /// When two entries of a list share an id, a link names what is not there, two links join the
    /// same pair, or a list is longer than positions can name.
    pub fn new(mut parts: OutlineParts) -> Result<Self, OutlineError> {
        for list in [
            &parts.contributors,
            &parts.symptoms,
            &parts.answers,
            &parts.phases,
        ] {
            check_list(list)?;
        }
        in_order(&mut parts.links, |link| (link.contributor, link.target))?;
        in_order(&mut parts.phase_links, |link| (link.phase, link.answer))?;
        if parts.steps.len() > usize::from(u16::MAX) {
            return Err(OutlineError::TooMany);
        }
        if parts.resolve() {
            Ok(Self(parts))
        } else {
            Err(OutlineError::DanglingLink)
        }
    }

    /// Notes where each drawing but the first is fetched from.
    pub fn set_sources(&mut self, sources: impl IntoIterator<Item = String>) {
        let fetched = self.0.drawings.iter_mut().skip(1);
        for (drawing, source) in fetched.zip(sources) {
            drawing.source = Some(source);
        }
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
fn in_order<L, K: Ord>(links: &mut [L], pair: impl Fn(&L) -> K) -> Result<(), OutlineError> {
    #[cfg(not(target_arch = "wasm32"))]
    links.sort_by_key(&pair);
    if links.windows(2).all(|two| pair(&two[0]) < pair(&two[1])) {
        Ok(())
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
