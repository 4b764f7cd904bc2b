//! Bodies: authorities with their offices, companies, oversight bodies, the operator.
//! It must not hold who may act for them; that is in `grant`.

use crate::entity::body;
use crate::lists::padded;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use tender::instant::Instant;
use uuid::Uuid;

/// What a body is (`domain.md` calls the roles of law by the same words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// A body or authority of the state (§ 99 GWB).
    StateBody,
    /// A municipality or an association of municipalities (§ 99 GWB).
    Municipality,
    /// An authority active in a sector (§ 100 GWB).
    Utility,
    /// An office that runs procedures for its parent (Vergabestelle).
    ProcurementOffice,
    /// A company that may bid.
    Company,
    /// Audit, supervision, a giver of grants.
    Oversight,
    /// Whoever runs the platform.
    Operator,
}

/// Where a body is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number (BT-510).
    #[serde(default)]
    pub street: String,
    /// Postal code (BT-512).
    #[serde(default)]
    pub postcode: String,
    /// Town (BT-513).
    #[serde(default)]
    pub town: String,
    /// NUTS level 3 region (BT-507).
    #[serde(default)]
    pub nuts: String,
    /// E-mail of the office (BT-506).
    #[serde(default)]
    pub email: String,
    /// Telephone (BT-503).
    #[serde(default)]
    pub phone: String,
    /// Register number or reporting unit (BT-501).
    #[serde(default)]
    pub identifier: String,
    /// Size of a company (BT-165): `micro`, `small`, `medium`, `large`; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub size: String,
}

impl Address {
    /// Postcode and town, as far as they are known.
    pub fn place(&self) -> String {
        format!("{} {}", self.postcode, self.town).trim().to_owned()
    }

    /// Street, postcode and town in one line, as far as they are known.
    pub fn line(&self) -> String {
        let parts = [self.street.clone(), self.place()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// One body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// The body that it belongs to.
    pub parent: Option<BodyId>,
    /// The last part of its public address.
    pub slug: String,
    /// Its official name (BT-500).
    pub name: String,
    /// Where it is reached.
    pub address: Address,
    /// Since when it is known here.
    pub created_at: Instant,
}

/// A body and its parents, nearest first; where there is no end, as in a ring, it stops after 33 bodies.
const LINE: &str = "\
WITH RECURSIVE line AS ( \
    SELECT body.*, 0 AS depth FROM body WHERE id = $1 \
    UNION ALL \
    SELECT body.*, line.depth + 1 FROM line JOIN body ON body.id = line.parent_id WHERE line.depth < 32 \
) SELECT * FROM line ORDER BY depth";

fn from_row(row: body::Model) -> Result<Body, StoreError> {
    Ok(Body {
        id: BodyId(row.id),
        kind: column::named("body", "kind", row.id, &row.kind)?,
        parent: row.parent_id.map(BodyId),
        slug: row.slug,
        name: row.name,
        address: column::decode("body", "address", row.id, row.address)?,
        created_at: column::instant("body", "created_at", row.id, row.created_at)?,
    })
}

impl Store {
    /// The body of an id.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn body(&self, id: BodyId) -> Result<Option<Body>, StoreError> {
        body::Entity::find_by_id(id.0).one(&self.db).await?.map(from_row).transpose()
    }

    /// The body of a public address.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn body_by_slug(&self, slug: &str) -> Result<Option<Body>, StoreError> {
        let found = body::Entity::find().filter(body::COLUMN.slug.eq(slug)).one(&self.db).await?;
        found.map(from_row).transpose()
    }

    /// The bodies of these ids and those of these public addresses, in no order; what is unknown is left out.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn bodies_named(
        &self,
        ids: &[BodyId],
        slugs: &[&str],
    ) -> Result<Vec<Body>, StoreError> {
        let wanted = Condition::any()
            .add(body::COLUMN.id.is_in(padded(uuids(ids))))
            .add(body::COLUMN.slug.is_in(padded(slugs.iter().copied())));
        let rows = body::Entity::find().filter(wanted).all(&self.db).await?;
        rows.into_iter().map(from_row).collect()
    }

    /// All bodies of the given kinds, by name.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn bodies(&self, kinds: &[BodyKind]) -> Result<Vec<Body>, StoreError> {
        let names: Vec<String> = kinds.iter().map(column::name_of).collect();
        let rows = body::Entity::find()
            .filter(body::COLUMN.kind.is_in(names))
            .order_by_asc(body::COLUMN.name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// A body and everything above it, from itself to the root.
    ///
    /// # Errors
    /// When the database fails, a row does not decode or the tree has no top within 33 bodies.
    pub async fn line_of(&self, id: BodyId) -> Result<Vec<Body>, StoreError> {
        let backend = self.db.get_database_backend();
        let question = Statement::from_sql_and_values(backend, LINE, [id.0.into()]);
        let rows = body::Entity::find().from_raw_sql(question).all(&self.db).await?;
        let line: Vec<Body> = rows.into_iter().map(from_row).collect::<Result<_, _>>()?;
        if line.last().is_some_and(|top| top.parent.is_some()) {
            return Err(StoreError::corrupt("body", "parent_id", id, "the tree has no top"));
        }
        Ok(line)
    }
}

