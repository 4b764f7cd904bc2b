//! From the acts of a procedure to its releases: one for everything that became known, each with all that was known then.
//! It must not make a release of an act that its depth does not show.

use super::party::Parties;
use super::release::{Amendment, Record, Reference, Release};
use super::source::{Depth, Source};
use super::{award, call};
use jiff::civil::Date;
use std::collections::BTreeMap;
use tender::act::Act;
use tender::id::{BodyId, LotId, NoticeId};
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::notice::{NoticeStep, Purpose};
use tender::procedure::stage::{Contract, LotStage};
use tender::procedure::step::{Extension, ResetTo};
use tender::procedure::{Procedure, Stage, Step, Unfit, apply, first};

/// What was known at the moment of a release.
pub(super) struct Snapshot<'a> {
    pub(super) procedure: &'a Procedure,
    pub(super) at: Instant,
    pub(super) deadline: Option<Instant>,
    pub(super) amendments: &'a [Amendment],
    pub(super) awards: &'a BTreeMap<LotId, Awarded>,
}

/// An award that is shown; kept beyond the closing of the file.
#[derive(Clone, Debug)]
pub(super) struct Awarded {
    pub(super) title: String,
    pub(super) firms: Vec<BodyId>,
    pub(super) value: Euro,
    pub(super) at: Instant,
    pub(super) bids: usize,
    pub(super) notice: Option<NoticeId>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) ended: bool,
    pub(super) amendments: Vec<Amendment>,
}

/// The releases of a procedure from its acts in the order of the file, each with its place there.
///
/// # Errors
/// [`Unfit`] when the acts do not follow from each other.
pub fn releases<'a>(
    source: &Source,
    acts: impl IntoIterator<Item = (i64, &'a Act)>,
) -> Result<Vec<Release>, Unfit> {
    let mut told = Told::default();
    for (seq, act) in acts {
        told.take(source, seq, act)?;
    }
    Ok(told.releases)
}

/// The record of a process: its releases and what they come to; nothing where nothing was released.
pub fn record(releases: Vec<Release>) -> Option<Record> {
    let last = releases.last()?;
    let tag = vec!["compiled"];
    let compiled = Release { id: format!("{}-compiled", last.id), tag, ..last.clone() };
    Some(Record { ocid: last.ocid.clone(), compiled_release: compiled, releases })
}

/// Whether a contract is shown: to everybody once its notice may be read, in the file from its conclusion on.
pub(super) fn is_told(
    source: &Source,
    procedure: &Procedure,
    contract: &Contract,
    at: Instant,
) -> bool {
    source.depth == Depth::File || procedure.is_told(contract, source.hold_hours, at)
}

#[derive(Default)]
struct Told {
    procedure: Option<Procedure>,
    deadline: Option<Instant>,
    amendments: Vec<Amendment>,
    awards: BTreeMap<LotId, Awarded>,
    releases: Vec<Release>,
}

impl Told {
    fn take(&mut self, source: &Source, seq: i64, act: &Act) -> Result<(), Unfit> {
        let after = match self.procedure.take() {
            Some(before) => apply(before, act)?,
            None => first(act)?,
        };
        self.deadline = after.round().map(|round| round.deadline).or(self.deadline);
        let before = self.awards.len();
        self.note_awards(&after, source, act.at);
        if let Some(tag) = self.tags(&after, act, source.depth, before) {
            let id = format!("{}-{seq}", source.number);
            self.amend(act, &id, tag);
            let snapshot = Snapshot {
                procedure: &after,
                at: act.at,
                deadline: self.deadline,
                amendments: &self.amendments,
                awards: &self.awards,
            };
            self.releases.push(release(source, &snapshot, id, tag));
        }
        self.procedure = Some(after);
        Ok(())
    }

