//! The check beforehand: would a bid be accepted now, and do its parts lie there.
//! It must not ask for what the bid says: the bidder's client checks its content, which nobody else may see.

use super::Slot;
use crate::{App, AppError, Caller};
use tender::bid::reception;
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;

/// What the check says.
#[derive(Clone, Debug)]
pub struct BidCheck {
    /// The server's clock of procedures.
    pub now: Instant,
    /// The deadline in force, if the round has one.
    pub deadline: Option<Instant>,
    /// Why a bid would not be accepted, or would be late; empty if it would be accepted.
    pub reasons: Vec<Refusal>,
    /// Parts that do not lie there.
    pub missing_parts: Vec<String>,
}

impl App {
    /// Whether a bid of this slot would be accepted now, and which of its parts are missing (§ 53, § 57 VgV).
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the slot is not the caller's.
    pub async fn check_bid(
        &self,
        caller: &Caller,
        slot: Slot,
        stored: Vec<String>,
    ) -> Result<BidCheck, AppError> {
        let row = self.ground(caller, slot).await?;
        let now = self.clock.procedures();
        let deadline = row.procedure.round().map(|round| round.deadline);
        let mut reasons = Vec::new();
        match reception::receive(&row.procedure, slot.opening, now) {
            Ok(deadline) if now >= deadline => {
                let late = now.micros().saturating_sub(deadline.micros());
                let message = Message::new("bid-late").with("microseconds", late);
                reasons.push(Refusal::new(message, "§ 57 Abs. 1 Nr. 1 VgV"));
            }
            Ok(_) => {}
            Err(refusal) => reasons.push(refusal),
        }
        match self.record_of(slot.opening).await {
            Ok(_) => {}
            Err(AppError::Refused(refusals)) => reasons.extend(refusals),
            Err(fault) => return Err(fault),
        }
        if !self.clock.is_certain() {
            reasons.push(Refusal::new(Message::new("clock-apart"), "docs/sealing.md, § 9"));
        }
        let there = self.parts_there(caller, Some(slot.company), &stored).await?;
        let lacks = |object: &String| there.iter().all(|part| part.object != *object);
        let missing_parts = stored.into_iter().filter(lacks).collect();
        Ok(BidCheck { now, deadline, reasons, missing_parts })
    }
}
