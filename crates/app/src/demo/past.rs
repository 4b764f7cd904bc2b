//! Past procedures of the demo: bids, judgement, award and result of `seeds/outcomes.json`, step by step.
//! It must not write what the use cases would refuse; each step stands at its own time.

use super::bidders::PlayedFile;
use super::load::{known, shifted};
use crate::score_bids::NewScore;
use crate::send_letters::LetterWords;
use crate::{App, AppError, Caller, Choice, Clock};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use store::ProcedureRow;
use tender::bid::content::{Answer, Content, Declarant, Format, LotOffer, Percent};
use tender::id::{BidId, BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::draft::Lot;
use tender::procedure::step::Exclusion;
use tender::procedure::{Draft, Rules, Stage, Step};
use tender::role::Actor;

const OUTCOMES: &str = include_str!("../../../../seeds/outcomes.json");
const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// What became of a past procedure.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedOutcome {
    /// Number of the procedure among the seeds.
    number: u32,
    /// How far it went.
    until: SeedUntil,
    /// Why the award was proposed.
    #[serde(default)]
    reason: String,
    /// The bids.
    bids: Vec<SeedBid>,
}

/// How far a past procedure went.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum SeedUntil {
    Sealed,
    Opened,
    Letters,
    Result,
}

/// A bid of a past procedure.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedBid {
    /// The bidder.
    company: String,
    /// The price of each lot; none where it does not bid.
    prices: Vec<Option<Euro>>,
    /// Level and reason, by criterion.
    #[serde(default)]
    scores: BTreeMap<String, (String, String)>,
    /// Why it was excluded.
    #[serde(default)]
    excluded: Option<Exclusion>,
}

/// Who acts for an office of the demo.
struct Crew<'a> {
    author: &'a Caller,
    approver: &'a Caller,
    evaluator: &'a Caller,
}

/// What became of the procedure of this number.
fn outcome(number: u32) -> Result<Option<SeedOutcome>, serde_json::Error> {
    let all: Vec<SeedOutcome> = serde_json::from_str(OUTCOMES)?;
    Ok(all.into_iter().find(|one| one.number == number))
}

impl App {
    /// The same platform at another instant.
    fn at(&self, at: Instant) -> Self {
        Self { clock: Clock::fixed(at), ..self.clone() }
    }

    /// Takes a past procedure as far as the seeds say it went; nothing where they say nothing.
    pub(super) async fn seed_past(
        &self,
        number: u32,
        id: ProcedureId,
        bodies: &BTreeMap<String, BodyId>,
        people: &BTreeMap<String, Caller>,
        (author, approver): (&Caller, &Caller),
    ) -> Result<(), AppError> {
        let seed = outcome(number);
        let seed = seed.map_err(|fault| AppError::Internal(format!("outcomes: {fault}")))?;
        let Some(seed) = seed else { return Ok(()) };
        let host = author.person.email.split_once('@').map_or("", |(_, host)| host);
        let evaluator = known(people, &format!("wertung@{host}"))?;
        let crew = Crew { author, approver, evaluator: &evaluator };
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        // What could not be published without notices has no past.
        if !matches!(row.procedure.stage, Stage::Receiving(_)) {
            return Ok(());
        }
        self.seed_bids(&row, &seed, people).await?;
        Box::pin(self.seed_outcome(&row, &seed, bodies, &crew)).await
    }

    /// Lets the companies of a seed bid, each in hours before the deadline; the first one is the last that comes.
    async fn seed_bids(
        &self,
        row: &ProcedureRow,
        seed: &SeedOutcome,
        people: &BTreeMap<String, Caller>,
    ) -> Result<(), AppError> {
        let deadline = row.deadline().ok_or(AppError::NotFound)?;
        for (place, bid) in (0_i64..).zip(&seed.bids) {
            let before = (3 * HOUR).saturating_add(place.saturating_mul(7 * HOUR));
            let caller = known(people, &format!("angebote@{}.example", bid.company))?;
            let officer = self.play_unlock(&caller, super::PASSWORD).await?;
            let (content, files) = written(&row.procedure.file.draft, bid);
            let then = self.at(shifted(deadline, -before));
            Box::pin(then.play_bid(&officer, &row.number, content, &files)).await?;
        }
        Ok(())
    }

