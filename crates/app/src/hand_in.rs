//! What the office asks a bidder after the opening, in the bidder's eyes: read it, add files, hand them in (§ 56 and § 60 VgV).
//! It must not change a bid, nor lose an answer because it is late: how late it came is on record.

use crate::add_document::{bounded, media_type, safe_name};
use crate::evaluation::hash_of;
use crate::message::{MessageKind, NewMessage, To};
use crate::{App, AppError, Caller};
use bytes::Bytes;
use futures_util::Stream;
use serde::Serialize;
use std::collections::BTreeMap;
use store::{BidRequest, BlobReader, ProcedureRow, RequestFile, RequestKind, Unit};
use tender::id::BodyId;
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::difference::Value;
use tender::refusal::Refusal;
use tender::role::Permission;
use uuid::Uuid;

/// So many files an answer may have.
const MOST: usize = 50;
/// Longest text of an answer, in characters.
const LONGEST: usize = 5_000;
const SOURCE: &str = "§§ 56, 60 VgV, §§ 41, 44 UVgO, §§ 16a, 16d VOB/A";

/// A request as its bidder sees it.
#[derive(Clone, Debug)]
pub struct AskedBidder {
    /// The request with its answer and files.
    pub request: BidRequest,
    /// Number of the procedure.
    pub number: String,
    /// Title of the procedure.
    pub title: String,
    /// Title of the lot, where there are several.
    pub lot: Option<String>,
    /// Whether the time for the answer is over.
    pub over: bool,
}

/// What an answer is by its hash.
#[derive(Serialize)]
struct HandedIn<'a> {
    text: &'a str,
    files: Vec<(&'a str, &'a str)>,
}

impl App {
    /// One page of what the caller's companies were asked, asked last first.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn asked_of(
        &self,
        caller: &Caller,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<AskedBidder>, AppError> {
        let companies = self.companies_of(caller);
        let mut all = Vec::new();
        for request in self.store.requests_to(&companies, after, limit).await? {
            let row = self.store.procedure(request.procedure).await?.ok_or(AppError::NotFound)?;
            all.push(self.in_their_eyes(request, &row));
        }
        Ok(all)
    }

    fn in_their_eyes(&self, request: BidRequest, row: &ProcedureRow) -> AskedBidder {
        let draft = &row.procedure.file.draft;
        let several = draft.lots.len() > 1;
        let lot = draft.lots.iter().find(|lot| several && lot.id == request.lot);
        AskedBidder {
            over: self.clock.procedures() >= request.until,
            number: row.number.clone(),
            title: draft.title.de.clone(),
            lot: lot.map(|lot| lot.title.de.clone()),
            request,
        }
    }

    /// A request that the caller's company may answer, and that company.
    async fn asked(&self, caller: &Caller, id: Uuid) -> Result<(BidRequest, BodyId), AppError> {
        let request = self.store.bid_request(id).await?.ok_or(AppError::NotFound)?;
        let bid = self.store.opened_bid(request.procedure, request.bid).await?.into_iter().next();
        let company =
            bid.map(|bid| bid.company).filter(|of| self.companies_of(caller).contains(of));
        Ok((request, company.ok_or(AppError::NotFound)?))
    }

    /// Adds a file to an answer that is not handed in yet; the office sees it when it is.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for who does not bid for the company that was asked; a refusal when it was answered, or
    /// name, size or number do not fit. Then nothing of the bytes stays.
    pub async fn add_request_file<S>(
        &self,
        caller: &Caller,
        id: Uuid,
        name: &str,
        bytes: S,
    ) -> Result<RequestFile, AppError>
    where
        S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
    {
        let (request, _) = self.asked(caller, id).await?;
        takes_file(&request)?;
        let name = safe_name(name)?;
        let object = self.ids.uuid().simple().to_string();
        let stored = self.store.blobs.write(&object, bounded(bytes)).await?;
        let file = RequestFile {
            id: self.ids.uuid(),
            request: id,
            media_type: media_type(&name, &stored.head).to_owned(),
            name,
            size: i64::try_from(stored.size).unwrap_or(i64::MAX),
            sha256: stored.sha256,
            object: stored.object,
            added_at: self.clock.procedures(),
        };
        if let Err(fault) = self.keep_request_file(caller, &file).await {
            self.remove_object(&file.object).await;
            return Err(fault);
        }
        Ok(file)
    }

