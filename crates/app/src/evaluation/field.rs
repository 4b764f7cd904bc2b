//! The field of a lot: the sheet of scores as the domain keeps it, and the case that is ranked.
//! It must not store anything.

use super::EvaluationFile;
use crate::AppError;
use std::collections::{BTreeMap, BTreeSet};
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
    /// The sheet of scores of a lot as it stands, open to those who judge and to `judge`. Who left before all was judged
    /// holds nobody up; who left after that is still counted, but for a conflict of interest (§ 6 VgV).
    ///
    /// # Errors
    /// A refusal when there is nothing to judge.
    pub(crate) fn sheet(&self, lot: LotId, judge: Option<PersonId>) -> Result<Scoring, AppError> {
        let none = || Refusal::new(Message::new("evaluation-nothing-to-judge"), "§ 127 GWB");
        let scheme = scheme(&self.row.procedure.file.draft).map_err(AppError::Refused)?;
        let scheme = scheme.ok_or_else(|| AppError::from(none()))?;
        let bids: BTreeSet<String> = self.lot(lot)?.standing().map(|id| id.to_string()).collect();
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
        let of = |score: &&store::Score| score.lot == lot && score.bid == bid;
        let agreed = self.agreed.iter().map(|agreed| &agreed.score).filter(of);
        let one = |agreed: &store::Score| {
            let same = |score: &&store::Score| of(score) && score.criterion == agreed.criterion;
            let opinion = |score: &store::Score| {
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