/// Which bodies to list, in the order of their public addresses.
#[derive(Clone, Debug)]
pub struct BodyFilter {
    /// Of these kinds.
    pub kinds: Vec<BodyKind>,
    /// Whose name holds this …
    pub name: String,
    /// … or whose public address holds this.
    pub slug: String,
    /// Only after this public address.
    pub after: Option<String>,
    /// At most so many.
    pub limit: u64,
}

impl Store {
    /// One page of bodies.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn bodies_page(&self, filter: &BodyFilter) -> Result<Vec<Body>, StoreError> {
        let names: Vec<String> = filter.kinds.iter().map(column::name_of).collect();
        let mut find = body::Entity::find().filter(body::COLUMN.kind.is_in(names));
        if !filter.name.is_empty() {
            let mut either = Condition::any().add(body::COLUMN.name.contains(&filter.name));
            if !filter.slug.is_empty() {
                either = either.add(body::COLUMN.slug.contains(&filter.slug));
            }
            find = find.filter(either);
        }
        if let Some(after) = &filter.after {
            find = find.filter(body::COLUMN.slug.gt(after));
        }
        let find = find.order_by_asc(body::COLUMN.slug).limit(filter.limit);
        find.all(&self.db).await?.into_iter().map(from_row).collect()
    }
}

impl Store {
    /// A body and all bodies below it, in no particular order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn below(&self, top: BodyId) -> Result<Vec<BodyId>, StoreError> {
        let mut found = vec![top];
        let mut level = vec![top.0];
        while !level.is_empty() {
            level = body::Entity::find()
                .select_only()
                .column(body::COLUMN.id.0)
                .filter(body::COLUMN.parent_id.is_in(level))
                .into_tuple::<Uuid>()
                .all(&self.db)
                .await?;
            level.retain(|id| !found.contains(&BodyId(*id)));
            found.extend(level.iter().map(|id| BodyId(*id)));
        }
        Ok(found)
    }
}

impl Unit {
    /// Adds a body.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when its address is taken.
    pub async fn add_body(&self, new: &Body) -> Result<(), StoreError> {
        let row = body::ActiveModel {
            id: Set(new.id.0),
            kind: Set(column::name_of(&new.kind)),
            parent_id: Set(new.parent.map(|parent| parent.0)),
            slug: Set(new.slug.clone()),
            name: Set(new.name.clone()),
            address: Set(column::encode("body", "address", new.id, &new.address)?),
            created_at: Set(new.created_at.micros()),
        };
        let insert = body::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("slug"))?;
        Ok(())
    }

    /// Loads a body and keeps others from changing it until the end of the unit.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn lock_body(&self, id: BodyId) -> Result<Option<Body>, StoreError> {
        let found = body::Entity::find_by_id(id.0).lock_exclusive().one(&self.tx).await?;
        found.map(from_row).transpose()
    }

    /// Gives a body the name and address that it has here.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none.
    pub async fn change_body(&self, body: &Body) -> Result<(), StoreError> {
        let address = column::encode("body", "address", body.id, &body.address)?;
        let result = body::Entity::update_many()
            .col_expr(body::COLUMN.name.0, Expr::value(body.name.clone()))
            .col_expr(body::COLUMN.address.0, Expr::value(address))
            .filter(body::COLUMN.id.eq(body.id.0))
            .exec(&self.tx)
            .await?;
        one_row(&result, "body", body.id)
    }
}

/// Ids of rows as plain UUIDs, for filters.
pub(crate) fn uuids(ids: &[BodyId]) -> Vec<Uuid> {
    ids.iter().map(|id| id.0).collect()
}