    async fn keep_request_file(&self, caller: &Caller, file: &RequestFile) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        // It may have been handed in while the bytes came.
        let (request, _) = self.held(&unit, caller, file.request).await?;
        takes_file(&request)?;
        unit.add_request_file(file).await?;
        Ok(unit.commit().await?)
    }

    /// Forgets a file of an answer that is not handed in yet.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when it was answered.
    pub async fn forget_request_file(
        &self,
        caller: &Caller,
        id: Uuid,
        file: Uuid,
    ) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        let (request, _) = self.held(&unit, caller, id).await?;
        open(&request)?;
        let known = request.files.iter().find(|one| one.id == file).ok_or(AppError::NotFound)?;
        unit.forget_request_file(file).await?;
        unit.commit().await?;
        self.remove_object(&known.object).await;
        Ok(())
    }

    /// Hands an answer in with its files: an act of the procedure, and a message to the office. It cannot be taken back.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when it was answered, holds nothing or too much text, or the lot is over.
    pub async fn hand_in(
        &self,
        caller: &Caller,
        id: Uuid,
        text: &str,
    ) -> Result<AskedBidder, AppError> {
        let text = text.trim();
        let unit = self.store.begin().await?;
        let (request, company) = self.held(&unit, caller, id).await?;
        open(&request)?;
        let refuse = |message| Refusal::new(message, SOURCE).at("/text");
        if text.is_empty() && request.files.is_empty() {
            return Err(refuse(Message::new("request-empty")).into());
        }
        if text.chars().count() > LONGEST {
            return Err(refuse(Message::new("request-long").with("longest", LONGEST)).into());
        }
        let files = request.files.iter().map(|file| (&*file.name, &*file.sha256)).collect();
        let step = Step::HandIn {
            lot: request.lot,
            bid: request.bid,
            price: request.kind == RequestKind::Price,
            sha256: hash_of(&HandedIn { text, files })?,
        };
        let row = unit.lock_procedure(request.procedure).await?.ok_or(AppError::NotFound)?;
        let row = Box::pin(self.step_in(&unit, &caller.acting_for(company), row, step)).await?;
        unit.answer_bid_request(id, text, self.clock.procedures()).await?;
        self.tell_office(&unit, &row, company).await?;
        unit.commit().await?;
        let request = self.store.bid_request(id).await?.ok_or(AppError::NotFound)?;
        Ok(self.in_their_eyes(request, &row))
    }

    /// A request as it is while its procedure is held.
    async fn held(
        &self,
        unit: &Unit,
        caller: &Caller,
        id: Uuid,
    ) -> Result<(BidRequest, BodyId), AppError> {
        let (request, _) = self.asked(caller, id).await?;
        unit.lock_procedure(request.procedure).await?.ok_or(AppError::NotFound)?;
        self.asked(caller, id).await
    }

    async fn tell_office(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        company: BodyId,
    ) -> Result<(), AppError> {
        let name = self.store.body(company).await?.map(|body| body.name).unwrap_or_default();
        let message = NewMessage {
            to: To::Body(row.office),
            procedure: Some(row.clone()),
            kind: MessageKind::HandedIn,
            args: BTreeMap::from([("company".to_owned(), Value::Text(name))]),
            attachments: Vec::new(),
            quiet: true,
        };
        self.message(unit, message).await?;
        Ok(())
    }

    /// A file of an answer: for the company that gave it, and, once it is handed in, for who may read the procedure's file.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else.
    pub async fn request_file(
        &self,
        caller: &Caller,
        id: Uuid,
        file: Uuid,
    ) -> Result<(RequestFile, BlobReader), AppError> {
        let request = self.store.bid_request(id).await?.ok_or(AppError::NotFound)?;
        let own = match self.asked(caller, id).await {
            Ok(_) => true,
            Err(AppError::NotFound) => false,
            Err(fault) => return Err(fault),
        };
        if !own {
            let row = self.store.procedure(request.procedure).await?.ok_or(AppError::NotFound)?;
            self.may_on(caller, &row, Permission::ReadFile).await?;
            if request.answer.is_none() {
                return Err(AppError::NotFound);
            }
        }
        let known = request.files.into_iter().find(|one| one.id == file);
        let known = known.ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&known.object, None).await?;
        Ok((known, bytes))
    }
}

fn open(request: &BidRequest) -> Result<(), Refusal> {
    if request.answer.is_none() {
        return Ok(());
    }
    Err(Refusal::new(Message::new("request-answered"), SOURCE))
}

fn takes_file(request: &BidRequest) -> Result<(), Refusal> {
    open(request)?;
    if request.files.len() < MOST {
        return Ok(());
    }
    Err(Refusal::new(Message::new("request-files-most").with("most", MOST), SOURCE))
}