    /// Takes a procedure with its sealed bids through what its seed says became of it.
    async fn seed_outcome(
        &self,
        row: &ProcedureRow,
        seed: &SeedOutcome,
        bodies: &BTreeMap<String, BodyId>,
        crew: &Crew<'_>,
    ) -> Result<(), AppError> {
        let id = row.id;
        let deadline = row.deadline().ok_or(AppError::NotFound)?;
        let after = |micros| shifted(deadline, micros);
        let then = self.at(after(HOUR / 4));
        then.take_step(&Actor::Platform, id, None, Step::Close).await?;
        if seed.until == SeedUntil::Sealed {
            return Ok(());
        }
        let officers: Vec<_> = self.demo_officers(id).await?.into_iter().take(2).collect();
        Box::pin(then.play_opening(&officers, id)).await?;
        if seed.until == SeedUntil::Opened {
            return Ok(());
        }
        let lots: Vec<LotId> = row.procedure.file.draft.lots.iter().map(|lot| lot.id).collect();
        for lot in lots {
            Box::pin(self.at(after(DAY)).seed_judgement(id, lot, seed, bodies, crew)).await?;
            Box::pin(self.at(after(2 * DAY)).seed_decision(id, lot, seed, crew)).await?;
            Box::pin(self.seed_award(id, lot, seed, crew, after(3 * DAY))).await?;
        }
        Ok(())
    }

    /// Exclusions, scores and ranking of a lot.
    async fn seed_judgement(
        &self,
        id: ProcedureId,
        lot: LotId,
        seed: &SeedOutcome,
        bodies: &BTreeMap<String, BodyId>,
        crew: &Crew<'_>,
    ) -> Result<(), AppError> {
        let opened = self.store.opened_bids(id).await?;
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let mut lots = row.procedure.open_lots();
        let file = lots.find(|(open, _)| *open == lot).map(|(_, file)| file.clone());
        let file = file.ok_or(AppError::NotFound)?;
        let mut scores = Vec::new();
        for bid in &seed.bids {
            let company = known(bodies, &bid.company)?;
            let own = opened.iter().find(|one| one.company == company);
            let Some(bid_id) = own.map(|own| own.id).filter(|id| file.bids.contains_key(id)) else {
                continue;
            };
            if let Some(exclusion) = bid.excluded.clone() {
                let step = Step::Exclude { lot, bid: bid_id, exclusion };
                self.take_step(&crew.evaluator.actor(), id, None, step).await?;
            } else {
                scores.extend(new_scores(bid, bid_id));
            }
        }
        if !scores.is_empty() {
            self.save_scores(crew.evaluator, id, lot, scores.clone()).await?;
            self.agree_scores(crew.evaluator, id, lot, scores).await?;
        }
        let version = self.version_of(id).await?;
        self.evaluate_lot(crew.evaluator, id, version, lot, Choice::default()).await?;
        Ok(())
    }

    /// Proposal, and the decision of two.
    async fn seed_decision(
        &self,
        id: ProcedureId,
        lot: LotId,
        seed: &SeedOutcome,
        crew: &Crew<'_>,
    ) -> Result<(), AppError> {
        let step = Step::ProposeAward { lot, reason: seed.reason.clone() };
        self.take_step(&crew.author.actor(), id, None, step).await?;
        for person in [crew.author, crew.approver] {
            let version = self.version_of(id).await?;
            self.decide_award(person, id, version, lot, String::new()).await?;
        }
        Ok(())
    }

