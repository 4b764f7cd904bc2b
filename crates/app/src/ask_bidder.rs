//! Asking a bidder after the opening: for an explanation of a low price, or for missing papers.
//! It must not let a bid be changed: what is asked and answered stands beside the bid.

use crate::message::{MessageKind, NewMessage, To};
use crate::{App, AppError, Caller};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use store::{BidRequest, ProcedureRow, RequestKind, Unit};
use tender::bid::papers::{self, Defect, Paper, Subject};
use tender::id::{BidId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::difference::Value;
use tender::procedure::{LotFile, Step};
use tender::refusal::Refusal;
use tender::role::Permission;
use uuid::Uuid;

/// What a bidder is asked.
#[derive(Clone, Debug)]
pub struct NewRequest {
    /// The bid.
    pub bid: BidId,
    /// About what.
    pub kind: RequestKind,
    /// What the papers are about, where papers are asked for.
    pub subject: Subject,
    /// The words.
    pub text: String,
    /// Until when it is to be answered.
    pub until: Instant,
}

const SOURCE: &str = "§§ 15, 56, 60 VgV, §§ 41, 44 UVgO, §§ 15, 16a, 16d VOB/A";

impl App {
    /// Asks a bidder, in the inbox of the company. That is a formal step; without it a low price never excludes (§ 60 VgV).
    ///
    /// # Errors
    /// A refusal for an unknown bid, an empty text, a date that is past, or papers that must not be requested;
    /// [`AppError::Stale`].
    pub async fn ask_bidder(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
        new: NewRequest,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Examine).await?;
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        worded(&new.text)?;
        let now = self.clock.procedures();
        let has = |(open, file): (LotId, &LotFile)| open == lot && file.bids.contains_key(&new.bid);
        let known = row.procedure.open_lots().any(has);
        let refuse =
            |key, field: &str| AppError::from(Refusal::new(Message::new(key), SOURCE).at(field));
        if !known {
            return Err(refuse("procedure-bid-unknown", "/bid"));
        }
        if new.kind == RequestKind::Papers {
            self.may_be_requested(&row, new.subject)?;
        }
        if new.until <= now {
            return Err(refuse("draft-date-past", "/until"));
        }
        let request = BidRequest {
            id: self.ids.uuid(),
            procedure: id,
            lot,
            bid: new.bid,
            kind: new.kind,
            text: new.text,
            until: new.until,
            asked_at: now,
            answer: None,
            files: Vec::new(),
        };
        unit.add_bid_request(&request).await?;
        self.tell_bidder(&unit, &row, &request).await?;
        let (bid, until) = (request.bid, request.until);
        let step = match request.kind {
            RequestKind::Papers => Step::AskPapers { lot, bid, until },
            RequestKind::Price => Step::AskPrice { lot, bid, until },
        };
        let row = Box::pin(self.step_in(&unit, &caller.actor(), row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// Papers that enter the evaluation are not requested afterwards, as far as the rule set of the procedure says so
    /// (§ 56 Abs. 3 `VgV`, § 41 `UVgO`, § 16a VOB/A); nothing is where that was announced.
    fn may_be_requested(&self, row: &ProcedureRow, subject: Subject) -> Result<(), AppError> {
        let set = self.rule_set_of(row)?;
        let paper = Paper { subject, defect: Defect::Missing, due_with_bid: true };
        let declared_none = row.procedure.file.draft.late_papers == Some(false);
        match papers::request(&set.requests, declared_none, paper) {
            papers::Request::Must | papers::Request::May => Ok(()),
            papers::Request::MustNot(reason) => {
                let refusal = Refusal::new(reason, "§ 56 VgV").cited(&set.citations);
                Err(refusal.at("/subject").into())
            }
        }
    }

    /// Puts the request into the inbox of the company; its mail says only that something lies there.
    async fn tell_bidder(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        request: &BidRequest,
    ) -> Result<(), AppError> {
        let bid = self.store.opened_bid(row.id, request.bid).await?.into_iter().next();
        let company = bid.ok_or(AppError::NotFound)?.company;
        let kind = match request.kind {
            RequestKind::Papers => MessageKind::PapersAsked,
            RequestKind::Price => MessageKind::PriceAsked,
        };
        let args = BTreeMap::from([
            ("text".to_owned(), Value::Text(request.text.clone())),
            ("until".to_owned(), Value::Moment(request.until)),
        ]);
        let message = NewMessage {
            to: To::Body(company),
            procedure: Some(row.clone()),
            kind,
            args,
            attachments: Vec::new(),
            quiet: true,
        };
        self.message(unit, message).await?;
        Ok(())
    }

    /// Records what a bidder answered.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such open request; [`AppError::Stale`].
    pub async fn record_answer(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        request: Uuid,
        text: &str,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Examine).await?;
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        worded(text)?;
        let requests = self.store.bid_requests(id).await?;
        let mut open = requests.into_iter().filter(|one| one.answer.is_none());
        let request = open.find(|one| one.id == request).ok_or(AppError::NotFound)?;
        unit.answer_bid_request(request.id, text, self.clock.procedures()).await?;
        match request.kind {
            RequestKind::Papers => self.touch(unit, row).await,
            RequestKind::Price => {
                let sha256 = hex::encode(Sha256::digest(text));
                let step = Step::HearPrice { lot: request.lot, bid: request.bid, sha256 };
                let row = Box::pin(self.step_in(&unit, &caller.actor(), row, step)).await?;
                unit.commit().await?;
                Ok(row)
            }
        }
    }
}

fn worded(text: &str) -> Result<(), AppError> {
    if text.trim().is_empty() {
        let refusal = Refusal::new(Message::new("procedure-reason-missing"), SOURCE);
        return Err(refusal.at("/text").into());
    }
    Ok(())
}