    /// What an act means to those who read; nothing where they may not know of it.
    fn tags(
        &self,
        after: &Procedure,
        act: &Act,
        depth: Depth,
        awards_before: usize,
    ) -> Option<&'static [&'static str]> {
        let ordered = depth == Depth::File && matches!(after.stage, Stage::Lots(_));
        if !after.is_public() && !ordered {
            return None;
        }
        let newly = self.awards.len() > awards_before;
        if self.releases.is_empty() {
            return Some(if newly { &["tender", "award", "contract"] } else { &["tender"] });
        }
        let shown = |lot: &LotId| self.awards.contains_key(lot);
        let came_out = |id| -> Option<&'static [&'static str]> {
            match after.file.notices.get(id)?.purpose {
                Purpose::Change => Some(&["tenderUpdate"]),
                Purpose::Result if newly => Some(&["award", "contract"]),
                Purpose::Result if !self.awards.is_empty() => Some(&["awardUpdate"]),
                Purpose::Call | Purpose::Result | Purpose::Modification | Purpose::ExAnte => None,
            }
        };
        match (&act.step, depth) {
            (Step::Award { .. } | Step::PublishResult { .. } | Step::Order { .. }, _) if newly => {
                Some(&["award", "contract"])
            }
            (Step::MoveNotice { notice, to: NoticeStep::Published { .. } }, _) => came_out(notice),
            (Step::PublishResult { .. }, Depth::File) => Some(&["awardUpdate"]),
            (
                Step::Answer { extension: Some(Extension::Until { .. }), .. }
                | Step::Correct { .. }
                | Step::MoveDeadline { .. }
                | Step::Reset { target: ResetTo::Receiving { .. }, .. }
                | Step::Cancel { lot: Some(_), .. },
                _,
            ) => Some(&["tenderAmendment"]),
            (Step::Cancel { lot: None, .. }, _) => Some(&["tenderCancellation"]),
            (Step::StartContract { lot, .. }, _) if shown(lot) => Some(&["contractUpdate"]),
            (Step::EndContract { lot, .. }, _) if shown(lot) => Some(&["contractTermination"]),
            (Step::Modify { .. }, Depth::File) => Some(&["contractAmendment"]),
            (Step::Answer { .. }, _)
            | (
                Step::Invite { .. }
                | Step::NextRound { .. }
                | Step::RecordOpening { .. }
                | Step::OpenLate { .. }
                | Step::Exclude { .. }
                | Step::Reset { .. },
                Depth::File,
            ) => Some(&["tenderUpdate"]),
            _ => None,
        }
    }

    fn amend(&mut self, act: &Act, release: &str, tag: &[&str]) {
        let (rationale, lots) = match (&act.step, tag) {
            (Step::Modify { lot, change }, ["contractAmendment"]) => {
                let amendment = amendment(act, release, &change.reason, Vec::new());
                if let Some(awarded) = self.awards.get_mut(lot) {
                    awarded.amendments.push(amendment);
                }
                return;
            }
            (
                Step::Correct { reason, .. }
                | Step::MoveDeadline { reason, .. }
                | Step::Reset { target: ResetTo::Receiving { .. }, reason },
                _,
            ) => (reason, None),
            (Step::Answer { extension: Some(Extension::Until { reason, .. }), .. }, _) => {
                (reason, None)
            }
            (Step::Cancel { lot, reason, .. }, _) => (reason, lot.as_ref()),
            _ => return,
        };
        let lots = lots.map(ToString::to_string).into_iter().collect();
        self.amendments.push(amendment(act, release, rationale, lots));
    }

    fn note_awards(&mut self, after: &Procedure, source: &Source, at: Instant) {
        let lots = &after.file.draft.lots;
        for (id, file) in after.open_lots() {
            let Some(contract) =
                file.stage.contract().filter(|one| is_told(source, after, one, at))
            else {
                continue;
            };
            let title = lots.iter().find(|lot| lot.id == id).map(|lot| lot.title.de.clone());
            let kept = self.awards.remove(&id).map(|kept| kept.amendments);
            let (from, until) = file.stage.term();
            let awarded = Awarded {
                title: title.unwrap_or_default(),
                firms: contract.firms.clone(),
                value: contract.value,
                at: contract.awarded_at,
                bids: file.bids.len(),
                notice: contract.notice,
                from: from.or(after.file.draft.dates.contract_start),
                until: until.or(after.file.draft.dates.contract_end),
                ended: matches!(file.stage, LotStage::Ended(_)),
                amendments: kept.unwrap_or_default(),
            };
            self.awards.insert(id, awarded);
        }
    }
}

fn amendment(act: &Act, release: &str, rationale: &str, related_lots: Vec<String>) -> Amendment {
    Amendment {
        id: act.id.to_string(),
        date: act.at.to_string(),
        rationale: rationale.to_owned(),
        release_id: release.to_owned(),
        related_lots,
    }
}

fn release(source: &Source, at: &Snapshot<'_>, id: String, tag: &[&'static str]) -> Release {
    let mut parties = Parties::default();
    let buyer = buyers(source, &mut parties);
    Release {
        ocid: format!("{}-{}", source.prefix, source.number),
        id,
        date: at.at.to_string(),
        tag: tag.to_vec(),
        initiation_type: "tender",
        language: "de",
        buyer,
        tender: call::tender(source, at, &mut parties),
        bids: award::bids(source, at, &mut parties),
        awards: award::awards(source, at, &mut parties),
        contracts: award::contracts(at),
        parties: parties.all(),
    }
}

/// All buyers become parties; OCDS names the first of them in the release.
fn buyers(source: &Source, parties: &mut Parties) -> Reference {
    let all = source.buyers.iter().map(|buyer| parties.add(buyer, "buyer"));
    let first = all.collect::<Vec<_>>().into_iter().next();
    first.unwrap_or_else(|| parties.add(&source.office, "buyer"))
}
