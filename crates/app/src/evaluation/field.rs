//! The field of a lot: the sheet of scores as the domain keeps it, and the case that is ranked.
//! It must not store anything.

use super::{EvaluationFile, hash_of};
use crate::AppError;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::Score;
use tender::bid::examine::main_offer;
use tender::evaluate::announced::{Agreed, Drawn, Offered, ranking_case, scheme};
use tender::evaluate::case::{Report, rank_case};
use tender::evaluate::consensus::{Consensus, Opinion, Scoring};
use tender::evaluate::exact::{Exact, parse};
use tender::finding::Finding;
use tender::id::{BidId, LotId, PersonId};
use tender::message::Message;
use tender::refusal::Refusal;

impl EvaluationFile {
    /// The bids of a lot whose judgement is frozen: nobody changes it any more. A bid that was admitted late or taken in
    /// again after the freeze is judged by itself, and settled with its last agreed value.
    pub fn settled(&self, lot: LotId) -> BTreeSet<BidId> {
        let Ok(file) = self.lot(lot) else { return BTreeSet::new() };
        let Ok(Some(scheme)) = scheme(&self.row.procedure.file.draft) else {
            return file.standing().filter(|_| file.quality.is_some()).collect();
        };
        let agreed = |bid: BidId, criterion: &String| {
            let mut agreed = self.agreed.iter().map(|agreed| &agreed.score);
            agreed.any(|one| (one.lot, one.bid, &one.criterion) == (lot, bid, criterion))
        };
        let whole = |bid: &BidId| scheme.leaves.iter().all(|leaf| agreed(*bid, &leaf.id));
        file.standing().filter(|bid| file.quality.is_some() && whole(bid)).collect()
    }

    /// Whether the judgement of a lot is frozen as it stands, with every bid that is in.
    pub fn is_frozen(&self, lot: LotId) -> bool {
        let frozen = self.lot(lot).ok().and_then(|file| file.quality.clone());
        let settled = self.settled(lot);
        let all = self.lot(lot).is_ok_and(|file| file.standing().all(|bid| settled.contains(&bid)));
        all && frozen.is_some_and(|hash| self.scores_hash(lot).is_ok_and(|now| now == hash))
    }

    /// SHA-256 of everything that was given and agreed in a lot, as its act names it.
    ///
    /// # Errors
    /// When it cannot be written as canonical text.
    pub(crate) fn scores_hash(&self, lot: LotId) -> Result<String, AppError> {
        let of = |score: &&Score| score.lot == lot;
        let value = |score: &Score| {
            json!([score.bid, score.criterion, score.person, score.value, score.reason])
        };
        let scores: Vec<_> = self.scores.iter().filter(of).map(value).collect();
        let agreed = self.agreed.iter().map(|agreed| &agreed.score);
        let agreed: Vec<_> = agreed.filter(of).map(value).collect();
        hash_of(&json!({ "lot": lot, "scores": scores, "agreed": agreed }))
    }

    /// The sheet of scores of a lot as it stands, without the bids that are settled, open to those who judge and to `judge`. Who left before all was judged
    /// holds nobody up; who left after that is still counted, but for a conflict of interest (§ 6 VgV).
    ///
    /// # Errors
    /// A refusal when there is nothing to judge.
    pub(crate) fn sheet(&self, lot: LotId, judge: Option<PersonId>) -> Result<Scoring, AppError> {
        let none = || Refusal::new(Message::new("evaluation-nothing-to-judge"), "§ 127 GWB");
        let scheme = scheme(&self.row.procedure.file.draft).map_err(AppError::Refused)?;
        let scheme = scheme.ok_or_else(|| AppError::from(none()))?;
        let settled = self.settled(lot);
        let open = self.lot(lot)?.standing().filter(|id| !settled.contains(id));
        let bids: BTreeSet<String> = open.map(|id| id.to_string()).collect();
        let own = || self.scores.iter().filter(|score| score.lot == lot);
        let cells = bids.len().saturating_mul(scheme.leaves.len());
        let counts = |person: PersonId| {
            let given = own().filter(|score| score.person == person);
            let given = given.filter(|score| bids.contains(&score.bid.to_string())).count();
            let barred = self.row.procedure.file.conflicts.contains(&person);
            self.judges.contains(&person) || (given == cells && !barred)
        };
        let raters = own().map(|score| score.person).filter(|person| counts(*person));
        let mut raters: BTreeSet<String> = raters.map(|person| person.to_string()).collect();
        raters.extend(judge.map(|person| person.to_string()));
        let mut sheet = Scoring::new(scheme, raters, bids);
        for score in own() {
            let (bid, rater) = (score.bid.to_string(), score.person.to_string());
            let opinion = Opinion { value: level(&score.value)?, reason: score.reason.clone() };
            // A score of a bid that was excluded since, or of who judges no more, has no place on the sheet any more.
            let _gone = sheet.record((&bid, &score.criterion), &rater, opinion);
        }
        for agreed in self.agreed.iter().map(|agreed| &agreed.score).filter(|one| one.lot == lot) {
            let bid = agreed.bid.to_string();
            let consensus =
                Consensus { value: level(&agreed.value)?, reason: agreed.reason.clone() };
            // Who joined since has not given a value yet: the agreement is open again.
            let _open = sheet.agree((&bid, &agreed.criterion), consensus);
        }
        Ok(sheet)
    }

