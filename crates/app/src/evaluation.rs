//! The file of an evaluation: the procedure with its opened bids and everything that stands beside its acts.
//! It must not be read before an opening, and it decides nothing.

mod field;

pub(crate) use field::{level as field_level, ranked as field_ranked};

use crate::{App, AppError, Caller};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    AgreedScore, AwardSignature, BidRequest, Body, EvaluationRow, LetterRow, OpenedBid,
    ProcedureRow, RequestKind, Score,
};
use tender::act::canonical;
use tender::bid::consortium;
use tender::bid::content::Content;
use tender::bid::examine::{Examined, Found, Proposal, examine};
use tender::bid::request::{self, Sent};
use tender::finding::Finding;
use tender::id::{BidId, BodyId, LotId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::stage::LotFile;
use tender::procedure::{Procedure, Rules, register_missing};
use tender::refusal::Refusal;
use tender::role::{Actor, Permission};

/// An opened bid with all its envelopes.
#[derive(Clone, Debug)]
pub struct BidFile {
    /// Its envelopes as their openings found them.
    pub envelopes: Vec<OpenedBid>,
    /// What it says; `None` where nothing could be read.
    pub content: Option<Content>,
    /// What could not be read of it.
    pub faults: Vec<Finding>,
}

/// Everything about the evaluation of a procedure.
#[derive(Clone, Debug)]
pub struct EvaluationFile {
    /// The procedure.
    pub row: ProcedureRow,
    /// The numbers of its rule set.
    pub rules: Rules,
    /// The opened bids.
    pub bids: BTreeMap<BidId, BidFile>,
    /// What the formal examination says, by lot.
    pub examined: BTreeMap<LotId, BTreeMap<BidId, Examined>>,
    /// What each judge gave.
    pub scores: Vec<Score>,
    /// Those of them who may judge now.
    pub judges: BTreeSet<PersonId>,
    /// Winners about whom the competition register has to answer before the award, by lot (§ 6 `WRegG`).
    pub unregistered: BTreeMap<LotId, BTreeSet<BodyId>>,
    /// What all agreed on.
    pub agreed: Vec<AgreedScore>,
    /// Rankings that were fixed.
    pub rankings: Vec<EvaluationRow>,
    /// First signatures under decisions.
    pub signatures: Vec<AwardSignature>,
    /// Requests to bidders.
    pub requests: Vec<BidRequest>,
    /// Letters that went out.
    pub letters: Vec<LetterRow>,
    /// The bidders.
    pub bidders: BTreeMap<BodyId, Body>,
    /// Names of those who judged and signed.
    pub people: BTreeMap<PersonId, String>,
}

impl App {
    /// The file of an evaluation, for those who may read the procedure's file.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or a refusal before the first opening.
    pub async fn evaluation(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<EvaluationFile, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        Box::pin(self.evaluation_file(row)).await
    }

    /// The file of an evaluation of a procedure that was read before.
    pub(crate) async fn evaluation_file(
        &self,
        row: ProcedureRow,
    ) -> Result<EvaluationFile, AppError> {
        if row.procedure.open_lots().next().is_none()
            && row.procedure.file.cancelled_lots.is_empty()
        {
            let stage = row.procedure.stage.code();
            let message = Message::new("procedure-not-at-this-stage").with("stage", stage);
            return Err(Refusal::new(message.with("step", "evaluate"), "§ 55 VgV").into());
        }
        Box::pin(self.whole_file(row)).await
    }

    /// The same in every stage: what was opened, and what stands beside it.
    pub(crate) async fn whole_file(&self, row: ProcedureRow) -> Result<EvaluationFile, AppError> {
        let line = self.store.line_of(row.office).await?;
        let draft = &row.procedure.file.draft;
        let now = self.clock.procedures();
        let (rules, _) = self.rules(draft, &line, row.created_at, now).await?;
        let bids = bids_of(self.store.opened_bids(row.id).await?);
        let mut file = EvaluationFile {
            scores: self.store.scores(row.id).await?,
            agreed: self.store.agreed_scores(row.id).await?,
            rankings: self.store.evaluations(row.id).await?,
            signatures: self.store.award_signatures(row.id).await?,
            requests: self.store.bid_requests(row.id).await?,
            letters: self.store.letters(row.id).await?,
            unregistered: unregistered(&row.procedure, &rules, now),
            judges: BTreeSet::new(),
            examined: BTreeMap::new(),
            bidders: BTreeMap::new(),
            people: BTreeMap::new(),
            rules,
            bids,
            row,
        };
        self.examine_lots(&mut file, now)?;
        self.find_judges(&mut file).await?;
        self.name_all(&mut file).await?;
        Ok(file)
    }

    fn examine_lots(&self, file: &mut EvaluationFile, now: Instant) -> Result<(), AppError> {
        let set = self.rule_set_of(&file.row)?;
        let unpriced = file.row.procedure.has_sealed_envelope();
        for (lot, opened) in file.row.procedure.opened_lots() {
            let read = |id: &BidId| Some((*id, file.bids.get(id)?.content.clone()?));
            let contents = opened.bids.keys().filter_map(read).collect();
            let draft = &file.row.procedure.file.draft;
            let mut examined = examine(set, draft, lot, &contents, unpriced);
            let asked: Vec<Sent> = asked(&file.requests, lot).collect();
            let beside = request::found(&set.requests, &asked, now);
            for (bid, found) in beside.into_iter().chain(doubled(opened)) {
                if let Some(examined) = examined.get_mut(&bid) {
                    examined.found.push(found);
                }
            }
            file.examined.insert(lot, examined);
        }
        Ok(())
    }

    /// Who of those that scored may still do so.
    async fn find_judges(&self, file: &mut EvaluationFile) -> Result<(), AppError> {
        for person in file.scores.iter().map(|score| score.person).collect::<BTreeSet<_>>() {
            let grants = self.store.grants_of(person).await?;
            let actor = Actor::Person { id: person, grants };
            match self.actor_may(&actor, &file.row, Permission::Score).await {
                Ok(()) => {
                    file.judges.insert(person);
                }
                Err(AppError::Refused(_) | AppError::NotFound) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    async fn name_all(&self, file: &mut EvaluationFile) -> Result<(), AppError> {
        let bidders = file.bids.values().flat_map(|bid| &bid.envelopes).map(|bid| bid.company);
        let contracts =
            file.row.procedure.opened_lots().filter_map(|(_, lot)| lot.stage.contract());
        // A direct order has a contractor and no bid.
        let contractors = contracts.flat_map(|contract| contract.firms.iter().copied());
        let known = &file.row.procedure.file;
        let earlier = known.earlier_bidders.values().flatten().copied();
        let candidates = known.rejected_candidates.keys().copied();
        let standing = file.row.procedure.opened_lots().flat_map(|(_, lot)| lot.bids.values());
        let members = standing.flat_map(|bid| bid.members.iter().copied());
        let all = bidders.chain(members).chain(contractors).chain(earlier).chain(candidates);
        for id in all.collect::<BTreeSet<_>>() {
            file.bidders.extend(self.store.body(id).await?.map(|body| (id, body)));
        }
        let judges = file.scores.iter().chain(file.agreed.iter().map(|agreed| &agreed.score));
        let people = judges.map(|score| score.person);
        let people = people.chain(file.signatures.iter().map(|signature| signature.person));
        for id in people.collect::<BTreeSet<_>>() {
            file.people.extend(self.store.person(id).await?.map(|person| (id, person.name)));
        }
        Ok(())
    }
}

impl EvaluationFile {
    /// A lot that is open.
    ///
    /// # Errors
    /// A refusal where there is no such lot.
    pub fn lot(&self, lot: LotId) -> Result<&LotFile, AppError> {
        let mut lots = self.row.procedure.open_lots();
        let found = lots.find(|(id, _)| *id == lot).map(|(_, file)| file);
        let unknown = || Refusal::new(Message::new("procedure-lot-unknown"), "§ 30 VgV");
        found.ok_or_else(|| unknown().at("/lot").into())
    }

    /// The name of a bidder.
    pub fn name(&self, bidder: BodyId) -> String {
        self.bidders.get(&bidder).map(|body| body.name.clone()).unwrap_or_default()
    }

    /// The fixed ranking of a lot, by the result that its state names.
    pub fn ranking(&self, lot: LotId, result: &str) -> Option<&EvaluationRow> {
        self.rankings.iter().rfind(|row| row.lot == lot && row.result == result)
    }
}

fn unregistered(
    procedure: &Procedure,
    rules: &Rules,
    now: Instant,
) -> BTreeMap<LotId, BTreeSet<BodyId>> {
    let of = |lot| register_missing(procedure, rules, now, procedure.winners_with_members(lot));
    procedure.open_lots().map(|(lot, _)| (lot, of(lot))).collect()
}

/// The requests for papers that were sent in a lot.
fn asked(requests: &[BidRequest], lot: LotId) -> impl Iterator<Item = Sent> {
    let of = requests.iter().filter(move |one| one.lot == lot && one.kind == RequestKind::Papers);
    of.map(|one| Sent {
        bid: one.bid,
        asked: one.asked_at,
        until: one.until,
        answered: one.answer.as_ref().map(|(_, at)| *at),
    })
}

/// The bids behind which a company stands that stands behind another of the lot.
fn doubled(file: &LotFile) -> impl Iterator<Item = (BidId, Found)> {
    let found = || Found {
        message: Message::new("bid-company-behind-two"),
        source: "§ 97 Abs. 1 und 2, § 124 Abs. 1 Nr. 4 GWB".to_owned(),
        proposal: Proposal::Note,
    };
    consortium::doubled(file).into_iter().map(move |bid| (bid, found()))
}

/// The envelopes of each bid together; a bid in two envelopes says in each what belongs there.
pub(crate) fn bids_of(rows: Vec<OpenedBid>) -> BTreeMap<BidId, BidFile> {
    let mut bids: BTreeMap<BidId, BidFile> = BTreeMap::new();
    for row in rows {
        let file = bids.entry(row.id).or_insert_with(|| BidFile {
            envelopes: Vec::new(),
            content: None,
            faults: Vec::new(),
        });
        if !row.content.is_empty() {
            let reading = tender::bid::content::read(row.content.as_bytes());
            file.faults.extend(reading.findings);
            file.content = joined(file.content.take(), reading.content);
        }
        file.envelopes.push(row);
    }
    bids
}

fn joined(one: Option<Content>, other: Option<Content>) -> Option<Content> {
    let (Some(mut one), Some(other)) = (one.clone(), other.clone()) else { return one.or(other) };
    one.lots.extend(other.lots);
    one.suitability.extend(other.suitability);
    one.files.extend(other.files);
    one.consortium = one.consortium.or(other.consortium);
    Some(one)
}

/// SHA-256 of the canonical text of a value, as acts name what stands beside them.
pub(crate) fn hash_of<T: Serialize>(value: &T) -> Result<String, AppError> {
    let bytes = canonical(value).map_err(|fault| AppError::Internal(fault.to_string()))?;
    Ok(hex::encode(Sha256::digest(&bytes)))
}
