//! Rankings as they were fixed, with the case of which they were computed, and first signatures under decisions.
//! It must not rank; anyone computes the report again from the case.

use crate::entity::{award_signature, evaluation};
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::{LotId, PersonId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// A fixed ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluationRow {
    /// Key of the row.
    pub id: Uuid,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The lot.
    pub lot: LotId,
    /// SHA-256 of case and report, as the act names it.
    pub result: String,
    /// The ranking case as JSON.
    pub case: String,
    /// The report as JSON.
    pub report: String,
    /// When, on the clock of procedures.
    pub at: Instant,
}

/// A first signature under a decision that two take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardSignature {
    /// Key of the row.
    pub id: Uuid,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The lot.
    pub lot: LotId,
    /// The ranking that is signed.
    pub result: String,
    /// Who signed.
    pub person: PersonId,
    /// When, on the clock of procedures.
    pub at: Instant,
}

impl Store {
    /// The fixed rankings of a procedure in their order.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn evaluations(
        &self,
        procedure: ProcedureId,
    ) -> Result<Vec<EvaluationRow>, StoreError> {
        let rows = evaluation::Entity::find()
            .filter(evaluation::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(evaluation::COLUMN.at)
            .all(&self.db)
            .await?;
        let one = |row: evaluation::Model| {
            Ok(EvaluationRow {
                at: column::instant("evaluation", "at", row.id, row.at)?,
                id: row.id,
                procedure: ProcedureId(row.procedure_id),
                lot: LotId(row.lot_id),
                result: row.result,
                case: row.ranking_case,
                report: row.report,
            })
        };
        rows.into_iter().map(one).collect()
    }

    /// The first signatures in a procedure, oldest first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn award_signatures(
        &self,
        procedure: ProcedureId,
    ) -> Result<Vec<AwardSignature>, StoreError> {
        let rows = award_signature::Entity::find()
            .filter(award_signature::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(award_signature::COLUMN.at)
            .all(&self.db)
            .await?;
        let one = |row: award_signature::Model| {
            Ok(AwardSignature {
                at: column::instant("award_signature", "at", row.id, row.at)?,
                id: row.id,
                procedure: ProcedureId(row.procedure_id),
                lot: LotId(row.lot_id),
                result: row.result,
                person: PersonId(row.person_id),
            })
        };
        rows.into_iter().map(one).collect()
    }
}

impl Unit {
    /// Keeps a ranking. One that is there already with the same result stays as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_evaluation(&self, new: &EvaluationRow) -> Result<(), StoreError> {
        let row = evaluation::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.0),
            result: Set(new.result.clone()),
            ranking_case: Set(new.case.clone()),
            report: Set(new.report.clone()),
            at: Set(new.at.micros()),
        };
        let cell = [evaluation::COLUMN.lot_id.0, evaluation::COLUMN.result.0];
        let same = sea_orm::sea_query::OnConflict::columns(cell).do_nothing().to_owned();
        evaluation::Entity::insert(row).on_conflict(same).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Keeps a first signature.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when this person signed already.
    pub async fn add_award_signature(&self, new: &AwardSignature) -> Result<(), StoreError> {
        let row = award_signature::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.0),
            result: Set(new.result.clone()),
            person_id: Set(new.person.0),
            at: Set(new.at.micros()),
        };
        let insert = award_signature::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("signature"))?;
        Ok(())
    }
}
