//! What people of an office may read of their own procedures.
//! It must not find a procedure of which the caller may not know.

use crate::{App, AppError, Caller};
use std::collections::BTreeMap;
use store::{Body, Document, ListQuery, ProcedureRow};
use tender::id::{BodyId, LotId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::{Bar, LotFile, Stage};
use tender::role::{Permission, Scope, may};

/// A procedure as its office sees it.
#[derive(Clone, Debug)]
pub struct OfficeProcedure {
    /// The row with version, working draft and state.
    pub row: ProcedureRow,
    /// The office in charge.
    pub office: Body,
    /// Its documents.
    pub documents: Vec<Document>,
}

/// Which procedures of one's offices to list.
#[derive(Clone, Copy, Debug)]
pub struct OfficeQuery {
    /// Only after this one, in the order of the list (changed last first).
    pub after: Option<(Instant, ProcedureId)>,
    /// At most so many.
    pub limit: u64,
}

/// The approvals of a draft that is in approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approvals {
    /// Who has approved, with their names.
    pub given: Vec<(PersonId, String)>,
    /// How many persons must approve (§ 75a GO NRW with the by-law; one where it names none).
    pub needed: usize,
}

impl App {
    /// Who has approved a draft and how many must; none unless it is in approval.
    ///
    /// # Errors
    /// A refusal when there is no rule set for the day on which the procedure began.
    pub async fn approvals_of(&self, row: &ProcedureRow) -> Result<Option<Approvals>, AppError> {
        let Stage::InApproval(stage) = &row.procedure.stage else { return Ok(None) };
        let line = self.store.line_of(row.office).await?;
        let now = self.clock.procedures();
        let draft = &row.procedure.file.draft;
        let (rules, _) = self.rules(draft, &line, row.created_at, now).await?;
        let needed = rules.own.map_or(1, |own| own.approvals.len().max(1));
        let mut given = Vec::new();
        for id in &stage.approvers {
            let person = self.store.person(*id).await?;
            given.push((*id, person.map(|person| person.name).unwrap_or_default()));
        }
        Ok(Some(Approvals { given, needed }))
    }

    /// What the contracts of the decided lots wait for; lots without a decision and with a contract are left out.
    ///
    /// # Errors
    /// A refusal when there is no rule set for the day on which the procedure began.
    pub async fn award_bars(&self, row: &ProcedureRow) -> Result<BTreeMap<LotId, Bar>, AppError> {
        let procedure = &row.procedure;
        let waits = |(_, lot): &(LotId, &LotFile)| lot.stage.is_decided();
        if !procedure.open_lots().any(|lot| waits(&lot)) {
            return Ok(BTreeMap::new());
        }
        let line = self.store.line_of(row.office).await?;
        let now = self.clock.procedures();
        let (rules, _) = self.rules(&procedure.file.draft, &line, row.created_at, now).await?;
        let bar = |(id, lot): (LotId, &LotFile)| (id, procedure.award_bar(lot, &rules));
        Ok(procedure.open_lots().filter(waits).map(bar).collect())
    }

    /// One procedure, if the caller may read its file.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know.
    pub async fn office_procedure(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<OfficeProcedure, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let line = self.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let now = self.clock.machinery();
        may(&caller.actor(), Permission::ReadFile, &row.procedure.subject(&ids), now)
            .map_err(|_| AppError::NotFound)?;
        let office = line.into_iter().next().ok_or(AppError::NotFound)?;
        let mut documents = self.store.documents(id).await?;
        // Taken out before it was published: only the file keeps it.
        documents
            .retain(|document| document.prepared_at.is_none() || document.withdrawn_at.is_none());
        Ok(OfficeProcedure { row, office, documents })
    }

    /// The procedures of the bodies on which the caller has a role of an office.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn office_procedures(
        &self,
        caller: &Caller,
        query: OfficeQuery,
    ) -> Result<Vec<ProcedureRow>, AppError> {
        let now = self.clock.machinery();
        let mut offices = Vec::new();
        let mut single = Vec::new();
        for grant in caller.grants.iter().filter(|grant| grant.holds(now)) {
            if !Permission::ReadFile.granted_to(grant.role) {
                continue;
            }
            match grant.scope {
                Scope::Body(body) => offices.extend(self.store.below(body).await?),
                Scope::Procedure(procedure) => single.push(procedure),
            }
        }
        let list =
            ListQuery { offices, procedures: single, after: query.after, limit: query.limit };
        Ok(self.store.procedures_of(&list).await?)
    }
}
