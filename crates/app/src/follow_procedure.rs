//! Following a published procedure: whoever follows is told of answers and changes.
//! It must not be tied to bidding in either direction: following says nothing of a bid, and a bid makes nobody follow.

use crate::{App, AppError, Caller};

impl App {
    /// Lets the caller follow a published procedure; following twice is following.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know.
    pub async fn follow(&self, caller: &Caller, number: &str) -> Result<(), AppError> {
        let row = self.shown_to(Some(caller), number).await?;
        let unit = self.store.begin().await?;
        let now = self.clock.machinery();
        unit.follow(self.ids.uuid(), row.id, caller.person.id, now).await?;
        Ok(unit.commit().await?)
    }

    /// Ends following.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such procedure that the caller may know.
    pub async fn unfollow(&self, caller: &Caller, number: &str) -> Result<(), AppError> {
        let row = self.shown_to(Some(caller), number).await?;
        let unit = self.store.begin().await?;
        unit.unfollow(row.id, caller.person.id).await?;
        Ok(unit.commit().await?)
    }

    /// Whether the caller follows a published procedure.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know.
    pub async fn follows(&self, caller: &Caller, number: &str) -> Result<bool, AppError> {
        let row = self.shown_to(Some(caller), number).await?;
        Ok(self.store.follows(row.id, caller.person.id).await?)
    }
}