    /// The ranking case of a lot.
    ///
    /// # Errors
    /// When the lot is not open, or an envelope or an admitted late bid is sealed.
    pub(crate) fn case(&self, lot: LotId, draws: &[Drawn]) -> Result<serde_json::Value, AppError> {
        let file = self.lot(lot)?;
        if self.row.procedure.awaits_opening() {
            let message = Message::new("procedure-envelope-sealed");
            return Err(Refusal::new(message, "§ 127 GWB, § 58 VgV").into());
        }
        let mut bids: BTreeMap<BidId, Offered> = BTreeMap::new();
        for (id, standing) in &file.bids {
            let examined = self.examined.get(&lot).and_then(|all| all.get(id));
            let content = self.bids.get(id).and_then(|bid| bid.content.as_ref());
            let offer = content.and_then(|content| main_offer(content, lot));
            let excluded = standing.excluded.as_ref().map(|out| out.grounds.clone());
            // Whoever is out is not judged to the end: what was given before has no place in the ranking.
            let scores =
                if excluded.is_none() { self.agreed_of(lot, *id) } else { BTreeMap::new() };
            let offered = Offered {
                scores,
                price: examined.and_then(|examined| examined.price),
                discount: offer.and_then(|offer| offer.discount).map(|share| share.to_string()),
                excluded: excluded.unwrap_or_default(),
            };
            bids.insert(*id, offered);
        }
        Ok(ranking_case(&self.row.procedure.file.draft, &bids, draws))
    }

    fn agreed_of(&self, lot: LotId, bid: BidId) -> BTreeMap<String, Agreed> {
        let of = |score: &&Score| score.lot == lot && score.bid == bid;
        let agreed = self.agreed.iter().map(|agreed| &agreed.score).filter(of);
        let one = |agreed: &Score| {
            let same = |score: &&Score| of(score) && score.criterion == agreed.criterion;
            let opinion = |score: &Score| {
                (score.person.to_string(), score.value.clone(), score.reason.clone())
            };
            let opinions = self.scores.iter().filter(same).map(opinion).collect();
            let (value, reason) = (agreed.value.clone(), agreed.reason.clone());
            (agreed.criterion.clone(), Agreed { value, reason, opinions })
        };
        agreed.map(one).collect()
    }
}

/// Ranks a case; every fault becomes a refusal at its place.
///
/// # Errors
/// What is missing or wrong in the case.
pub(crate) fn ranked(case: &serde_json::Value) -> Result<Report, AppError> {
    let refusal =
        |finding: Finding| Refusal::new(finding.message, "§ 127 GWB, § 58 VgV").at(finding.pointer);
    rank_case(&case.to_string())
        .map_err(|faults| AppError::Refused(faults.into_iter().map(refusal).collect()))
}

/// A level as a judge wrote it.
///
/// # Errors
/// A refusal when it is no exact number.
pub(crate) fn level(text: &str) -> Result<Exact, AppError> {
    let unread = || Message::new("evaluation-unreadable-number").with("value", text);
    parse(text).map_err(|_| Refusal::new(unread(), "§ 58 VgV").at("/value").into())
}
