//! The chain: contributors, their links and the evidence of each.

use std::collections::BTreeMap;

use super::BuildError;
use crate::content::names::{Targets, evidence_kind, link_key, mark};
use crate::content::provenance::Signed;
use crate::content::read::Authored;
use crate::content::schema;
use crate::model::condition::{ChainStep, ContributorText, Evidence, Provenance};
use crate::model::ids::ContributorIx;
use crate::model::outline::{EvidenceKind, Link};

/// Links and their evidence, both in the outline's order.
pub(super) fn links(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<(Vec<Link>, Vec<Evidence>), BuildError> {
    let targets = Targets::of(authored);
    let mut evidence = Vec::new();
    for (at, contributor) in (0..).zip(&authored.chain.contributors) {
        for link in &contributor.links {
            let kind = evidence_kind(&link.kind).ok_or(BuildError::Missing("kind of link"))?;
            let key = link_key(contributor, link);
            evidence.push(Evidence {
                link: Link {
                    contributor: ContributorIx(at),
                    target: targets
                        .get(&link.to)
                        .ok_or(BuildError::Missing("link target"))?,
                    kind,
                },
                quotes: link.quotes.clone(),
                provenance: match kind {
                    EvidenceKind::Stated => Provenance::Clinic,
                    EvidenceKind::Inferred => signed.piece(&key, &link.reason, &[]),
                },
            });
        }
    }
    evidence.sort_by_key(|evidence| (evidence.link.contributor, evidence.link.target));
    let links = evidence.iter().map(|evidence| evidence.link).collect();
    Ok((links, evidence))
}

pub(super) fn contributors(
    authored: &Authored,
    signed: &Signed<'_>,
) -> Result<Vec<ContributorText>, BuildError> {
    let stations: BTreeMap<&str, _> = (authored.chain.stations.iter())
        .map(|station| (station.id.as_str(), station))
        .collect();
    let step = |step: &schema::Step| {
        let station = stations.get(step.station.as_str());
        let station = station.ok_or(BuildError::Missing("station"))?;
        Ok(ChainStep {
            name: signed.text(&station.name),
            at: station.at.clone(),
            words: signed.text(&step.words),
            acts: step.acts,
        })
    };
    let contributor = |contributor: &schema::Contributor| {
        Ok(ContributorText {
            title: signed.block(&contributor.title, contributor.title_plain.as_ref()),
            structures: signed.text(&contributor.structures),
            text: signed.block(&contributor.text, contributor.text_plain.as_ref()),
            chain: contributor
                .chain
                .iter()
                .map(step)
                .collect::<Result<_, BuildError>>()?,
            mark: mark(&contributor.mark).ok_or(BuildError::Missing("mark"))?,
        })
    };
    authored
        .chain
        .contributors
        .iter()
        .map(contributor)
        .collect()
}
