//! The procurement record (Vergabevermerk, § 8 VgV, § 6 UVgO, § 20 VOB/A), made of the acts and what stands beside them.
//! It must not tell anything before an opening that is sealed, nor leave out an act.

mod chapters;
mod events;

use crate::{App, AppError, Caller};
use locales::{Language, Texts};
use paper::{ActLine, OpenedEntry, OpeningRecord, ProcurementRecord};
use std::collections::BTreeMap;
use store::{ActRow, ProcedureRow};
use tender::act::{Act, By};
use tender::bid::examine::main_offer;
use tender::id::{OpeningId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::{Step, fold};
use tender::role::Permission;
use uuid::Uuid;

impl App {
    /// The procurement record of a procedure as a PDF.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for whoever may not read the file.
    pub async fn procurement_record(
        &self,
        caller: &Caller,
        id: ProcedureId,
        language: Language,
    ) -> Result<Vec<u8>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let office = self.store.body(row.office).await?.ok_or(AppError::NotFound)?;
        let (acts, names) = self.acts_of(id).await?;
        let then = before_its_end(row.clone(), &acts)?;
        // Before an opening there are no bids of which it could tell.
        let opened = then.procedure.opened_lots().next().is_some();
        let file = if opened { Some(Box::pin(self.whole_file(then)).await?) } else { None };
        let texts = language.texts();
        let line = |(row, act): &(ActRow, Act)| ActLine {
            seq: row.seq,
            at: act.at,
            what: what(act, texts),
            who: who(act, &names, texts),
            source: locales::citation(&act.source, language),
            sha256: row.hash.clone(),
        };
        let record = ProcurementRecord {
            office: office.name.clone(),
            number: row.number.clone(),
            title: row.procedure.file.draft.title.de.clone(),
            at: self.clock.procedures(),
            rule_set: row.procedure.file.rule_set.clone(),
            chapters: chapters::all(&row, &office, file.as_ref(), &acts, language),
            acts: acts.iter().map(line).collect(),
        };
        self.set(record.sheet(language)).await
    }

    /// The record of one opening as a PDF.
    ///
    /// # Errors
    /// [`AppError::NotFound`] before that opening was recorded, and for whoever may not read the file.
    pub async fn opening_record_pdf(
        &self,
        caller: &Caller,
        id: ProcedureId,
        opening: OpeningId,
        language: Language,
    ) -> Result<Vec<u8>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let office = self.store.body(row.office).await?.ok_or(AppError::NotFound)?;
        let (acts, names) = self.acts_of(id).await?;
        let (begun, done) = recorded(&acts, opening).ok_or(AppError::NotFound)?;
        let deadline = deadline_at(&acts, done)?.unwrap_or(begun.at);
        // The record of what was opened stays what it was, whatever became of the procedure.
        let file = Box::pin(self.whole_file(row)).await?;
        let Step::RecordOpening { entries, late, record } = &done.step else {
            return Err(AppError::NotFound);
        };
        let draft = &file.row.procedure.file.draft;
        let mut listed = Vec::new();
        for entry in entries {
            let content = file.bids.get(&entry.bid).and_then(|bid| bid.content.as_ref());
            for lot in draft.lots.iter().filter(|lot| entry.lots.contains(&lot.id)) {
                let offer = content.and_then(|content| main_offer(content, lot.id));
                let sum: Option<Euro> = offer.and_then(|offer| offer.price);
                listed.push(OpenedEntry {
                    bidder: file.name(entry.bidder),
                    lot: lot.title.de.clone(),
                    received_at: entry.received_at,
                    sum,
                    readable: entry.readable,
                });
            }
        }
        let stored = self.store.opening(opening).await?.ok_or(AppError::NotFound)?;
        let changed = self.changed_in(stored.results.get(..1).unwrap_or_default()).await?;
        let openers = persons(done).into_iter().filter_map(|id| names.get(&id).cloned());
        let record = OpeningRecord {
            office: office.name,
            number: file.row.number.clone(),
            title: draft.title.de.clone(),
            at: done.at,
            deadline,
            openers: openers.collect(),
            entries: listed,
            late: late.iter().map(|entry| entry.received_at).collect(),
            changed: changed.into_iter().map(|(name, _)| name).collect(),
            record: record.clone(),
        };
        self.set(record.sheet(language)).await
    }

    /// The acts of a procedure and the names of those who acted.
    pub(crate) async fn acts_of(
        &self,
        id: ProcedureId,
    ) -> Result<(Vec<(ActRow, Act)>, BTreeMap<PersonId, String>), AppError> {
        let acts = self.acts(id).await?;
        let mut names = BTreeMap::new();
        for person in acts.iter().flat_map(|(_, act)| persons(act)) {
            if !names.contains_key(&person) {
                let known = self.store.person(person).await?;
                names.extend(known.map(|known| (person, known.name)));
            }
        }
        Ok((acts, names))
    }

    /// The acts of a procedure, in their order.
    pub(crate) async fn acts(&self, id: ProcedureId) -> Result<Vec<(ActRow, Act)>, AppError> {
        let read = |row: ActRow| {
            let act = serde_json::from_str(&row.body);
            let act = act.map_err(|fault| AppError::Internal(format!("act {}: {fault}", row.id)));
            Ok((row, act?))
        };
        self.store.acts(id).await?.into_iter().map(read).collect()
    }

    /// A letter that went out, with its bytes.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may read.
    pub async fn letter(
        &self,
        caller: &Caller,
        id: ProcedureId,
        letter: Uuid,
    ) -> Result<store::BlobReader, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let letters = self.store.letters(id).await?;
        let found = letters.into_iter().find(|known| known.id == letter);
        let found = found.ok_or(AppError::NotFound)?;
        Ok(self.store.blobs.read(&found.object, None).await?)
    }
}

