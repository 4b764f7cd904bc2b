//! Notices of procedures: made of what the office wrote, checked by the official rules, kept as they go out.
//! It must not know XML; `exchange` writes and checks.

mod carried;
mod change;
mod direct;
mod draft;
mod framework;
mod kind;
mod model;
mod place;
mod result;
mod review;

pub(crate) use carried::{carried, reason};
pub(crate) use draft::{binding, draft};
pub(crate) use result::{LotEnd, LotOutcome, Received};
pub(crate) use review::review_lines;
pub use review::{ReviewBody, review_body};

use crate::publish_result::under_union_law;
use crate::{App, AppError};
use exchange::eforms::bridge::write;
use exchange::eforms::check::{Options, Report, Severity, check_notice};
use exchange::eforms::model::Model;
use exchange::eforms::notice::Identity;
use exchange::eforms::sdk::{Language, Sdk};
use futures_util::stream;
use sha2::{Digest as _, Sha256};
use store::{Body, NoticeRow, ProcedureRow};
use tender::id::NoticeId;
use tender::message::Message;
use tender::procedure::notice::Purpose;
use tender::refusal::Refusal;

/// A notice that is ready to go out.
pub(crate) struct MadeNotice {
    /// The row that names it.
    pub(crate) row: NoticeRow,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl App {
    /// Makes the call for competition of an approved procedure and checks it by the official rules.
    ///
    /// # Errors
    /// A refusal `notices-off` without a pack of the SDK, or one refusal for each rule that fails.
    pub(crate) async fn make_call(&self, row: &ProcedureRow) -> Result<MadeNotice, AppError> {
        let id = NoticeId(self.ids.uuid());
        self.made(row, id, Purpose::Call, model::call).await
    }

    /// Makes the result notice of some lots and checks it by the official rules; nothing without a pack of the SDK
    /// below the thresholds, where no notice is due.
    ///
    /// # Errors
    /// As for a call.
    pub(crate) async fn make_result(
        &self,
        row: &ProcedureRow,
        outcomes: &[LotOutcome],
    ) -> Result<Option<MadeNotice>, AppError> {
        if self.packs.list().next().is_none() && !under_union_law(row) {
            return Ok(None);
        }
        let id = NoticeId(self.ids.uuid());
        let made = self.made(row, id, Purpose::Result, |call| result::result(call, outcomes));
        made.await.map(Some)
    }

    /// Makes the notice that announces the award of a lot without a call (§ 135 Abs. 3 GWB), and checks it by the
    /// official rules.
    ///
    /// # Errors
    /// As for a call.
    pub(crate) async fn make_announcement(
        &self,
        row: &ProcedureRow,
        outcome: &LotOutcome,
    ) -> Result<MadeNotice, AppError> {
        let id = NoticeId(self.ids.uuid());
        self.made(row, id, Purpose::ExAnte, |call| result::announcement(call, outcome)).await
    }

    /// Makes a notice in the words that `words` gives and checks it by the official rules.
    async fn made(
        &self,
        row: &ProcedureRow,
        id: NoticeId,
        purpose: Purpose,
        words: impl FnOnce(&model::Call<'_>) -> Option<Model> + Send,
    ) -> Result<MadeNotice, AppError> {
        let off = || AppError::from(Refusal::new(Message::new("notices-off"), "§ 40 VgV"));
        let sdk = self.packs.choose(&Identity::default()).ok_or_else(off)?;
        let sdk = sdk.map_err(|fault| AppError::Internal(fault.to_string()))?.sdk;
        let office = self.store.body(row.office).await?.ok_or(AppError::NotFound)?;
        let buyers = self.buyers(row).await?;
        let callers = self.callers(row).await?;
        let now = self.clock.procedures();
        let call = model::Call {
            row,
            office: &office,
            buyers: &buyers,
            review: review_body(&office.address.nuts),
            notice: id,
            now,
            public_url: &self.public_url,
            variants: self.variants_admitted(row)?,
            callers: &callers,
            sdk: &sdk,
        };
        let not_yet = || {
            AppError::from(Refusal::new(Message::new("notice-not-for-utilities"), "§ 35 SektVO"))
        };
        let made = words(&call).ok_or_else(not_yet)?;
        let written = write(&sdk, &made).ok_or_else(off)?;
        let bytes = written.notice.document.write().into_bytes();
        let report = check_notice(&sdk, &written.notice, &Options::on(now.berlin_day()));
        if !report.is_right() {
            return Err(AppError::Refused(refusals(&report, &sdk)));
        }
        let sha256 = hex::encode(Sha256::digest(&bytes));
        let row = NoticeRow {
            id,
            procedure: row.id,
            purpose,
            subtype: made.subtype,
            sha256,
            object: self.ids.uuid().simple().to_string(),
            made_at: now,
        };
        Ok(MadeNotice { row, bytes })
    }

    /// Everything that still speaks against publishing a procedure with its working draft: what the draft lacks,
    /// and, once it lacks nothing, what the official rules say of the notice that would be made of it.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn findings(&self, row: &ProcedureRow) -> Result<Vec<Refusal>, AppError> {
        if row.procedure.is_public() {
            return Ok(Vec::new());
        }
        let now = self.clock.procedures();
        let line = self.store.line_of(row.office).await?;
        let (rules, _) = self.rules(&row.draft, &line, row.created_at, now).await?;
        let mut lacking = row.draft.check(now, rules.framework_months);
        lacking.extend(rules.own_types(&row.draft).err());
        lacking.extend(self.type_barred(&row.draft, &line, row.created_at).await?);
        lacking.extend(crate::submission::not_offered(&row.draft));
        let cited = |refusal: Refusal| refusal.cited(&rules.citations);
        let lacking: Vec<Refusal> = lacking.into_iter().map(cited).collect();
        if !lacking.is_empty() || self.packs.list().next().is_none() {
            return Ok(lacking);
        }
        let mut planned = row.clone();
        planned.procedure.file.draft = row.draft.clone();
        match self.make_call(&planned).await {
            Ok(_) => Ok(Vec::new()),
            Err(AppError::Refused(refusals)) => Ok(refusals),
            Err(fault) => Err(fault),
        }
    }

    /// Puts the bytes of a notice into the storage.
    pub(crate) async fn keep_notice(&self, made: &MadeNotice) -> Result<(), AppError> {
        let chunk: Result<_, AppError> = Ok(made.bytes.clone().into());
        self.store.blobs.write(&made.row.object, stream::iter([chunk])).await?;
        Ok(())
    }

    /// Names of the authorities that may call off from a framework agreement and are no buyers.
    async fn callers(&self, row: &ProcedureRow) -> Result<Vec<String>, AppError> {
        let draft = &row.procedure.file.draft;
        let mut names = Vec::new();
        for id in draft.framework.iter().flat_map(|terms| &terms.authorities) {
            if !draft.buyers.contains(id) {
                names.push(self.store.body(*id).await?.ok_or(AppError::NotFound)?.name);
            }
        }
        Ok(names)
    }

    /// The bodies that become party to the contract.
    async fn buyers(&self, row: &ProcedureRow) -> Result<Vec<Body>, AppError> {
        let mut buyers = Vec::new();
        for id in &row.procedure.file.draft.buyers {
            buyers.push(self.store.body(*id).await?.ok_or(AppError::NotFound)?);
        }
        Ok(buyers)
    }
}

/// Every official rule that fails, as a refusal at the part of the draft that makes the field. Fields are named as the
/// SDK names them in German, the language of the notice.
fn refusals(report: &Report, sdk: &Sdk) -> Vec<Refusal> {
    let wrong = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    wrong
        .map(|finding| {
            let (sentence, _) = finding.messages(sdk, Language::De);
            let label = sentence.args.get("label").cloned().unwrap_or_default();
            let message =
                Message::new("notice-rule-fails").with("label", label).with("rule", &finding.rule);
            let pointer = place::place(finding.field.as_deref().unwrap_or_default());
            Refusal::new(message, "Durchführungsverordnung (EU) 2019/1780").at(pointer)
        })
        .collect()
}
