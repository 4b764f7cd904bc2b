//! Letters to bidders: drafted from grounds, scores and reasons, set as PDF, kept with their hash.
//! It must not decide who gets which; the state of the lot says it.

use crate::evaluation::EvaluationFile;
use crate::{App, AppError, Caller, MessageKind, NewMessage, To};
use bytes::Bytes;
use futures_util::stream;
use locales::{Language, Texts};
use paper::{Letterhead, Sheet, Verdict};
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::{Address, Attachment, Body, LetterKind, LetterRow, Unit};
use tender::evaluate::announced::{ground_code, judged};
use tender::id::{BidId, BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::draft::AwardCriterion;
use tender::procedure::stage::LotFile;
use tender::procedure::waiting_ends;

/// The language of letters: German is the language of the procedure (§ 23 `VwVfG`).
const LANGUAGE: Language = Language::De;

/// What one bidder is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDraft {
    /// The bidder.
    pub company: BodyId,
    /// Its name.
    pub name: String,
    /// Whether its bid was excluded.
    pub excluded: bool,
    /// The reasons, one a line.
    pub reasons: Vec<String>,
}

/// All letters of a lot before they go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDrafts {
    /// When the contract could be concluded if they went out now; `None` where no waiting period runs.
    pub earliest: Option<Instant>,
    /// Features and advantages of the winning bid.
    pub advantages: Vec<String>,
    /// The letters.
    pub letters: Vec<LetterDraft>,
}

impl App {
    /// The letters to those who do not win a lot, filled in from what is on record.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or a refusal before the lot is open.
    pub async fn draft_letters(
        &self,
        caller: &Caller,
        id: ProcedureId,
        lot: LotId,
    ) -> Result<LetterDrafts, AppError> {
        let file = self.evaluation(caller, id).await?;
        file.drafts(lot, self.clock.procedures())
    }

    /// Sets a letter and puts its bytes into the storage.
    pub(crate) async fn make_letter(
        &self,
        sheet: Sheet,
        (procedure, lot): (ProcedureId, Option<LotId>),
        body: BodyId,
        kind: LetterKind,
    ) -> Result<LetterRow, AppError> {
        let sent_at = sheet.made_at;
        let bytes = self.set(sheet).await?;
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let object = self.ids.uuid().simple().to_string();
        let chunk: Result<Bytes, AppError> = Ok(bytes.into());
        let stored = self.store.blobs.write(&object, stream::iter([chunk])).await?;
        let (id, sha256) = (self.ids.uuid(), stored.sha256);
        Ok(LetterRow { id, procedure, lot, body, kind, sha256, object, size, sent_at })
    }

    /// The PDF of a sheet; setting takes the processor, so it runs beside the requests.
    pub(crate) async fn set(&self, sheet: Sheet) -> Result<Vec<u8>, AppError> {
        let internal = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
        let set = tokio::task::spawn_blocking(move || paper::pdf(&sheet));
        set.await.map_err(|fault| internal(&fault))?.map_err(|fault| internal(&fault))
    }

    /// Keeps a letter and tells the bidder, both in the transaction of its act.
    pub(crate) async fn send_letter(
        &self,
        unit: &Unit,
        letter: &LetterRow,
    ) -> Result<(), AppError> {
        unit.add_letter(letter).await?;
        let procedure = self.store.procedure(letter.procedure).await?;
        let attachment = Attachment {
            name: format!("{}.pdf", LANGUAGE.texts().text("letter-file")),
            media_type: "application/pdf".to_owned(),
            size: letter.size,
            sha256: letter.sha256.clone(),
            object: letter.object.clone(),
        };
        let message = NewMessage {
            to: To::Body(letter.body),
            procedure,
            kind: MessageKind::Letter,
            args: BTreeMap::new(),
            attachments: vec![attachment],
            quiet: true,
        };
        self.message(unit, message).await?;
        Ok(())
    }
}

impl EvaluationFile {
    /// The letters of a lot as its record fills them in.
    pub(crate) fn drafts(&self, lot: LotId, now: Instant) -> Result<LetterDrafts, AppError> {
        let texts = LANGUAGE.texts();
        let file = self.lot(lot)?;
        let waiting = self.rules.waiting;
        let announced = self.row.procedure.announcement_bar(file, &self.rules);
        let earliest = waiting.and_then(|waiting| waiting_ends(waiting, now, true));
        let earliest =
            earliest.map(|letters| announced.until().map_or(letters, |at| at.max(letters)));
        let best = file.stage.ranking().and_then(|ranking| ranking.winners.first());
        let advantages = best.map(|bid| self.judgements(lot, *bid, texts)).unwrap_or_default();
        let draft = |company: BodyId| {
            let bids = bids_of(file, company);
            let out =
                |id: &BidId| file.bids.get(id).is_some_and(|standing| standing.excluded.is_some());
            let excluded = !bids.is_empty() && bids.iter().all(out);
            let mut reasons: Vec<String> =
                bids.iter().flat_map(|id| self.reasons(lot, file, *id, texts)).collect();
            if bids.is_empty() {
                let rejected = self.row.procedure.file.rejected_candidates.get(&company);
                let gone = || texts.text("letter-earlier-round");
                reasons.push(rejected.cloned().unwrap_or_else(gone));
            }
            LetterDraft { company, name: self.name(company), excluded, reasons }
        };
        let letters = self.row.procedure.unsuccessful(lot, file).into_iter().map(draft).collect();
        Ok(LetterDrafts { earliest, advantages, letters })
    }

