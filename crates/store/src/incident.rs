//! Incidents: who tried what at a sealed procedure and when, and when a clock became uncertain.
//! It must not judge them, nor hold anything of a bid.

use crate::body::uuids;
use crate::entity::incident;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// One incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its id; what happens again under the same id is kept once.
    pub id: Uuid,
    /// What happened, such as `opening-early`.
    pub kind: String,
    /// Who tried it; none where nobody did.
    pub person: Option<PersonId>,
    /// At which procedure, and the office in charge of it; none where it touches all.
    pub procedure: Option<(ProcedureId, BodyId)>,
    /// When (clock of machinery).
    pub at: Instant,
}

/// Which incidents to list.
#[derive(Clone, Debug)]
pub struct IncidentQuery {
    /// Only those at procedures of these offices or procedures, and those that touch all; none for everything.
    pub known: Option<(Vec<BodyId>, Vec<ProcedureId>)>,
    /// Only after this one, in the order of the list (last first).
    pub after: Option<(Instant, Uuid)>,
    /// At most so many.
    pub limit: u64,
}

fn from_row(row: incident::Model) -> Result<Incident, StoreError> {
    Ok(Incident {
        id: row.id,
        kind: row.kind,
        person: row.person_id.map(PersonId),
        procedure: row.procedure_id.map(ProcedureId).zip(row.office_id.map(BodyId)),
        at: column::instant("incident", "at", row.id, row.at)?,
    })
}

impl Store {
    /// One page of incidents, last first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn incidents(&self, query: &IncidentQuery) -> Result<Vec<Incident>, StoreError> {
        let mut find = incident::Entity::find();
        if let Some((offices, procedures)) = &query.known {
            let known = Condition::any()
                .add(incident::COLUMN.procedure_id.is_null())
                .add(incident::COLUMN.office_id.is_in(uuids(offices)))
                .add(incident::COLUMN.procedure_id.is_in(procedures.iter().map(|id| id.0)));
            find = find.filter(known);
        }
        if let Some((instant, id)) = query.after {
            let column = incident::COLUMN.at;
            let same = column.eq(instant.micros()).and(incident::COLUMN.id.lt(id));
            find = find.filter(column.lt(instant.micros()).or(same));
        }
        let rows = find
            .order_by_desc(incident::COLUMN.at)
            .order_by_desc(incident::COLUMN.id)
            .limit(query.limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Whether an incident of this id is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_incident(&self, id: Uuid) -> Result<bool, StoreError> {
        Ok(incident::Entity::find_by_id(id).one(&self.db).await?.is_some())
    }
}

impl Unit {
    /// Keeps an incident; whether it is a new one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_incident(&self, new: &Incident) -> Result<bool, StoreError> {
        let row = incident::ActiveModel {
            id: Set(new.id),
            kind: Set(new.kind.clone()),
            person_id: Set(new.person.map(|person| person.0)),
            procedure_id: Set(new.procedure.map(|(procedure, _)| procedure.0)),
            office_id: Set(new.procedure.map(|(_, office)| office.0)),
            at: Set(new.at.micros()),
        };
        let known = OnConflict::column(incident::COLUMN.id.0).do_nothing().to_owned();
        let insert = incident::Entity::insert(row).on_conflict(known);
        Ok(insert.exec_without_returning(&self.tx).await? == 1)
    }

    /// Forgets the incidents of a procedure whose file is destroyed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_incidents(&self, procedure: ProcedureId) -> Result<(), StoreError> {
        incident::Entity::delete_many()
            .filter(incident::COLUMN.procedure_id.eq(procedure.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}
