//! Who follows a procedure and who asked: kept beside the file, and erased with it or before.
//! It must not say anything of bids; following is deliberately apart from bidding.

use crate::entity::{asker, follower};
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use tender::id::{BodyId, PersonId, ProcedureId, QuestionId};
use tender::instant::Instant;
use uuid::Uuid;

/// Who asked a question, for the reply alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The question.
    pub question: QuestionId,
    /// The person who typed it.
    pub person: PersonId,
    /// The company for which it was asked.
    pub company: BodyId,
}

fn asker_of(row: asker::Model) -> Asker {
    Asker {
        question: QuestionId(row.question_id),
        person: PersonId(row.person_id),
        company: BodyId(row.body_id),
    }
}

impl Store {
    /// Whether a person follows a procedure.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follows(
        &self,
        procedure: ProcedureId,
        person: PersonId,
    ) -> Result<bool, StoreError> {
        let found = follower::Entity::find()
            .filter(follower::COLUMN.procedure_id.eq(procedure.0))
            .filter(follower::COLUMN.person_id.eq(person.0))
            .one(&self.db)
            .await?;
        Ok(found.is_some())
    }

    /// Everyone who follows a procedure.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn followers(&self, procedure: ProcedureId) -> Result<Vec<PersonId>, StoreError> {
        let rows = follower::Entity::find()
            .filter(follower::COLUMN.procedure_id.eq(procedure.0))
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(|row| PersonId(row.person_id)).collect())
    }

    /// The procedures that a person follows, those followed last first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn followed_by(
        &self,
        person: PersonId,
        limit: u64,
    ) -> Result<Vec<ProcedureId>, StoreError> {
        let rows = follower::Entity::find()
            .filter(follower::COLUMN.person_id.eq(person.0))
            .order_by_desc(follower::COLUMN.since)
            .limit(limit)
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(|row| ProcedureId(row.procedure_id)).collect())
    }

    /// Everyone who asked in a procedure, as far as it was not erased.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn askers(&self, procedure: ProcedureId) -> Result<Vec<Asker>, StoreError> {
        let rows = asker::Entity::find()
            .filter(asker::COLUMN.procedure_id.eq(procedure.0))
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(asker_of).collect())
    }
}

impl Unit {
    /// Lets a person follow a procedure; who follows already keeps following.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow(
        &self,
        id: Uuid,
        procedure: ProcedureId,
        person: PersonId,
        since: Instant,
    ) -> Result<(), StoreError> {
        let row = follower::ActiveModel {
            id: Set(id),
            procedure_id: Set(procedure.0),
            person_id: Set(person.0),
            since: Set(since.micros()),
        };
        let pair = [follower::COLUMN.procedure_id.0, follower::COLUMN.person_id.0];
        follower::Entity::insert(row)
            .on_conflict(OnConflict::columns(pair).do_nothing().to_owned())
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends following; who does not follow is left as they are.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unfollow(
        &self,
        procedure: ProcedureId,
        person: PersonId,
    ) -> Result<(), StoreError> {
        follower::Entity::delete_many()
            .filter(follower::COLUMN.procedure_id.eq(procedure.0))
            .filter(follower::COLUMN.person_id.eq(person.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Keeps who asked a question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_asker(&self, procedure: ProcedureId, new: &Asker) -> Result<(), StoreError> {
        let row = asker::ActiveModel {
            question_id: Set(new.question.0),
            procedure_id: Set(procedure.0),
            person_id: Set(new.person.0),
            body_id: Set(new.company.0),
        };
        asker::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Erases who asked in a procedure and who followed it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn erase_people_of(&self, procedure: ProcedureId) -> Result<(), StoreError> {
        asker::Entity::delete_many()
            .filter(asker::COLUMN.procedure_id.eq(procedure.0))
            .exec(&self.tx)
            .await?;
        follower::Entity::delete_many()
            .filter(follower::COLUMN.procedure_id.eq(procedure.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}