/// A procedure as it stood before it was cancelled or its file was closed: its end keeps nothing of the lots, the acts do.
pub(crate) fn before_its_end(
    row: ProcedureRow,
    acts: &[(ActRow, Act)],
) -> Result<ProcedureRow, AppError> {
    if !row.procedure.has_ended() {
        return Ok(row);
    }
    let goes_on =
        |act: &&Act| !matches!(act.step, Step::Cancel { lot: None, .. } | Step::CloseFile);
    let then = fold(acts.iter().map(|(_, act)| act).take_while(goes_on));
    let then = then.map_err(|unfit| AppError::Internal(format!("{}: {unfit:?}", row.id)))?;
    let Some(procedure) = then else { return Ok(row) };
    Ok(ProcedureRow { procedure, ..row })
}

/// The two acts of an opening: its beginning and its record.
fn recorded(acts: &[(ActRow, Act)], opening: OpeningId) -> Option<(&Act, &Act)> {
    let mut all = acts.iter().map(|(_, act)| act);
    let begun = all.find(
        |act| matches!(&act.step, Step::BeginOpening { opening: of, .. } if *of == opening),
    )?;
    let done = all.find(|act| matches!(&act.step, Step::RecordOpening { .. }))?;
    Some((begun, done))
}

/// The deadline of the round that an opening opened, as it was when its record was made.
fn deadline_at(acts: &[(ActRow, Act)], record: &Act) -> Result<Option<Instant>, AppError> {
    let before = acts.iter().map(|(_, act)| act).take_while(|act| act.id != record.id);
    let then = fold(before).map_err(|unfit| AppError::Internal(format!("{unfit:?}")))?;
    Ok(then.and_then(|procedure| procedure.round().map(|round| round.deadline)))
}

fn persons(act: &Act) -> Vec<PersonId> {
    let first = match act.by {
        By::Person(person) => Some(person),
        By::Company | By::Platform => None,
    };
    first.into_iter().chain(act.with.iter().copied()).collect()
}

/// Who acted, in words.
pub(crate) fn who(act: &Act, names: &BTreeMap<PersonId, String>, texts: &Texts) -> String {
    match act.by {
        By::Platform => texts.text("record-by-platform"),
        By::Company => texts.text("record-by-company"),
        By::Person(_) => {
            let unknown = || texts.text("record-erased");
            let name = |id: PersonId| names.get(&id).cloned().unwrap_or_else(unknown);
            persons(act).into_iter().map(name).collect::<Vec<_>>().join("; ")
        }
    }
}

/// The step in words, with the reason that stands in it.
pub(crate) fn what(act: &Act, texts: &Texts) -> String {
    let step = texts.text(&format!("step-{}", act.step.rule().code));
    match reason(&act.step) {
        Some(reason) if !reason.trim().is_empty() => format!("{step}: {reason}"),
        Some(_) | None => step,
    }
}

/// The reason that a step names.
fn reason(step: &Step) -> Option<&str> {
    match step {
        Step::RecordConflict { reason, .. }
        | Step::Rework { reason }
        | Step::Correct { reason, .. }
        | Step::MoveDeadline { reason, .. }
        | Step::AdmitLate { reason, .. }
        | Step::ProposeAward { reason, .. }
        | Step::Order { reason, .. }
        | Step::Cancel { reason, .. }
        | Step::Reset { reason, .. } => Some(reason),
        Step::RecordIntention { place, .. } => Some(place),
        Step::Return { remarks } => Some(remarks),
        Step::Exclude { exclusion, .. } => Some(&exclusion.reason),
        Step::Evaluate { passed_over_because, .. } => Some(passed_over_because),
        Step::DecideAward { alone_because, .. } => Some(alone_because),
        Step::Invite { fewer_because, .. } => Some(fewer_because),
        Step::Modify { change, .. } => Some(&change.reason),
        Step::Suspend { reference, .. } => Some(reference),
        Step::Begin { .. }
        | Step::Submit { .. }
        | Step::AnnounceIntention
        | Step::AnnounceAward { .. }
        | Step::Approve
        | Step::BuildNotice { .. }
        | Step::MoveNotice { .. }
        | Step::Publish { .. }
        | Step::Ask { .. }
        | Step::Answer { .. }
        | Step::Close
        | Step::BeginOpening { .. }
        | Step::RecordOpening { .. }
        | Step::OpenLate { .. }
        | Step::Select { .. }
        | Step::NextRound { .. }
        | Step::AskPrice { .. }
        | Step::HearPrice { .. }
        | Step::AskPapers { .. }
        | Step::HandIn { .. }
        | Step::FreezeQuality { .. }
        | Step::SendLetters { .. }
        | Step::RecordRegister { .. }
        | Step::ExtendBinding { .. }
        | Step::Award { .. }
        | Step::PublishResult { .. }
        | Step::StartContract { .. }
        | Step::CallOff { .. }
        | Step::EndContract { .. }
        | Step::ReportStatistics { .. }
        | Step::CloseFile
        | Step::Destroy
        | Step::Resume { .. } => None,
    }
}