    /// Why this bid does not win.
    fn reasons(&self, lot: LotId, file: &LotFile, bid: BidId, texts: &Texts) -> Vec<String> {
        let excluded = file.bids.get(&bid).and_then(|standing| standing.excluded.as_ref());
        if let Some(excluded) = excluded {
            return vec![excluded.reason.clone()];
        }
        let judged = self.judgements(lot, bid, texts);
        if judged.is_empty() { vec![texts.text("letter-price-not-lowest")] } else { judged }
    }

    /// What was found in each criterion: level, highest level and reason.
    fn judgements(&self, lot: LotId, bid: BidId, texts: &Texts) -> Vec<String> {
        let of = |id: &str| {
            let agreed = self.agreed.iter().map(|agreed| &agreed.score);
            let mut own = agreed.filter(|score| score.lot == lot && score.bid == bid);
            own.find(|score| score.criterion == id)
        };
        let line = |(criterion, most): (&AwardCriterion, Decimal)| {
            let score = of(&criterion.id)?;
            let value = score.value.replace('.', ",");
            let most = most.normalize().to_string().replace('.', ",");
            let values = [
                ("criterion", criterion.name.de.as_str()),
                ("value", value.as_str()),
                ("most", most.as_str()),
                ("reason", score.reason.as_str()),
            ];
            Some(texts.with("letter-judgement", &values))
        };
        judged(&self.row.procedure.file.draft).into_iter().filter_map(line).collect()
    }

    /// Why a bidder does not win, as the letter puts it, with the reasons that the officer wrote.
    pub(crate) fn verdict(
        &self,
        lot: LotId,
        company: BodyId,
        reasons: Vec<String>,
    ) -> Result<Verdict, AppError> {
        let texts = LANGUAGE.texts();
        let file = self.lot(lot)?;
        let bids = bids_of(file, company);
        if bids.is_empty() {
            let rejected = &self.row.procedure.file.rejected_candidates;
            return Ok(if rejected.contains_key(&company) {
                Verdict::NotChosen { reasons }
            } else {
                Verdict::Earlier { reasons }
            });
        }
        let standing = bids.iter().filter_map(|id| Some((*id, file.bids.get(id)?)));
        let inside = standing.clone().find(|(_, one)| one.excluded.is_none());
        let Some((bid, _)) = inside else {
            let out = standing.filter_map(|(_, one)| one.excluded.as_ref());
            let grounds: BTreeSet<_> = out.flat_map(|one| one.grounds.clone()).collect();
            let word = |ground| texts.text(&format!("bid-ground-{}", ground_code(ground)));
            let grounds = grounds.into_iter().map(word).collect();
            return Ok(Verdict::Excluded { grounds, reason: reasons.join(" ") });
        };
        let ranking = file.stage.ranking();
        let order = ranking.map(|ranking| ranking.order.clone()).unwrap_or_default();
        let report = ranking.and_then(|ranking| self.ranking(lot, &ranking.result));
        let rank = report.and_then(|report| rank_of(&report.report, bid));
        let place = order.iter().position(|other| *other == bid).map(|at| at.saturating_add(1));
        let method = &self.row.procedure.file.draft.method;
        Ok(Verdict::Ranked {
            rank: rank.or(place).unwrap_or(order.len()),
            of: order.len(),
            method: texts.text(&format!("evaluation-method-{method}")),
            findings: reasons,
        })
    }

    /// Head of a letter to a bidder.
    pub(crate) fn letterhead(
        &self,
        office: &Body,
        company: BodyId,
        lot: Option<LotId>,
        signed_by: &str,
        sent_at: Instant,
    ) -> Letterhead {
        let recipient = self.bidders.get(&company);
        let draft = &self.row.procedure.file.draft;
        let several = draft.lots.len() > 1;
        let lot = draft.lots.iter().find(|one| several && Some(one.id) == lot);
        Letterhead {
            sender: lines(&office.name, &office.address),
            recipient: recipient.map(|body| lines(&body.name, &body.address)).unwrap_or_default(),
            signed_by: signed_by.to_owned(),
            number: self.row.number.clone(),
            title: draft.title.de.clone(),
            lot: lot.map(|lot| lot.title.de.clone()),
            sent_at,
        }
    }

    /// Names of the firms that are to win a lot.
    pub(crate) fn winners(&self, lot: LotId) -> Result<Vec<String>, AppError> {
        Ok(winning(self.lot(lot)?).into_iter().map(|firm| self.name(firm)).collect())
    }
}

/// The rank in the kept report; equal bids share one.
fn rank_of(report: &str, bid: BidId) -> Option<usize> {
    let report: Value = serde_json::from_str(report).ok()?;
    let bids = report.get("bids")?.as_array()?;
    let id = bid.to_string();
    let mut own =
        bids.iter().filter(|one| one.get("id").and_then(Value::as_str) == Some(id.as_str()));
    usize::try_from(own.next()?.get("rank")?.as_u64()?).ok()
}

/// The firms that are to win a lot.
pub(crate) fn winning(file: &LotFile) -> BTreeSet<BodyId> {
    let bidders = file.bids.values().map(|standing| standing.bidder);
    bidders.filter(|bidder| file.wins(*bidder)).collect()
}

fn bids_of(file: &LotFile, company: BodyId) -> Vec<BidId> {
    let own = file.bids.iter().filter(|(_, standing)| standing.bidder == company);
    own.map(|(id, _)| *id).collect()
}

fn lines(name: &str, address: &Address) -> Vec<String> {
    let town = address.place();
    let all = [name, &address.street, &town];
    all.into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
