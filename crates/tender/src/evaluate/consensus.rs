//! Several raters, one agreed value with a written reason for each criterion, and the freeze before prices.
//!
//! It must not hold a price: the entries for the ranking come only from frozen scores.

use super::exact::Exact;
use super::judge::{Levels, Performance, judge};
use super::scheme::Scheme;
use super::score::{Entry, Rounding};
use crate::instant::Instant;
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// The value that one rater gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The level.
    pub value: Exact,
    /// The rater's reason.
    pub reason: String,
}

/// The value on which the raters agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consensus {
    /// The level.
    pub value: Exact,
    /// The written reason; it stands in the record and carries the letter after § 134 GWB.
    pub reason: String,
}

/// What is known about one bid in one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The values of the raters, by rater.
    pub opinions: BTreeMap<String, Opinion>,
    /// The agreed value.
    pub consensus: Option<Consensus>,
}

/// Scores of quality that may still change. No price is known as long as this exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scoring {
    scheme: Scheme,
    raters: BTreeSet<String>,
    bids: BTreeMap<String, BTreeMap<String, Judgement>>,
}

const SOURCE: &str = "§ 8 Abs. 1 VgV, § 58 VgV";

fn refuse(key: &'static str, bid: &str, criterion: &str) -> Refusal {
    let message = Message::new(key).with("bid", bid).with("criterion", criterion);
    Refusal::new(message, SOURCE).at(format!("/scores/{bid}/{criterion}"))
}

impl Scoring {
    /// An empty sheet for these bids and raters.
    pub fn new(scheme: Scheme, raters: BTreeSet<String>, bids: BTreeSet<String>) -> Self {
        let row = || scheme.leaves.iter().map(|leaf| (leaf.id.clone(), Judgement::default()));
        let bids = bids.into_iter().map(|bid| (bid, row().collect())).collect();
        Self { scheme, raters, bids }
    }

    /// Records the value of one rater; it replaces the rater's earlier value and opens the agreement anew.
    ///
    /// # Errors
    /// An unknown bid or criterion, a person who is no rater, a value that the scale doesn't have.
    pub fn record(
        &mut self,
        place: (&str, &str),
        rater: &str,
        opinion: Opinion,
    ) -> Result<(), Refusal> {
        let (bid, criterion) = place;
        if !self.raters.contains(rater) {
            return Err(refuse("evaluation-not-a-rater", bid, criterion));
        }
        let judgement = self.judgement(place, &opinion.value)?;
        judgement.opinions.insert(rater.to_owned(), opinion);
        judgement.consensus = None;
        Ok(())
    }

    /// Records the agreed value with its reason.
    ///
    /// # Errors
    /// As for [`Scoring::record`]; and an empty reason, or a rater who hasn't given a value yet.
    pub fn agree(&mut self, place: (&str, &str), consensus: Consensus) -> Result<(), Refusal> {
        let (bid, criterion) = place;
        let raters = self.raters.clone();
        let judgement = self.judgement(place, &consensus.value)?;
        if consensus.reason.trim().is_empty() {
            return Err(refuse("evaluation-reason-missing", bid, criterion));
        }
        if !raters.iter().all(|rater| judgement.opinions.contains_key(rater)) {
            return Err(refuse("evaluation-opinion-missing", bid, criterion));
        }
        judgement.consensus = Some(consensus);
        Ok(())
    }

    fn judgement(&mut self, place: (&str, &str), value: &Exact) -> Result<&mut Judgement, Refusal> {
        let (bid, criterion) = place;
        let leaf = self.scheme.leaves.iter().find(|leaf| leaf.id == criterion);
        if leaf.is_some_and(|leaf| !leaf.scale.admits(value)) {
            return Err(refuse("evaluation-level-unknown", bid, criterion));
        }
        let found = self.bids.get_mut(bid).and_then(|row| row.get_mut(criterion));
        found.ok_or_else(|| refuse("evaluation-criterion-unknown", bid, criterion))
    }

    /// What is recorded for one bid in one criterion.
    pub fn at(&self, bid: &str, criterion: &str) -> Option<&Judgement> {
        self.bids.get(bid)?.get(criterion)
    }

    /// Ends the judging of quality: afterwards nothing changes and prices may be opened.
    ///
    /// # Errors
    /// Every bid and criterion without an agreed value.
    pub fn freeze(self, at: Instant, by: String) -> Result<FrozenScores, Vec<Refusal>> {
        let cells = self.bids.iter().flat_map(|(bid, row)| row.iter().map(move |cell| (bid, cell)));
        let open: Vec<Refusal> = cells
            .filter(|(_, (_, judgement))| judgement.consensus.is_none())
            .map(|(bid, (criterion, _))| refuse("evaluation-consensus-missing", bid, criterion))
            .collect();
        if open.is_empty() { Ok(FrozenScores { scoring: self, at, by }) } else { Err(open) }
    }
}

/// Agreed scores of quality that can't change any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenScores {
    scoring: Scoring,
    at: Instant,
    by: String,
}

impl FrozenScores {
    /// When and by whom they were frozen.
    pub fn frozen(&self) -> (Instant, &str) {
        (self.at, &self.by)
    }

    /// What was recorded for one bid in one criterion.
    pub fn judgement(&self, bid: &str, criterion: &str) -> Option<&Judgement> {
        self.scoring.at(bid, criterion)
    }

    /// The performance of each bid.
    ///
    /// # Errors
    /// As for [`judge`]; the values were checked on entry, so none is expected.
    pub fn performances(
        &self,
        rounding: &Rounding,
    ) -> Result<BTreeMap<String, Performance>, Vec<Refusal>> {
        let one = |(bid, row): (&String, &BTreeMap<String, Judgement>)| {
            let agreed = |(criterion, judgement): (&'_ String, &'_ Judgement)| {
                Some((criterion.clone(), judgement.consensus.as_ref()?.value.clone()))
            };
            let values: BTreeMap<String, Exact> = row.iter().filter_map(agreed).collect();
            let levels: Levels<'_> =
                values.iter().map(|(id, value)| (id.as_str(), value)).collect();
            Ok((bid.clone(), judge(&self.scoring.scheme, &levels, rounding)?))
        };
        self.scoring.bids.iter().map(one).collect()
    }

    fn points(&self, performance: &Performance) -> BTreeMap<String, Exact> {
        let nodes = self.scoring.scheme.nodes.iter();
        nodes.map(|node| (node.id.clone(), performance.points(node))).collect()
    }

    /// The entries of the ranking: frozen performance with the prices that were opened afterwards.
    ///
    /// # Errors
    /// A price that was opened before the freeze, for it may have influenced the scores.
    pub fn with_prices(
        &self,
        prices: &BTreeMap<String, Exact>,
        opened_at: Instant,
        rounding: &Rounding,
    ) -> Result<Vec<Entry>, Vec<Refusal>> {
        if opened_at < self.at {
            let message = Message::new("evaluation-prices-before-freeze");
            return Err(vec![Refusal::new(message, SOURCE)]);
        }
        let entry = |(bid, performance): (String, Performance)| Entry {
            price: prices.get(&bid).cloned(),
            groups: self.points(&performance),
            performance: Some(performance.total),
            bid,
        };
        Ok(self.performances(rounding)?.into_iter().map(entry).collect())
    }
}
