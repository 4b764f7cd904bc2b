//! Grants: a role of a person on a body or on one procedure, with an end.
//! It must not decide what a role may do; `tender::role` does.

use crate::body::uuids;
use crate::entity::{procedure, role_grant};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait as _,
};
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::role::{Grant, Scope};
use uuid::Uuid;

/// A grant and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantRow {
    /// Key of the row.
    pub id: Uuid,
    /// Who was granted the role.
    pub person: PersonId,
    /// The role, on what and for how long.
    pub grant: Grant,
}

pub(crate) fn grant_from(row: role_grant::Model) -> Result<GrantRow, StoreError> {
    let scope = match (row.body_id, row.procedure_id) {
        (Some(body), None) => Scope::Body(BodyId(body)),
        (None, Some(procedure)) => Scope::Procedure(ProcedureId(procedure)),
        (None, None) | (Some(_), Some(_)) => {
            return Err(StoreError::corrupt(
                "role_grant",
                "body_id",
                row.id,
                "on one thing, not on both or none",
            ));
        }
    };
    let grant = Grant {
        role: column::named("role_grant", "role", row.id, &row.role)?,
        scope,
        from: column::instant("role_grant", "valid_from", row.id, row.valid_from)?,
        until: column::instant_or_none("role_grant", "valid_until", row.id, row.valid_until)?,
    };
    Ok(GrantRow { id: row.id, person: PersonId(row.person_id), grant })
}

impl Store {
    /// All grants of a person, also those that ended.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn grants_of(&self, person: PersonId) -> Result<Vec<Grant>, StoreError> {
        let rows = role_grant::Entity::find()
            .filter(role_grant::COLUMN.person_id.eq(person.0))
            .all(&self.db)
            .await?;
        rows.into_iter().map(|row| grant_from(row).map(|found| found.grant)).collect()
    }

    /// All grants on the given bodies or on the procedure, of whomever, also those that ended.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn grants_on(
        &self,
        bodies: &[BodyId],
        procedure: Option<ProcedureId>,
    ) -> Result<Vec<GrantRow>, StoreError> {
        let mut where_to = Condition::any().add(role_grant::COLUMN.body_id.is_in(uuids(bodies)));
        if let Some(procedure) = procedure {
            where_to = where_to.add(role_grant::COLUMN.procedure_id.eq(procedure.0));
        }
        let rows = role_grant::Entity::find().filter(where_to).all(&self.db).await?;
        rows.into_iter().map(grant_from).collect()
    }

    /// The grant of an id.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn grant(&self, id: Uuid) -> Result<Option<GrantRow>, StoreError> {
        role_grant::Entity::find_by_id(id).one(&self.db).await?.map(grant_from).transpose()
    }

    /// Grants on a body and on the procedures of which it is in charge, given last first, from after `(from, id)` on.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn grants_page(
        &self,
        body: BodyId,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<GrantRow>, StoreError> {
        let own = procedure::Entity::find()
            .select_only()
            .column(procedure::COLUMN.id.0)
            .filter(procedure::COLUMN.office_id.eq(body.0))
            .into_query();
        let here = Condition::any()
            .add(role_grant::COLUMN.body_id.eq(body.0))
            .add(role_grant::COLUMN.procedure_id.0.in_subquery(own));
        let mut query = role_grant::Entity::find().filter(here).limit(limit);
        if let Some((at, id)) = after {
            let same = Condition::all()
                .add(role_grant::COLUMN.valid_from.eq(at.micros()))
                .add(role_grant::COLUMN.id.lt(id));
            let before = role_grant::COLUMN.valid_from.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(role_grant::COLUMN.valid_from)
            .order_by_desc(role_grant::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(grant_from).collect()
    }
}

impl Unit {
    /// Grants a role.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_grant(&self, new: &GrantRow) -> Result<(), StoreError> {
        let (body, procedure) = match new.grant.scope {
            Scope::Body(body) => (Some(body.0), None),
            Scope::Procedure(procedure) => (None, Some(procedure.0)),
        };
        let row = role_grant::ActiveModel {
            id: Set(new.id),
            person_id: Set(new.person.0),
            role: Set(column::name_of(&new.grant.role)),
            body_id: Set(body),
            procedure_id: Set(procedure),
            valid_from: Set(new.grant.from.micros()),
            valid_until: Set(new.grant.until.map(Instant::micros)),
        };
        role_grant::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Sets the end of a grant.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none.
    pub async fn end_grant(&self, id: Uuid, until: Instant) -> Result<(), StoreError> {
        let result = role_grant::Entity::update_many()
            .col_expr(role_grant::COLUMN.valid_until.0, Expr::value(until.micros()))
            .filter(role_grant::COLUMN.id.eq(id))
            .exec(&self.tx)
            .await?;
        one_row(&result, "role_grant", id)
    }
}