    /// Letters, register, award and result; the waiting period is waited for.
    async fn seed_award(
        &self,
        id: ProcedureId,
        lot: LotId,
        seed: &SeedOutcome,
        crew: &Crew<'_>,
        day: Instant,
    ) -> Result<(), AppError> {
        let app = self.at(day);
        let file = app.evaluation(crew.author, id).await?;
        let mut award_at = day;
        if file.rules.waiting.is_some() {
            let version = app.version_of(id).await?;
            let words = LetterWords::default();
            let row = Box::pin(app.send_letters(crew.author, id, version, lot, words)).await?;
            award_at = earliest(&row, lot, &file.rules).unwrap_or(day);
        }
        if seed.until != SeedUntil::Result || award_at > self.clock.procedures() {
            return Ok(());
        }
        let app = self.at(award_at);
        for firm in crate::letters::winning(file.lot(lot)?) {
            let sha256 = crate::evaluation::hash_of(&json!([id, firm]))?;
            let step = Step::RecordRegister { firm, answered_at: award_at, sha256 };
            app.take_step(&crew.author.actor(), id, None, step).await?;
        }
        let version = app.version_of(id).await?;
        Box::pin(app.award_lot(crew.author, id, version, lot, LetterWords::default())).await?;
        let version = app.version_of(id).await?;
        Box::pin(app.publish_result(crew.author, id, version, lot)).await?;
        Ok(())
    }

    async fn version_of(&self, id: ProcedureId) -> Result<i64, AppError> {
        Ok(self.store.procedure(id).await?.ok_or(AppError::NotFound)?.version)
    }
}

/// First instant of the award, where something bars it until then.
fn earliest(row: &ProcedureRow, lot: LotId, rules: &Rules) -> Option<Instant> {
    let mut lots = row.procedure.open_lots();
    let (_, file) = lots.find(|(open, _)| *open == lot)?;
    row.procedure.award_bar(file, rules).until()
}

fn new_scores(bid: &SeedBid, id: BidId) -> impl Iterator<Item = NewScore> {
    bid.scores.iter().map(move |(criterion, (value, reason))| NewScore {
        bid: id,
        criterion: criterion.clone(),
        value: value.clone(),
        reason: reason.clone(),
        version: 0,
    })
}

/// A bid as its bidder would have written it: complete, unless the exclusion says that papers are missing.
fn written(draft: &Draft, bid: &SeedBid) -> (Content, Vec<PlayedFile>) {
    let offer = |(lot, price): (&Lot, &Option<Euro>)| {
        Some(LotOffer {
            lot: lot.id,
            variant: false,
            title: None,
            price: Some((*price)?),
            vat: Percent::parse("19"),
            discount: None,
            positions: Vec::new(),
        })
    };
    let answer = |(criterion, _)| Answer { criterion, meets: Some(true), text: None };
    let slots = draft.bid_slots.iter().skip(usize::from(bid.excluded.is_some()));
    let file = |slot: &tender::procedure::draft::BidSlot| PlayedFile {
        slot: slot.id.clone(),
        name: format!("{}.txt", slot.title.de),
        bytes: format!("{}\n{}\n", slot.title.de, draft.title.de).into_bytes(),
    };
    let content = Content {
        format: Format::V1,
        declared_by: Declarant { name: "Geschäftsführung".to_owned(), capacity: None },
        consortium: None,
        lots: draft.lots.iter().zip(&bid.prices).filter_map(offer).collect(),
        suitability: (0..).zip(&draft.suitability).map(answer).collect(),
        files: Vec::new(),
    };
    (content, slots.map(file).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_belongs_to_a_closed_procedure_and_prices_every_lot() {
        let all: Vec<SeedOutcome> = serde_json::from_str(OUTCOMES).unwrap();
        let procedures = super::super::seed::procedures().unwrap();
        for seed in &all {
            let of = procedures.iter().find(|one| one.number == seed.number).unwrap();
            let lots = of.draft["lots"].as_array().unwrap().len();
            assert!(seed.bids.iter().all(|bid| bid.prices.len() == lots), "{}", seed.number);
            assert!(seed.until < SeedUntil::Letters || !seed.reason.is_empty(), "{}", seed.number);
        }
    }
}
